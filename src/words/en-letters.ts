/** What letters say in English. `title` makes the subject, `sms` the one sentence of a text message (GSM 7-bit only). */
export const letters = {
  subject: '{{platform}} complaint {{number}}: {{title}}',
  sms: '{{platform}} complaint {{number}}: {{sentence}} {{link}}',
  greeting: 'Hello,',
  signature: 'The complaint service of {{platform}}',
  automatic: 'We sent this automatically. To write to us, please use your page.',
  phone: 'To speak to somebody, phone {{number}} ({{hours}}).',
  open: 'Open my complaint',
  registered: {
    title: 'registered',
    intro: 'We have received and registered your complaint.',
    next: 'What happens next',
    review:
      'By {{review}}, we will have checked whether we can take the complaint on, and will have told you.',
    answer: 'By {{promise}}, you will have our answer, with reasons.',
    statutory: 'By law, you must have our answer by {{by}}.',
    questions: 'If we need anything from you, we will write to you. Your page shows every step.',
    danger:
      'Somebody may be in danger, so this comes first: we will look at it by {{review}}. If anybody needs help right now, call the emergency services before anything else.',
    dangerNow:
      'Somebody may be in danger, so this comes first. If anybody needs help right now, call the emergency services before anything else.',
    sms: 'registered. You will have our answer by {{promise}}. Follow it here:',
    smsNow: 'registered. Follow it here:',
  },
  accepted: {
    title: 'accepted, now being investigated',
    intro: 'We have reviewed your complaint and accepted it. It is now being investigated.',
    person: 'One person is responsible for it.',
    decision: 'Decision expected by',
    questions: 'If we need anything from you, we will write to you.',
    sms: 'accepted. We are investigating. Details:',
  },
  rejected: {
    title: 'not accepted',
    intro: 'We have reviewed your complaint and will not take it further. Our reasons follow.',
    sms: 'we could not accept it. The reasons, and how to appeal:',
  },
  question: {
    title: 'we have a question for you',
    intro: 'To carry on with your complaint, we need to know:',
    waits:
      'Please answer on your page by {{by}}. Our work stands still until we have your answer. If we have not heard from you by then, we will go on and decide on what we know.',
    meanwhile:
      'Please answer on your page as soon as you can. We are carrying on meanwhile and mean to finish this step by {{by}}, with your answer or without it.',
    open: 'Please answer on your page as soon as you can. We are carrying on meanwhile. Without your answer we decide on what we know.',
    button: 'Answer the question',
    sms: 'we have a question for you. Please answer here:',
  },
  consent: {
    title: 'may we ask about your private message?',
    intro:
      'Your complaint is about a private message. We would like to ask whoever wrote it, who would then know that it was shown to us. We do that only if you agree. If you do not, we quote nothing of it to anybody, and decide on what we can find out without that.',
    reason: 'Why we ask:',
    waits:
      'Please say yes or no on your page by {{by}}. Our work stands still until then. If we have not heard from you by then, we take it as a no.',
    meanwhile:
      'Please say yes or no on your page as soon as you can. We are carrying on meanwhile and mean to finish this step by {{by}}. As long as you do not say yes, it counts as a no.',
    open: 'Please say yes or no on your page as soon as you can. We are carrying on meanwhile. As long as you do not say yes, it counts as a no.',
    button: 'Say yes or no',
    sms: 'may we ask whoever wrote the private message? Please say yes or no here:',
  },
  late: {
    title: 'we are late, and sorry',
    step: {
      review: 'The initial review of your complaint should have been finished by {{due}}. It has not been.',
      investigation:
        'The investigation of your complaint should have been finished by {{due}}. It has not been.',
      feedback: 'You should have been told the result of your complaint by {{due}}. You have not been.',
      appeal: 'The decision on the appeal should have been made by {{due}}. It has not been.',
      remedies:
        'The measures we decided on should have been carried out by {{due}}. Not all of them have been.',
      promise: 'We promised you an answer by {{due}} and have not kept that promise.',
    },
    sorry: {
      nothing: 'We are sorry. You do not need to do anything; we will carry on until it is done.',
      asked: 'We are sorry. There is one thing we need from you: please answer our question on your page.',
    },
    expected: 'We now expect this by {{next}}.',
    unknown: 'We cannot name a new date yet. You will hear from us as soon as there is a result.',
    unknownMeasures: 'We cannot name a new date yet. We will write to you when they are done.',
    onPage: 'The result is on your page now.',
    after: 'This comes later than we had promised. We are sorry.',
    over: 'Our work on your complaint took longer than we had promised.',
    overSorry: 'We are sorry. Your page shows where your complaint stands now.',
    smsExpected: 'we are late, and sorry. Now expected by {{next}}. Details:',
    smsUnknown: 'we are late, and sorry. Details:',
  },
  withdrawn: {
    title: 'withdrawn',
    intro: 'Your complaint was withdrawn, as you asked. We have stopped working on it.',
    mistake:
      'If you did not ask for this, or have changed your mind, you can undo it on your page until {{until}}. We will then carry on where we stopped.',
    final: 'You undid a withdrawal once before, so this one is final.',
    sms: 'withdrawn, as you asked. If that was not you, see here:',
  },
  result: {
    title: 'our decision',
    intro: 'We have finished looking into your complaint. This is our decision.',
    anew: 'We have looked at your complaint afresh. This is our decision. It replaces the earlier one.',
    upheld: 'We have looked at your complaint afresh. What we decided before stands.',
    merged:
      'Your complaint was handled together with another one of yours on the same matter. This is the result.',
    later: 'We will write to you again when all of it is done.',
    laterUnder: 'When all of it is done, we will write to you about complaint {{number}}.',
    appealUnder:
      'An appeal goes by complaint {{number}}. The letter and the page of that complaint say whether you can appeal, and until when.',
    sms: 'we have decided. The decision, its reasons and how to appeal:',
    smsFinal: 'we have decided. The decision and its reasons:',
  },
  completed: {
    title: 'everything is done',
    intro: 'When we last wrote to you about our decision, not all of it was done. Now it is.',
    sms: 'everything we decided is now done. Details:',
  },
  rest: {
    title: 'how our decision was carried out',
    intro:
      'When we last wrote to you about our decision, some of it was still to be done. Everything is settled now, but not all of it could be done.',
    sms: 'our decision is settled. What was done and what could not be:',
  },
  corrected: {
    title: 'a correction',
    intro: 'We told you our decision. Part of it could not be carried out as announced.',
    sorry: 'We are sorry. If this leaves you without the help you need, please write to us on your page.',
    sms: 'part of our decision could not be carried out. Details:',
  },
  extended: {
    title: 'we need more time',
    intro: 'We cannot decide on your complaint properly in the time we had planned. The reason follows.',
    due: 'Decision now expected by',
    promise: 'The date by which we promised you an answer stays the same.',
    sms: 'we need more time to decide. The reason and the new date:',
  },
  merged: {
    title: 'joined with your other complaint',
    intro:
      'You have complained to us more than once about the same matter. We will handle it as one, so that you get one answer.',
    into: 'Handled together with',
    valid: 'Both numbers remain valid.',
    sms: 'joined with your other complaint on the same matter. Details:',
  },
  appealed: {
    title: 'your appeal is registered',
    intro:
      'Your appeal is under way. It will be decided by somebody who had no part in the earlier decision.',
    due: 'Decision on the appeal expected by',
    final: 'The decision on an appeal is final: no further appeal is possible.',
    withdraw:
      'You can take the appeal back on your page. You cannot then make it again, and the earlier decision will stand unless we examine it for another reason.',
    sms: 'your appeal is registered. Other people will decide it. Details:',
  },
  reopened: {
    title: 'we are looking at it again',
    intro:
      'Our decision on your complaint is being examined once more, by people who had no part in it. You do not need to do anything.',
    due: 'New decision expected by',
    sms: 'our decision is being examined once more. Details:',
  },
  'earlier-stands': {
    title: 'the earlier decision stands',
    intro: 'We are no longer examining our decision. What we decided and told you before stands.',
    mine: 'Your appeal was taken back, so we are no longer examining our decision. What we decided and told you before stands.',
    sms: 'the earlier decision stands. Details:',
  },
  'withdrawal-undone': {
    title: 'we are carrying on',
    intro:
      'The withdrawal of your complaint was undone, as you asked. We are carrying on where we stopped, and will write to you as before.',
    due: 'Next step expected by',
    sms: 'the withdrawal was undone. We are carrying on. Details:',
  },
  'complainant-back': {
    title: 'we are writing to you again',
    intro:
      'The withdrawal of your complaint was undone, as you asked. We never stopped working on it, and from now on we will write to you again.',
    due: 'Next step expected by',
    sms: 'the withdrawal was undone. You will hear from us again. Details:',
  },
  'representative-set': {
    title: 'you may speak in this complaint',
    intro:
      'We have recorded the proof that you may speak for the person this complaint is about. From now on you can read everything on your page, and our letters come to you.',
    sms: 'the proof that you may speak for somebody else is recorded. Everything is here:',
  },
  'representation-ended': {
    title: 'your complaint is in your own hands',
    intro:
      'Nobody else speaks for you in this complaint any more. The link they had opens nothing now. You can read everything on your page, and our letters come to you.',
    sms: 'nobody else speaks for you in this complaint any more. Your page is here:',
  },
  representing: {
    title: 'You speak for somebody else',
    proof:
      'We need proof that you may do so, such as a power of attorney, a decision of a court or a birth certificate. Please add it as a file on your page. Until we have recorded it we can confirm only that the complaint has reached us: we cannot tell you what becomes of it, and you cannot withdraw it. We also tell the person you speak for, where we know how to reach them.',
    awaited: {
      title: 'an answer waits',
      intro:
        'There is an answer to this complaint. We may tell it to you once it is proven that you may speak for the person it is about.',
      sms: 'an answer waits. We may tell it once it is proven that you may speak for somebody else:',
    },
  },
  unconfirmed: {
    automatic: 'We sent this automatically. Nobody reads replies to it.',
    title: 'please confirm your address',
    news: 'news',
    subject: '{{platform}} complaint: {{title}}',
    sms: '{{platform}} complaint: {{sentence}} {{link}}',
    registered:
      'A complaint was registered with this address as its contact. We promised an answer by {{promise}}.',
    other:
      'There is news about a complaint. You can read it on the page you were given when you made the complaint.',
    confirmAddress: 'This address was given as the contact for a complaint.',
    why: 'Nobody has yet confirmed that this address is yours. Until then our letters to it say nothing about the complaint. To confirm, open the link and enter the number of the complaint, which you were shown or told when you made it.',
    confirm: 'Confirm this address',
    stranger:
      'If the complaint is not yours, open the same link and tell us. We will then stop writing to you.',
    smsRegistered: 'registered, answer by {{promise}}. Please confirm this phone:',
    registeredNow: 'A complaint was registered with this address as its contact.',
    smsRegisteredNow: 'registered. Please confirm this phone:',
    smsConfirm: 'please confirm that this phone is yours:',
    smsNews: 'there is news. To read it, confirm this phone:',
    released: {
      title: 'this address is no longer used',
      intro:
        'This address had been given as the contact for a complaint and no longer is. There is nothing you need to do.',
      sms: 'this phone number is no longer used as a contact.',
    },
  },
  'address-changed': {
    title: 'another contact was given',
    intro:
      'Another address was given as the contact for your complaint, so our letters now go there. If you did not do this, please tell us on your page at once.',
    sms: 'another contact was given. If you did not do this, tell us here:',
  },
  links: {
    title: 'the links you asked for',
    intro: 'You asked for the links to your complaints. Each of them opens the page of one complaint.',
    other: 'Complaint {{number}}',
    sms: 'here is the link you asked for:',
  },
  'opinion-or-appeal': {
    title: 'your message',
    intro:
      'Your complaint is closed. We have kept what you wrote, and somebody will read it. Please tell us what it is: then we can deal with it as you mean it.',
    sms: 'it is closed. What you wrote is kept and will be read. Please tell us what it is:',
    choice: { opinion: 'An opinion', appeal: 'An appeal', 'something-new': 'Something new' },
  },
  erasure: {
    title: 'your request to be forgotten',
    intro: {
      done: 'As you asked, we are erasing what you and we wrote, your addresses and your files. This is our last letter. Your page says what was erased and what stays: keep the link if you want to see it again.',
      'put-off':
        'We will erase what you asked us to, but not yet: it has to be kept for now, for example for legal proceedings. We will erase it as soon as that is over, and tell you then.',
      refused:
        'We cannot erase what you asked us to: we have to keep it, or could not be sure that the request is yours. You can ask again on your page, and complain to the data protection authority.',
    },
    sms: {
      done: 'what you asked us to erase is being erased. What was erased and what stays:',
      'put-off': 'we will erase it, but have to keep it for now. We tell you when. Details:',
      refused: 'we cannot erase what you asked us to. Why, and what you can do:',
    },
  },
  limit: {
    title: 'how often you may complain',
    intro: {
      warned:
        'Complaints of yours had no ground, and you could know it. If this goes on, we may take only one complaint a day from you for a while. Why we say so:',
      limited:
        'Until {{until}} we take one complaint a day from you, and one more where somebody is in danger. We warned you before. The reason:',
      appealed:
        'You have appealed. Somebody who had no part in it looks at it. Until then it stays as it is.',
      kept: 'Somebody who had no part in it has looked at your appeal. It stays so until {{until}}: one complaint a day. The reason:',
      lifted: 'You may complain as before. We take this back:',
      over: 'You may complain as before.',
    },
    sms: {
      warned: 'complaints of yours had no ground. If this goes on, we may take only one a day. Why:',
      limited: 'until {{until}} we take one complaint a day from you. Why, and how to appeal:',
      appealed: 'we have your appeal. Somebody else looks at it:',
      kept: 'we have looked at your appeal. It stays at one complaint a day until {{until}}. Why:',
      lifted: 'you may complain as before. Why:',
      over: 'you may complain as before:',
    },
    appeal: 'You may appeal on your page. Somebody who had no part in it decides.',
    open: 'Why, until when, and how to appeal',
  },
  duty: {
    title: 'What it is',
    due: 'Due on',
    open: 'Open it at the desk',
    soon: {
      title: 'an improvement is due soon',
      intro: 'What you took on to improve is due on {{on}}.',
      sms: 'an improvement of yours is due on {{on}}:',
    },
    today: {
      title: 'an improvement is due today',
      intro: 'What you took on to improve is due today, {{on}}.',
      sms: 'an improvement of yours is due today:',
    },
    late: {
      title: 'an improvement is late',
      intro: 'What you took on to improve was due on {{on}} and is not done.',
      sms: 'an improvement of yours was due on {{on}}:',
    },
    recurred: {
      title: 'what you improved has come back',
      intro:
        'Complaints of the causes that you dealt with have risen again, so the suggestion is open again. Please plan anew what is to be done.',
      sms: 'what you improved has come back:',
    },
  },
  account: {
    subject: '{{platform}} complaint service: {{title}}',
    sms: '{{platform}} complaint service: {{sentence}} {{link}}',
    operator: 'the operator, on the machine itself',
    'sign-in': {
      title: 'your link to sign in',
      intro: 'Use this link to sign in. It works once, until {{until}}.',
      sms: 'sign in here:',
      button: 'Sign in',
      unexpected:
        'Whoever has this link can sign in as you: please do not forward it. If you did not ask for it, do nothing; without the link nobody can get in.',
    },
    'key-made': {
      title: 'a key was made for you',
      intro: 'A new key for your account was made by {{by}}, {{at}}.',
      sms: 'a new key was made by {{by}}.',
      may: 'Whoever holds it can see and do everything here that you can, in your name. The key itself is not in this letter.',
      key: 'Key',
      unexpected:
        'If you asked for it, there is nothing to do. If you did not expect it, or it never reached you, have it revoked at once by another administrator, or by the operator, and say so to an auditor: who made which key is recorded.',
    },
    'key-expires': {
      title: 'a key ends soon',
      intro: 'The key of {{by}} opens nothing from {{at}} on.',
      sms: 'the key of {{by}} ends {{at}}.',
      needed:
        'If it is still needed, make another under “API keys” at the desk before then, have it put in place, and revoke this one. If it is not, there is nothing to do.',
    },
    'course-lapses': {
      title: 'a course is needed soon',
      intro: 'From {{at}} on {{by}} will lack the course “{{course}}”, which is needed to handle complaints.',
      sms: '{{by}} lacks the course “{{course}}” from {{at}} on.',
      needed:
        'Who passes its quiz under “Training” at the desk before then goes on as before. From that day on cases that need it are closed to them, and open ones go to others, unless whoever leads them lets them go on for a time.',
    },
    'address-replaced': {
      title: 'another address was given',
      intro:
        'Another e-mail address was given for your account by {{by}}, {{at}}. Letters no longer come here.',
      sms: 'another address was given by {{by}}.',
      unexpected:
        'If you asked for it, there is nothing to do. If not, tell another administrator, or the operator, at once, and an auditor: who changed what is recorded.',
    },
  },
  sides: {
    subject: '{{platform}}, {{number}}: {{title}}',
    sms: '{{platform}}, {{number}}: {{sentence}} {{link}}',
    open: 'Open your page',
    asked: {
      title: 'a question for you',
      intro: 'We have a question about something of yours on our platform. Please answer it on your page.',
      sms: 'We have a question about something of yours on our platform. Please answer here:',
    },
    hidden: {
      title: 'something of yours is hidden for now',
      intro:
        'We have hidden something of yours on our platform while we look into a complaint about it. Nothing is decided yet.',
      sms: 'We have hidden something of yours on our platform while we look into it. Nothing is decided yet. Your page:',
    },
    shown: {
      title: 'something of yours is shown again',
      intro: 'What we had hidden of yours before we decided is no longer hidden for that reason.',
      sms: 'What we had hidden of yours on our platform before we decided is no longer hidden for that reason. Your page:',
    },
    restricted: {
      title: 'a measure that concerns you',
      intro:
        'We have decided on a measure about something of yours on our platform. Your page says what it is and why, and takes your appeal.',
      sms: 'We have decided on a measure about something of yours on our platform. What, why, and how to appeal:',
    },
    lifted: {
      title: 'a measure against you ends',
      intro: 'A measure about something of yours on our platform ends. Your page says which.',
      sms: 'A measure about something of yours on our platform ends. Details:',
    },
    represented: {
      title: 'somebody has complained for you',
      intro:
        'Somebody has complained to us and says that they speak for you. If you do not want that, you can end it on your page.',
      sms: 'Somebody has complained to us and says that they speak for you. If you do not want that, end it here:',
    },
    'witness-asked': {
      title: 'a question about what you know',
      intro:
        'We are looking into something on our platform and have a question for you. Please answer it on your page. Nothing is held against you.',
      sms: 'We are looking into something on our platform and have a question about what you know. Nothing is held against you. Please answer here:',
    },
  },
  staff: {
    greeting: 'Hello {{name}},',
    open: 'Open the complaint',
    discreet: 'This letter does not say who complained or what was written. Please do not forward it.',
    rows: {
      category: 'Category',
      severity: 'Severity',
      stage: 'Stage',
      escalation: 'Escalation level',
      what: 'What',
      reason: 'Reason',
    },
    alert: 'A person may be in danger.',
    noDue: 'no deadline is running',
    passed: '{{due}} (passed)',
    duty: { owner: 'this complaint', approver: 'the approval of its decision' },
    reason: {
      stuck: 'nothing is moving',
      'needs-decision': 'a decision is needed',
      risk: 'there is a risk',
      handling: 'how the case is handled',
      other: 'other',
    },
    assigned: {
      title: 'assigned to you',
      intro: 'You are now responsible for {{duty}}.',
      sms: 'you are responsible for {{duty}}. Due: {{due}}.',
    },
    warning: {
      title: 'due soon',
      intro: 'Most of the time for this has been used up.',
      sms: 'due soon: {{what}}, {{due}}.',
    },
    escalated: {
      title: 'escalated to level {{level}}',
      intro: 'This complaint was escalated to level {{level}}. Please make sure that it moves forward.',
      sms: 'escalated to level {{level}}. Due: {{due}}.',
      closed: 'escalated after closing',
      introClosed: 'Somebody asks for this closed complaint to be looked into.',
      smsClosed: 'escalated after closing. Please look into it.',
    },
    reminder: {
      title: 'overdue',
      intro: 'This should be finished by now and is not.',
      sms: 'overdue. Due: {{due}}.',
    },
    task: {
      title: 'a task for you',
      intro: 'There is a task for you:',
      sms: 'a task for you. Due: {{due}}.',
    },
    news: {
      title: 'something new has come in',
      intro:
        'One of the people concerned has written to us, or has taken a step. The complaint is marked unread until you have opened it.',
      sms: 'something new has come in. Due: {{due}}.',
    },
    'limit-appealed': {
      title: 'an appeal against a limit waits for you',
      intro:
        'A complainant who may submit one complaint a day says why that is wrong. You had no part in it: please decide, on the page of the complaint, whether it stays or is lifted.',
      sms: 'an appeal against a limit waits for your decision, due {{due}}.',
    },
    exposed: {
      title: 'something private may be public',
      intro:
        'Personal data may be public in content of the platform. Look at it now: it can be hidden until the decision, and what was hidden at receipt is shown again unless somebody confirms it.',
      sms: 'SOMETHING PRIVATE MAY BE PUBLIC. Act now. Due: {{due}}.',
    },
    danger: {
      title: 'danger to a person',
      intro: 'A person may be in danger. This goes before everything else.',
      sms: 'DANGER TO A PERSON. Act now. Due: {{due}}.',
    },
  },
} as const;
