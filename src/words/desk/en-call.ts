/** What the hotline's screen says in English. What is read out is in the caller's language. */
export const call = {
  title: 'Hotline',
  titleFor: '{{q}}: hotline',
  search: {
    label: 'Who is calling?',
    hint: 'Phone number, e-mail address or complaint number.',
    hintNumber: 'Complaint number. You find complaints by nothing else.',
    go: 'Find',
  },
  found: {
    heading: 'Complaints of this caller',
    ask: 'Read out only to whoever made the complaint: have them say its number, or what it is about.',
    none: 'Nothing was found for “{{q}}”.',
    noneText:
      'Ask for another number or address: only whole ones are found. If they have not complained yet, take their complaint down.',
    more: 'There are older ones: find them by their number.',
    received: 'received {{at}}',
    readOut: 'Read out',
    open: 'Open the case',
    elsewhere: 'It is not yours to see. Tell how it stands, and nothing more.',
    unproven: 'They have yet to prove that they may speak for somebody else: tell no more than this.',
    toPhone: 'A letter did not reach them. Open the case to see what they are to be told by phone.',
    who: 'With {{who}}, {{team}}',
    question: 'Our question',
    answer: 'Their answer',
    takeAnswer: 'Record the answer',
    add: 'Take down what they add',
    addition: 'What they say',
    takeAddition: 'Record it',
  },
  /** To whoever calls: how their complaint stands. */
  stands: {
    'you-answer': {
      waits:
        'We have a question for you. Our work stands still until you answer it, at the longest until {{by}}.',
      meanwhile: 'We have a question for you. We are carrying on meanwhile, and mean to be done by {{by}}.',
      open: 'We have a question for you. We are carrying on meanwhile.',
    },
    'we-review': {
      by: 'We are checking whether we can take your complaint on. You will know by {{by}}.',
      open: 'We are checking whether we can take your complaint on.',
    },
    'we-investigate': {
      by: 'We are investigating your complaint and will decide by {{by}}.',
      open: 'We are investigating your complaint.',
    },
    'we-examine': {
      by: 'People who had no part in the earlier decision are examining it. They will decide by {{by}}.',
      open: 'People who had no part in the earlier decision are examining it.',
    },
    'we-tell': {
      by: 'We have come to a result, and will tell you by {{by}}.',
      open: 'We have come to a result, and will tell you.',
    },
    'we-carry-out': {
      by: 'You have our decision. Some of it is still to be carried out, by {{by}}.',
      open: 'You have our decision. Some of it is still to be carried out.',
    },
    'waiting-for-other':
      'This complaint waits for your complaint {{number}} about the same matter. Both get the same answer.',
    'decided-told': 'We have decided. You may appeal as soon as our letter has reached you.',
    'appeal-queued':
      'We have your appeal. We will examine it as soon as the present decision has been carried out.',
    'appeal-possible': 'We have decided. If you disagree, you may appeal until {{until}}.',
    withdrawn: {
      by: 'You have withdrawn this complaint. You can undo that until {{until}}.',
      open: 'You have withdrawn this complaint.',
    },
    left: {
      by: 'You have withdrawn this complaint. We are carrying on to protect others. You can undo that until {{until}}.',
      open: 'You have withdrawn this complaint. We are carrying on to protect others.',
    },
    over: 'We have decided, and it is done.',
    received: 'We have your complaint. Before we can say more, show us that you may speak for that person.',
    promise: 'You have our answer by {{by}}.',
    late: 'We are late, and we are sorry.',
    lateUntil: 'We are late, and we are sorry. We now expect this by {{by}}.',
  },
  new: {
    heading: 'A new complaint',
    text: 'The questions are worded to be read out.',
    contactHint:
      'Both may be left out. Then we can neither write nor phone, and you call us to hear our answer.',
    mayWrite: 'May we write to you there?',
    mayWriteHint: 'Only if there is an address or a number.',
    yes: 'Yes',
    no: 'No, phone me instead',
    proofHint:
      'For example a power of attorney, a court decision or a birth certificate. Until we have seen it, we can confirm to you only that the complaint has reached us.',
    button: 'File the complaint',
    wrong: {
      'may-write': 'Ask whether we may write to them there',
      'no-way': 'Enter a number that we can phone, or leave out the e-mail address',
    },
    refused: {
      title: 'This was not filed',
      'limit-spent':
        'One complaint a day is taken from this caller for a while, and today’s was taken. Our letter says why, until when, and how to appeal. If somebody is in danger, say so below: that is taken once a day besides.',
      'key-reused':
        'You have filed a complaint with this form already, with other words. If this is another complaint, press the button again.',
    },
  },
  filed: {
    title: 'The complaint is registered',
    readOut: 'Read out to the caller',
    number: 'Your complaint number is {{number}}.',
    spoken: 'Digit by digit: {{spoken}}',
    keep: 'Please write it down: you need it to read our answer, and whenever you call us.',
    review: 'Somebody reads it and checks whether we can take it on, by {{by}}.',
    promise: 'You have our answer by {{by}}.',
    first: {
      writing: 'We are writing to {{contact}} now.',
      written: 'We have written to {{contact}}.',
      failed: 'We could not reach {{contact}}. Please tell us another address or number.',
      phoned: 'We send no letters: we phone {{contact}} when there is something to tell you.',
    },
    confirm:
      'Open the link in that message and enter your complaint number. Then we know that it is you who reads there; until then our letters say neither what it is about nor what we decide.',
    proof:
      'We need proof that you may speak for that person. Until we have seen it, we can confirm to you only that the complaint has reached us.',
    noLetter: 'We have no address of yours: call us with your number, and we tell you how it stands.',
    next: 'Next call',
    open: 'Open the case',
  },
} as const;
