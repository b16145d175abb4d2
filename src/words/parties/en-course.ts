/** How a case stands and what was said in it, in English: on the pages of both sides, and in what they download. */
export const course = {
  next: {
    'you-answer': {
      waits:
        'It is your turn: please answer our question below. Our work stands still until you do, at the longest until {{by}}. If we have not heard from you by then, we will go on and decide on what we know.',
      meanwhile:
        'It is your turn: please answer our question below. We are carrying on meanwhile and mean to finish this step by {{by}}, with your answer or without it.',
      open: 'It is your turn: please answer our question below. We are carrying on meanwhile. Without your answer we decide on what we know.',
    },
    'we-review': {
      by: 'It is our turn: we are checking whether we can take your complaint on. You will know by {{by}}.',
      open: 'It is our turn: we are checking whether we can take your complaint on.',
    },
    'we-investigate': {
      by: 'It is our turn: we are investigating your complaint and will decide by {{by}}.',
      open: 'It is our turn: we are investigating your complaint.',
    },
    'we-examine': {
      by: 'It is our turn: people who had no part in the earlier decision are examining it. They will decide by {{by}}.',
      open: 'It is our turn: people who had no part in the earlier decision are examining it.',
    },
    'we-tell': {
      by: 'It is our turn: we have come to a result, and will show it here by {{by}}.',
      open: 'It is our turn: we have come to a result, and will show it here.',
    },
    'we-carry-out': {
      by: 'You have our decision. Some of it is still to be carried out: that is our turn, by {{by}}.',
      open: 'You have our decision. Some of it is still to be carried out, and that is our turn.',
    },
    'waiting-for-other':
      'This complaint is waiting for complaint {{number}}, which you made about the same matter. Both get the same answer.',
    'decided-told': 'You have our answer below. You may appeal as soon as our letter has reached you.',
    'appeal-queued':
      'Your appeal has reached us. We will examine it as soon as the present decision has been carried out.',
    'appeal-possible':
      'You have our answer below. If you disagree, you may appeal until {{until}}. If you do not, it stands.',
    withdrawn: {
      by: 'You have withdrawn this complaint. If you think better of it, you can undo that until {{until}}.',
      open: 'You have withdrawn this complaint. There is nothing more to do.',
    },
    left: {
      by: 'You have withdrawn this complaint. We are carrying on to protect others, and no longer write to you. You can undo that until {{until}}.',
      open: 'You have withdrawn this complaint. We are carrying on to protect others, and no longer write to you.',
    },
    over: 'You have our answer below. There is nothing more you need to do.',
  },
  respondentNext: {
    'you-answer': {
      by: 'It is your turn: please answer our question by {{by}}. If we have not heard from you by then, we will note that and go on. A later answer still counts.',
      open: 'We have a question for you. The time we gave has passed and we have gone on, but your answer still counts.',
    },
    'we-examine': {
      by: 'People who had no part in the earlier decision are examining it. They will decide by {{by}}.',
      open: 'People who had no part in the earlier decision are examining it.',
    },
    'appeal-possible':
      'We have decided about your content or your account. If you disagree, you may appeal until {{until}}. If you do not, the decision stands.',
    'we-tell': 'A new decision has been made. It will be shown here.',
    'appeal-later':
      'We have decided about your content or your account. You may appeal a little later; the last day for it will be shown here.',
    'appeal-queued':
      'Your appeal has reached us. We will examine it as soon as the present decision has been carried out.',
    over: 'We have decided about your content or your account. There is nothing you need to do.',
    nothing: 'Nothing is asked of you at present.',
  },
  said: {
    you: 'You',
    us: 'The complaint service',
    heading: 'What was said',
    filed: 'You made this complaint.',
    message: 'You wrote to us.',
    evidence: 'You sent us files.',
    answer: 'You answered our question.',
    appeal: 'You appealed.',
    'appeal-taken-back': 'You took your appeal back.',
    withdrawn: 'You withdrew the complaint.',
    left: 'You withdrew the complaint. We carried on to protect others.',
    'withdrawal-undone': 'You undid the withdrawal, and we carried on.',
    back: 'You undid the withdrawal, and we wrote to you again.',
    'contact-changed': 'How we reach you or write to you was changed.',
    accepted: 'We accepted your complaint and began to investigate it. Category: {{category}}',
    'handed-on': 'We handed your complaint on. It now has the category: {{category}}',
    question: 'We asked you a question.',
    'consent-asked': 'We asked whether we may ask about your private message.',
    consented: 'You agreed that we ask whoever wrote the private message.',
    'consent-refused': 'You did not agree that we ask whoever wrote the private message.',
    'consent-lapsed':
      'We had not heard from you, and took it as a no: we do not ask whoever wrote the private message.',
    'question-closed': 'Our question no longer needed an answer.',
    extended: 'We needed more time, and told you why.',
    late: 'We were late: {{what}} was due by {{due}}.',
    merged: 'We joined this complaint with your complaint {{number}}.',
    'decided-together': 'We gave our answer together with that to complaint {{number}}.',
    'appeal-begun': 'We began to examine the appeal.',
    'examined-again': 'We began to examine our decision once more.',
    'earlier-stands': 'We stopped examining it once more. The earlier decision stands.',
    rejected: 'We did not accept your complaint. {{reason}}',
    decided: 'We decided. {{outcome}}',
    decidedForRespondent: 'We decided.',
    noWords: 'Somebody on our staff wrote down what you told them.',
    late_what: {
      promise: 'our answer',
      review: 'the initial review',
      investigation: 'the investigation',
      appeal: 'the decision on the appeal',
      feedback: 'telling you the result',
      remedies: 'carrying out what we decided',
    },
    words: {
      remedySought: 'What you are asking for',
      proof: 'Your proof that you may speak for somebody else',
      followUp: 'What follows',
    },
  },
  steps: {
    heading: 'How far it has come',
    done: 'done on {{at}}',
    stopped: 'stopped on {{at}}',
    joined: 'joined with your other complaint on {{at}}',
    by: 'in progress, by {{by}}',
  },
} as const;
