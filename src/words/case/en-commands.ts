/** The commands as buttons and forms in English. */
import type { ChoiceWords, CommandWords } from './types.js';

export const commands: CommandWords = {
  review: {
    button: 'Finish the review',
    done: 'The review is finished.',
    about:
      'Accept the complaint for investigation, or reject it with a reason. Both are told to the complainant.',
    fields: {
      verdict: { label: 'Verdict' },
      category: {
        label: 'Category',
        hint: 'If you accept. The complaint goes to the team of this category.',
      },
      severity: { label: 'Severity', hint: 'If you accept.' },
      minor: {
        label: 'Is somebody under age?',
        hint: 'The complaint is then at least of high severity, and goes first.',
      },
      reason: { label: 'Why it is rejected', hint: 'If you reject.' },
      causes: {
        label: 'Why it came to the complaint',
        hint: 'If you reject: what on our side led to it, at most 5. Nobody outside sees it.',
      },
      genuine: {
        label: 'Did what it describes take place?',
        hint: 'If you reject. Left open, the reason decides.',
      },
      valid: { label: 'Would it be a reason to act?', hint: 'If you reject. Left open, the reason decides.' },
      explanation: {
        label: 'Explanation for the complainant',
        hint: 'Needed for a rejection. It stands in the letter as you write it.',
      },
    },
  },
  reclassify: {
    button: 'Change category or severity',
    done: 'Category and severity are changed.',
    about: 'Another category goes to another team. No deadline starts again.',
    fields: {
      minor: {
        label: 'Is somebody under age?',
        hint: 'The complaint is then at least of high severity, and goes first.',
      },
      category: { label: 'Category' },
      severity: { label: 'Severity' },
    },
  },
  'set-subject': {
    button: 'Name what it is about',
    done: 'What the complaint is about is named.',
    about:
      'As if it had been named at receipt: the complainant reads it on their page, and the platform is asked to show it. It stays once a decision, a measure or a question to the respondent rests on it.',
    fields: {
      type: { label: 'What it is' },
      reference: { label: 'Link, or name of the account', hint: 'As the platform writes it.' },
    },
  },
  'mark-danger': {
    button: 'Mark danger to a person',
    done: 'Danger is marked. The person on call has been told.',
    about:
      'The person on call is told at once, and the review is due within the hour. It cannot be unmarked.',
    fields: {
      kind: {
        label: 'What kind of danger is it?',
        hint: 'Of child-abuse material no file is taken or shown to anybody from then on, and the legal team reports it.',
      },
      note: { label: 'What is the danger?', hint: 'For colleagues only.' },
    },
  },
  'confirm-hide': {
    button: 'Keep the content hidden, or hide it',
    done: 'The content stays hidden until the decision, or is being hidden.',
    about: 'Until the decision. What nobody confirms within four hours is shown again.',
    fields: {},
  },
  assign: {
    button: 'Hand over',
    done: 'It has been handed over.',
    fields: {
      duty: { label: 'What is handed over' },
      to: { label: 'To whom', hint: 'Left open, it goes to whoever suits best.' },
    },
  },
  'ask-complainant': {
    button: 'Ask the complainant',
    done: 'The question is on its way.',
    about: 'During an investigation the clock stands still until the answer is there.',
    fields: {
      question: { label: 'Question', hint: 'It stands in the letter and on their page as you write it.' },
    },
  },
  'ask-consent': {
    button: 'Ask whether the author of the private message may be asked',
    done: 'The complainant is being asked.',
    about:
      'A complaint about a private message: its author is asked only if the complainant agrees. During an investigation the clock stands still until then; silence is a no.',
    fields: {
      reason: { label: 'Why you ask', hint: 'It stands in the letter and on their page as you write it.' },
    },
  },
  consent: {
    button: 'Take down whether they agree',
    done: 'It has been taken down.',
    about: 'Whether the author of the private message may be asked about it, as the complainant said.',
    fields: { agrees: { label: 'Does the complainant agree?' } },
  },
  'ask-respondent': {
    button: 'Ask the respondent',
    done: 'The respondent has been asked.',
    about: 'If they do not answer within a day, that is recorded and the case goes on.',
    fields: {
      question: {
        label: 'Question',
        hint: 'Do not name or quote the complainant. Words that may betray them wait for a second person.',
      },
    },
  },
  'ask-witness': {
    button: 'Ask a witness',
    done: 'The witness is being asked.',
    about: 'If they do not answer within a day, that is recorded and the case goes on.',
    fields: {
      witness: {
        label: 'Which witness',
        hint: 'The number of one who was asked before. Left open, it is a new one.',
      },
      question: {
        label: 'Question',
        hint: 'Do not name or quote the complainant. Words that may betray them wait for a second person.',
      },
      account: {
        label: 'Their account on the platform',
        hint: 'They are told there. Left open, hand them the link on that the case shows.',
      },
    },
  },
  answer: {
    button: 'Take down what somebody said',
    done: 'It has been taken down.',
    fields: {
      question: { label: 'In answer to', hint: 'Left open, it answers every question that is open.' },
      from: { label: 'Who said it' },
      witness: { label: 'Which witness', hint: 'Their number; only where a witness said it.' },
      as: {
        label: 'What it is',
        hint: 'An opinion on a closed complaint, or what answers no question. To contest the decision, use the appeal.',
      },
      text: { label: 'What was said', hint: 'In their words.' },
    },
  },
  resume: {
    button: 'Go on without the answer',
    done: 'The clock runs again.',
    about: 'The investigation goes on with the time that was left.',
    fields: {},
  },
  extend: {
    button: 'Give more time',
    done: 'The deadline is extended, and the complainant is told.',
    about: 'Once, and before it is due. The promise to the complainant does not move.',
    fields: {
      reason: { label: 'Reason for the complainant', hint: 'It stands in the letter as you write it.' },
    },
  },
  'confirm-identity': {
    button: 'Record proof of identity',
    done: 'The proof of identity is recorded.',
    about: 'Giving an account back needs it, checked by somebody else than whoever decides.',
    fields: {
      proof: { label: 'How they proved it' },
      note: { label: 'Note', hint: 'For colleagues only. No document numbers.' },
    },
  },
  resolve: {
    button: 'Decide',
    done: 'Your decision is recorded.',
    about:
      'A severe measure waits for a second person. The complainant gets the letter once all measures are done.',
    fields: {
      outcome: { label: 'Outcome' },
      grounds: { label: 'Grounds', hint: 'Choose all that apply.' },
      remedies: { label: 'Measures', hint: 'Choose all that are to be carried out.' },
      causes: {
        label: 'Why it came to the complaint',
        hint: 'What on our side led to it, at most 5. Nobody outside sees it.',
      },
      explanation: {
        label: 'Explanation for the complainant',
        hint: 'What you found out, and why you decide so. It stands in the letter as you write it.',
      },
      followUp: { label: 'What follows', hint: 'What will be done so that it does not happen again.' },
      reasons: {
        label: 'Reasons for the respondent',
        hint: 'Do not name or quote the complainant.',
      },
    },
  },
  mandate: {
    button: 'Record an order from outside',
    done: 'The order is recorded.',
    about:
      'An order of a court or an authority, or a dispute before a dispute body. It becomes the task of a lead.',
    fields: {
      dueAt: { label: 'Due', hint: 'The day, such as 2026-12-24 (it ends at midnight UTC), or an instant.' },
      authority: { label: 'Who asks', hint: 'For colleagues only.' },
      reference: { label: 'Their reference', hint: 'For colleagues only.' },
      note: { label: 'Note', hint: 'For colleagues only.' },
    },
  },
  'settle-mandate': {
    button: 'Settle an order from outside',
    done: 'The order is settled.',
    about: 'If it changes the decision, reopen the case besides.',
    fields: {
      task: { label: 'Order' },
      outcome: { label: 'What came of it' },
      carriedOut: { label: 'Have we carried it out?' },
      note: { label: 'Note', hint: 'For colleagues only.' },
    },
  },
  hold: {
    button: 'Put on hold',
    done: 'The case is on hold.',
    about:
      'It is neither purged nor erased until the hold is released. If it is on hold already, this changes the hold.',
    fields: {
      scope: { label: 'What is held' },
      reviewAt: {
        label: 'To be reviewed by',
        hint: 'The day, such as 2026-12-24 (it ends at midnight UTC), or an instant. A lead is reminded.',
      },
      reason: { label: 'Reason', hint: 'For colleagues only.' },
    },
  },
  'release-hold': {
    button: 'Release the hold',
    done: 'The hold is released.',
    about: 'From then on the case is kept no longer than any other.',
    fields: { reason: { label: 'Reason', hint: 'For colleagues only.' } },
  },
  'look-up': {
    button: 'Look it up on the platform',
    done: 'The platform has been asked.',
    about: 'What the platform shows of it now is kept with the case. No deadline waits for it.',
    fields: {},
  },
  consult: {
    button: 'Ask another team',
    done: 'The other team has been asked.',
    about: 'Somebody of that team gets a task and reads the case. No deadline waits for them.',
    fields: { team: { label: 'Team' }, question: { label: 'Question', hint: 'For colleagues only.' } },
  },
  approve: {
    button: 'Approve the decision',
    done: 'The decision is approved.',
    fields: { version: { label: 'Version you read' } },
  },
  return: {
    button: 'Send back',
    done: 'The proposal went back.',
    about: 'The deadline runs on; no time is added.',
    fields: { reason: { label: 'What is missing', hint: 'For colleagues only.' } },
  },
  withdraw: {
    button: 'Withdraw for the complainant',
    done: 'The withdrawal is recorded.',
    about: 'Only if they asked you to. They can undo it once.',
    fields: { reason: { label: 'Reason', hint: 'For colleagues only.' } },
  },
  escalate: {
    button: 'Escalate',
    done: 'It is escalated.',
    fields: { reason: { label: 'Why' }, note: { label: 'Note', hint: 'For colleagues only.' } },
  },
  'add-evidence': {
    button: 'Add evidence',
    done: 'The evidence is added.',
    about: 'Screenshots, documents, recordings. Only staff see them, and whoever’s evidence it is.',
    fields: {
      from: { label: 'Whose evidence is it?' },
      note: { label: 'What it shows', hint: 'For colleagues only.' },
    },
  },
  'withdraw-evidence': {
    button: 'Withdraw evidence',
    done: 'The file is withdrawn.',
    about: 'Only auditors see the file from then on. It is not deleted.',
    fields: { attachment: { label: 'File' }, reason: { label: 'Why', hint: 'For colleagues only.' } },
  },
  note: {
    button: 'Add a note',
    done: 'The note is added.',
    fields: { note: { label: 'Note', hint: 'For colleagues only.' } },
  },
  merge: {
    button: 'Merge into another complaint',
    done: 'It is merged.',
    about: 'For the same person and the same matter. This complaint then waits for the other one.',
    fields: { into: { label: 'Number of the other complaint' } },
  },
  relate: {
    button: 'Relate to another complaint',
    done: 'The two are related.',
    about: 'For another person and the same matter. Each then shows the number of the other.',
    fields: { to: { label: 'Number of the other complaint' } },
  },
  'change-contact': {
    button: 'Change the contact',
    done: 'The contact is changed.',
    about: 'A letter to the new address asks to confirm it.',
    fields: {
      language: { label: 'Language of letters and page' },
      largePrint: { label: 'Letters and page in large print?' },
      phoneOnly: {
        label: 'Phone in place of letters?',
        hint: 'Where there is a number. Each call is a task.',
      },
      email: { label: 'New e-mail address' },
      phone: { label: 'New phone number', hint: 'With the country code, such as +8613800138000.' },
    },
  },
  'refuse-contact': {
    button: 'Close an address',
    done: 'Nothing is sent there any more.',
    fields: { transport: { label: 'Which' } },
  },
  'set-representative': {
    button: 'Record who speaks for the complainant',
    done: 'It is recorded who speaks for the complainant.',
    about:
      'Whoever filed it for somebody else, or somebody the complainant named to you. Letters go to them, and the person they speak for is told at their own address.',
    fields: {
      kind: { label: 'Who it is' },
      proof: { label: 'How it was proven that they may' },
      email: { label: 'Their e-mail address', hint: 'Only where they did not file it themselves.' },
      phone: {
        label: 'Their phone number',
        hint: 'Only where they did not file it themselves. With the country code, such as +8613800138000.',
      },
    },
  },
  'end-representation': {
    button: 'End that somebody speaks for the complainant',
    done: 'The complaint is in the hands of the complainant.',
    about: 'Only if the complainant asked you to. The link of whoever spoke for them opens nothing any more.',
    fields: {},
  },
  appeal: {
    button: 'Take down an appeal',
    done: 'The appeal is recorded.',
    about: 'Only what the party themselves want. Other people will decide.',
    fields: { from: { label: 'Who appeals' }, text: { label: 'Their reasons', hint: 'In their words.' } },
  },
  reopen: {
    button: 'Open again',
    done: 'A new round has begun.',
    about: 'If the decision was found to be wrong. Other people will decide.',
    fields: { reason: { label: 'What was wrong', hint: 'For colleagues only.' } },
  },
  'set-cause': {
    button: 'Say why it came to the complaint',
    done: 'The causes have been recorded.',
    about: 'What on our side led to it. Nobody outside sees it; it is what we learn from.',
    fields: { causes: { label: 'Causes', hint: 'At most 5.' } },
  },
  'finish-task': {
    button: 'End a task',
    done: 'The task is ended.',
    fields: {
      task: { label: 'Task' },
      result: { label: 'Result' },
      note: { label: 'Note', hint: 'For colleagues only.' },
    },
  },
  'record-call': {
    button: 'Record a phone call',
    done: 'The call is recorded.',
    fields: {
      task: { label: 'Task' },
      reached: { label: 'Did you reach them, and tell them?' },
      note: { label: 'Note', hint: 'For colleagues only.' },
    },
  },
  'retry-remedy': {
    button: 'Try a measure again',
    done: 'The measure will be tried again.',
    fields: { step: { label: 'Measure' } },
  },
};

