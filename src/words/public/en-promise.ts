/** The promise and how it went, in English. */
export const promise = {
  title: 'What we promise, and how it went',
  text: 'We measure ourselves by the times that we give everybody. The figures are counted by the program from all complaints.',
  promised: {
    heading: 'What we promise',
    classes: 'The same holds whatever a complaint is about:',
  },
  went: {
    heading: 'How it went',
    until: 'All figures are as of {{until}}.',
    since: '{{days}}: since {{since}}',
  },
  all: 'All complaints',
  last: 'Last {{days}}',
  figure: 'Figure',
  row: {
    received: 'Came in',
    review: 'Reviewed in time',
    investigation: 'Decided in time',
    feedback: 'Result told in time after the decision',
    promise: 'Answered in time, all in all',
    median: 'First response: half within',
    p90: 'First response: nine out of ten within',
    overturned: 'Appeals that changed the decision',
  },
  improved: {
    heading: 'What we found and what we did about it',
    text: 'Complaints show us where we go wrong. These are causes that we found, what we did about them, and whether it helped. Whether it helped is computed by the program, by a measure stated beforehand.',
    effect: {
      waiting: 'Whether it helped is not known yet.',
      helped: 'It helped.',
      'did-not-help': 'It did not help enough.',
      unclear: 'Whether it helped cannot be said: there are too few complaints.',
      'came-back': 'It has come back, so we are dealing with it again.',
    },
    complaints: 'Complaints with these causes, last {{days}}: {{n}}',
  },
  none: 'none',
  few: 'too few to say',
  share: '{{n}}\u00a0of\u00a0{{of}}',
  percent: '{{percent}} ({{n}}\u00a0of\u00a0{{of}})',
  counting: {
    heading: 'How we count',
    window: 'A complaint counts in the days in which it came in, an appeal in those in which it was made.',
    kept: 'In time is what was done by the first date that was given. More time that we gave ourselves does not count; time in which we waited for an answer of yours does.',
    open: 'What is not done yet and is late counts as late. What is not done yet and still has time does not count.',
    left: 'Where somebody withdrew a complaint, or it was joined to an earlier one of theirs, no result is counted.',
    response:
      'A first response is that a person has accepted or rejected the complaint. Automatic confirmations are none.',
    few: 'Of fewer than 3 we say nothing, and of fewer than 20 no percentage. Percentages are rounded down.',
  },
  door: {
    heading: 'How it went in the last {{days}}',
    nobody: 'No complaint came in.',
    went: 'Complaints that came in: {{received}}. Reviewed in time: {{review}}. Decided in time: {{investigation}}. Result told in time: {{feedback}}.',
  },
} as const;
