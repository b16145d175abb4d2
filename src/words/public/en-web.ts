/** The door and the web form, in English. */
export const web = {
  door: {
    title: 'Make a complaint',
    text: 'Tell us if something on the platform has harmed you, was taken from you, or does not work. It costs nothing, and you do not need an account.',
    start: 'Start now',
    what: {
      heading: 'What you can complain about',
      text: 'Anything you are not content with. You need no special words, and you cannot choose wrongly: we put it right when we read it.',
    },
    ways: {
      heading: 'How to reach us',
      web: 'This form, at any time',
      phone: 'By phone: {{number}} ({{hours}})',
      message: 'By a direct message to our official account',
      app: 'In the app, under help and feedback',
    },
    course: {
      heading: 'What happens then, and by when',
      number: 'At once you get a number and a private page on which you can follow everything.',
      review:
        'Within {{within}} a person reads it and checks whether we can take it up. If somebody is in danger, within {{danger}}.',
      investigation:
        'If so, one named person investigates and decides within {{within}}. While we wait for an answer of yours, that clock may stand still.',
      feedback: 'Within {{within}} of the decision you are told what was decided, why, and what follows.',
      promise: 'In all, you have our answer within {{within}}.',
      appeal: 'You may disagree within {{within}}: somebody else then decides.',
    },
    known: 'Have you already made a complaint?',
    lost: 'Find your complaint again',
    staff: 'For our staff',
  },
  form: {
    title: '{{question}} – Make a complaint',
    back: 'Back',
    next: 'Continue',
    later: {
      summary: 'Continue later',
      text: 'Keep the address of this page: with it you can carry on for 24 hours after you began. Whoever has it can read what you have entered.',
      link: 'The address of this form',
    },
    exit: 'Leave this page quickly',
    kind: {
      content: 'Insults, lies, fraud, violence: something that should not be there',
      account: 'You cannot get in, somebody else is using it, or it was banned',
      privacy: 'Somebody shows or uses what is private, or what belongs to you',
      other: 'Something does not work, or you were treated badly',
    },
    question: {
      class: 'What is your complaint about?',
      subject: 'What exactly do you mean?',
      story: 'What happened?',
      danger: 'Is somebody in danger?',
      wish: 'What do you wish us to do?',
      files: 'Do you have pictures or other files that show it?',
      behalf: 'Are you complaining for yourself or for somebody else?',
      represented: 'Who are you complaining for?',
      minor: 'Is anybody involved under 18?',
      contact: 'How can we reach you?',
      adjustments: 'How would you like us to write to you?',
    },
    subject: {
      hint: 'It helps us to find it. On most pages you find the link under “share”.',
      type: {
        post: 'A post, picture or video',
        comment: 'A comment',
        account: 'An account',
        message: 'A private message',
        none: 'Nothing in particular, or I cannot say',
      },
      reference: 'Link, or name of the account',
    },
    story: {
      hint: 'Say it as you would tell a friend: what, when, who. Do not give passwords.',
    },
    danger: {
      hint: 'Somebody’s life or health is at risk, a child is being harmed, an intimate picture or an address was made public.',
      yes: 'Yes',
      no: 'No',
      lines: 'In an emergency, call first: {{lines}}',
    },
    wish: { hint: 'You may leave this out.' },
    files: { label: 'Files' },
    behalf: {
      myself: 'For myself',
      guardian: 'For my child, or somebody I am the guardian of',
      lawyer: 'As a lawyer, for a client',
      organisation: 'As an organisation, for somebody we support',
      relative: 'For a relative',
      other: 'For somebody else',
    },
    represented: {
      hint: 'Fill in at least one of the first three, so that we know whom you mean.',
      account: 'Name of their account',
      email: 'Their e-mail address',
      phone: 'Their mobile number',
      proof: 'What proof do you have that you may speak for them?',
      proofHint:
        'For example a power of attorney, a court decision or a birth certificate. You can add it as a file on the page we show you at the end. Until we have checked it, we can confirm to you only that the complaint has reached us.',
    },
    minor: {
      hint: 'Complaints that concern children and young people go first.',
      complainant: 'Yes: I am, or the person I am complaining for',
      harmed: 'Yes: somebody else who was harmed',
      none: 'No, or I do not know',
    },
    adjustments: { writtenIn: 'Language', help: 'What would help you?' },
    contact: {
      hint: 'Both may be left empty. You can then follow your complaint only on the page that we show you at the end.',
      email: 'E-mail address',
      phone: 'Mobile number',
      phoneHint: 'With the country code, such as +8613800138000',
    },
    wrong: {
      class: 'Choose what it is about',
      subject: 'Choose what you mean, or that you cannot say',
      reference: 'Enter the link or the name, or choose “Nothing in particular”',
      'reference-long': 'Shorten the link or the name to 512 characters or fewer',
      story: 'Say what happened',
      'story-long': 'Shorten what you wrote to 20,000 characters or fewer',
      danger: 'Say whether somebody is in danger',
      'wish-long': 'Shorten what you wrote to 2,000 characters or fewer',
      behalf: 'Choose for whom you are complaining',
      represented:
        'Enter an account, an e-mail address or a mobile number of the person you are complaining for',
      'account-long': 'Shorten the name of the account to 128 characters or fewer',
      'proof-long': 'Shorten what you wrote to 2,000 characters or fewer',
      minor: 'Choose whether anybody involved is under 18',
      'written-in': 'Choose a language',
      email: 'Enter an e-mail address in the correct format, such as li.na@example.com',
      phone: 'Enter a phone number with its country code, such as +8613800138000',
    },
    check: {
      title: 'Check your answers',
      change: 'Change',
      nothing: 'Not given',
      heading: 'Send your complaint',
      text: 'By sending it you say that it is true as far as you know. Whoever it is about does not learn from us who you are.',
      button: 'Send my complaint',
      trap: 'Leave this field empty',
    },
    refused: {
      'filled-by-program':
        'It looks as if a program filled in the form. Empty the field below, then send it again.',
      'too-soon': 'That was very quick. Look through your answers, then send them again.',
      'network-spent':
        'So many complaints came from your network that we can take no more from there just now. Your answers are kept: send them again in an hour, or phone us.',
      'address-spent':
        'With this address so many complaints were made today that we can take no more. Your answers are kept: send them again tomorrow, or give another address.',
      'limit-spent':
        'We take one complaint a day from you for a while; our letter says why, until when, and how to appeal. Your answers are kept: send them again tomorrow. If somebody is in danger, say so, and it is taken once a day besides.',
      'files-gone': 'Some of the files are no longer there. Choose them again, or leave them out.',
    },
    sent: {
      title: 'We have your complaint',
      number: 'Its number is',
      keep: 'Keep this number and the link to your page: you need them to read our answer.',
      page: 'Open my complaint',
      print: 'You can print this page.',
      next: 'What happens now',
      first: {
        writing:
          'We are writing to {{contact}}. When our message has come, please open it and confirm with the number above that you read there.',
        written:
          'We have written to {{contact}}. Please open that message and confirm with the number above that you read there.',
        failed:
          'We could not reach {{contact}}. Come back to your page to read our answer; you can give us another address there.',
        phoned:
          'We send no letters: we phone {{contact}} when there is something to tell you. You can read everything on your page too.',
      },
      noLetter: 'You left no address. Come back to your page to read our answer: we cannot call you.',
      review: 'A person reads it by {{by}}.',
      promise: 'You have our answer by {{by}}.',
      calendar: 'Put these dates into my calendar',
      event: { review: 'Complaint {{number}}: read by', promise: 'Complaint {{number}}: answered by' },
      again: 'Make another complaint',
    },
  },
} as const;
