/** Each figure's name in English, and the rule by which it counts. */
export const figures = {
  received: { name: 'Received', rule: 'Complaints received in the period, each once.' },
  closed: {
    name: 'Closed',
    rule: 'Complaints closed in the period; one that closed twice counts once, as it closed last.',
  },
  open: {
    name: 'Open at the end',
    rule: 'Complaints that had begun and were not closed when the period ended, as is known when the report is made.',
  },
  appealed: { name: 'Appeals', rule: 'Rounds that began in the period with an appeal.' },
  reopened: { name: 'Reopened', rule: 'Rounds that began in the period because a complaint was reopened.' },
  'met-review': {
    name: 'Initial review in time',
    rule: 'Of complaints accepted or rejected in the period: those whose review ended within its deadline.',
  },
  'met-investigation': {
    name: 'Decision in time',
    rule: 'Of rounds decided in the period that had this deadline: those decided within it.',
  },
  'met-feedback': {
    name: 'Result told in time',
    rule: 'Of rounds with a result closed in the period: those told within the deadline. A result that reached nobody was not.',
  },
  'met-promise': {
    name: 'Answer as promised',
    rule: 'Of rounds with a result closed in the period: those answered by the promised date. A result that reached nobody was not.',
  },
  'met-statutory': {
    name: 'Answer as the law demands',
    rule: 'The same for the deadline of the law, where it applies.',
  },
  'late-review': {
    name: 'Review: how late',
    rule: 'By how much the deadline was missed, of those that missed it; by when the review ended.',
  },
  'late-investigation': {
    name: 'Decision: how late',
    rule: 'By how much the deadline was missed, of those that missed it; by when it was decided.',
  },
  'late-feedback': {
    name: 'Telling the result: how late',
    rule: 'By how much the deadline was missed, of those that missed it; by when the round closed.',
  },
  'late-promise': {
    name: 'Promised answer: how late',
    rule: 'By how much the date was missed, of those that missed it; by when the round closed.',
  },
  'late-statutory': {
    name: 'Answer by law: how late',
    rule: 'By how much the date was missed, of those that missed it; by when the round closed.',
  },
  'time-review': {
    name: 'From receipt to the verdict',
    rule: 'Of complaints accepted or rejected in the period; pauses are part of it.',
  },
  'time-investigation': {
    name: 'From acceptance to the decision',
    rule: 'Of complaints decided in the period; pauses are part of it.',
  },
  'time-feedback': {
    name: 'From the decision until told',
    rule: 'Of results told in the period, rejections too.',
  },
  'time-whole': {
    name: 'From receipt to the end',
    rule: 'Of complaints closed in the period, each once; earlier rounds and pauses are part of it.',
  },
  rejected: {
    name: 'Rejected at review',
    rule: 'Of complaints accepted or rejected in the period: those rejected.',
  },
  upheld: {
    name: 'Upheld, wholly or partly',
    rule: 'Of complaints decided in the period: those upheld. A decision on an appeal that leaves the earlier one is left out.',
  },
  overturned: {
    name: 'Appeals that changed the decision',
    rule: 'Of appeals decided in the period and not taken back: those that changed what was decided.',
  },
  escalated: { name: 'Escalated', rule: 'Of complaints closed in the period: those that were escalated.' },
  responded: {
    name: 'Surveys answered',
    rule: 'Of surveys whose time for an answer ended in the period, so that each counts once: those answered. The rest is silence, not satisfaction.',
  },
  'satisfied-handling': {
    name: 'Satisfied with the handling',
    rule: 'Of answers to these surveys about how it was handled: those of 4 or 5 out of 5. It counts for whoever had the case when the survey opened.',
  },
  'satisfied-outcome': {
    name: 'Satisfied with the result',
    rule: 'Of answers to these surveys about what came of it: those of 4 or 5 out of 5. It counts for whoever had the case when the survey opened.',
  },
  untold: {
    name: 'Result reached nobody',
    rule: 'Of complaints with a result closed in the period: those whose result could not be told.',
  },
};