export const choices: ChoiceWords = {
  'threat-to-life': 'A threat to somebody’s life',
  'child-endangerment': 'A child in danger',
  'intimate-image-abuse': 'An intimate image shown without consent',
  doxxing: 'An address or the like made public',
  'child-abuse-material': 'Child-abuse material',
  case: 'This case',
  person: 'Every case of the complainant',
  confirmed: 'Our decision was confirmed',
  overturned: 'Our decision was overturned',
  settled: 'It was settled',
  withdrawn: 'It was withdrawn',
  accept: 'Accept',
  reject: 'Reject',
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  critical: 'Critical',
  'not-genuine': 'It did not take place',
  'out-of-scope': 'Not for this service to decide',
  insufficient: 'Too little information',
  abusive: 'Misuse of the complaint service',
  owner: 'The case',
  approver: 'The approval',
  complainant: 'The complainant',
  respondent: 'The respondent',
  harmed: 'Whoever was harmed',
  'zh-CN': 'Chinese',
  en: 'English',
  witness: 'A witness',
  staff: 'Found by us',
  opinion: 'It is an opinion',
  addition: 'It adds to the complaint, and answers no question',
  document: 'Document',
  'video-call': 'Video call',
  'known-device': 'A device known to be theirs',
  'in-person': 'In person',
  guardian: 'Parent or guardian',
  lawyer: 'Lawyer',
  organisation: 'Organisation',
  relative: 'Relative',
  'power-of-attorney': 'Power of attorney',
  'court-order': 'Decision of a court',
  'civil-record': 'Birth certificate or another civil record',
  'public-register': 'Public register',
  'spoken-with': 'We spoke with the person concerned',
  upheld: 'Upheld',
  'partly-upheld': 'Upheld in part',
  dismissed: 'Not upheld',
  'false-information': 'False information',
  'improper-content': 'Against the content rules',
  harassment: 'Harassment',
  'account-stolen': 'Account taken over by somebody else',
  'banned-in-error': 'Banned by mistake',
  'ban-justified': 'The ban follows the rules',
  'personal-data-exposed': 'Personal data made public',
  'rights-infringed': 'Somebody’s rights infringed',
  'service-fault': 'The service did not work as it should',
  'no-rule-broken': 'No rule broken',
  'evidence-insufficient': 'Not enough to prove it',
  'remove-content': 'Remove the content',
  'restore-content': 'Restore the content',
  'warn-user': 'Warn the user',
  'suspend-account': 'Suspend the account',
  'restore-account': 'Restore the account',
  'secure-account': 'Secure the account',
  'protect-privacy': 'Protect the personal data',
  apologise: 'Apologise to the complainant',
  'improve-service': 'Improve the service',
  'withdraw-warning': 'Withdraw the warning',
  'hide-content': 'Hide the content',
  'show-content': 'Show the content again',
  'lift-suspension': 'Lift the suspension',
  stuck: 'It is stuck',
  'needs-decision': 'It needs a decision from above',
  risk: 'It is a risk',
  handling: 'The way it is handled',
  other: 'Other',
  post: 'A post',
  comment: 'A comment',
  account: 'An account',
  email: 'E-mail',
  sms: 'Phone',
  message: 'Message',
  done: 'Done',
  'not-possible': 'Not possible',
};
