/** What the pages of complainant and respondent say in English. */
export const sides = {
  tracking: {
    title: 'Complaint {{number}}',
    heading: 'Your complaint',
    about: 'About this complaint',
    seldom: 'Other things you can do',
    warning: 'Important',
    promise: 'We promised you an answer by {{by}}.',
    download: 'Download everything as a text file',
    bundle: 'Download everything with your files, for yourself or a body outside (ZIP)',
    asOf: 'As of {{at}}',
    step: {
      received: 'Received',
      review: 'Initial review',
      investigation: 'Investigation',
      outcome: 'Outcome',
    },
    state: {
      done: 'done',
      current: 'in progress',
      ahead: 'not yet begun',
      skipped: 'not needed',
      stopped: 'stopped',
      joined: 'done with your other complaint',
    },
    ending: {
      merged: 'This complaint was decided together with another one of yours on the same matter.',
    },
    late: 'We are late, and we are sorry. {{expected}}',
    expected: 'We now expect this by {{next}}.',
    unknown: 'We cannot name a new date yet. The result will be shown here.',
    again: {
      examined: 'Your appeal is being examined by people who had no part in the earlier decision.',
      reexamined: 'Our decision is being examined once more, by people who had no part in it.',
      due: 'New decision expected by {{due}}.',
    },
    mergedInto: 'The other complaint has the number {{number}}. An appeal goes by that number too.',
    waiting: 'It is handled together with complaint {{number}}, and gets the same answer.',
    hiding: {
      hidden: 'What you complained about is hidden while we look into it.',
      'shown-again':
        'What you complained about had been hidden before we decided, and no longer is for that reason.',
    },
    reexamined: 'The decision is being examined once more under that number.',
    result: 'Our decision',
    earlier: 'Our earlier decision',
    rejection: 'Why we did not accept it',
    recourse: {
      open: 'You may appeal until {{until}}. Tell us on this page why you disagree. Somebody who had no part in this decision will look at your complaint afresh. What they decide is final.',
      later: 'You may appeal once this decision has reached you. The last day for it will be shown here.',
      queued:
        'Your appeal has reached us. Somebody who had no part in this decision will look at your complaint afresh. What they decide is final.',
      over: 'The time for an appeal is over.',
    },
  },
  receiptOnly: {
    heading: 'Your complaint has reached us',
    hint: 'Add the proof as a file, and say what it is. What you write becomes part of the complaint.',
    as: 'You speak as',
  },
  represented: {
    title: 'Somebody has complained for you',
    who: 'On {{received}} {{platform}} received a complaint. Whoever made it speaks for you, as {{who}}.',
    proven:
      'It was proven to us that they may. Our letters about it go to them, and they can read and do everything in your place.',
    unproven:
      'They have not yet proven that they may. Until then we tell them nothing but that we received it.',
    end: 'If you do not want them to speak for you, you can end it. The complaint is then in your own hands: their link opens nothing any more, our letters go to you, and you can read everything, add to it or withdraw it.',
    button: 'They are not to speak for me',
    nothing: 'If it is all right for you, there is nothing you need to do.',
    ended: {
      title: 'The complaint is in your own hands',
      text: 'Nobody speaks for you any more.',
    },
  },
  witness: {
    heading: 'What we ask you',
    notAgainstYou:
      'Nothing is held against you. You need not answer; what you say helps us to decide fairly.',
    about:
      'This page is from the complaint service of {{platform}}. Here you can tell us what you know about something on our platform. Neither side sees this page.',
  },
  respondent: {
    title: 'Your matter {{reference}}',
    heading: 'What we ask you, and what we decided',
    hidden:
      'We have hidden your content for now, while we look into a complaint about it. Nothing is decided yet.',
    standing: 'About this page',
    about:
      'This page is from the complaint service of {{platform}}. Here you can give your side when we have a question about your content or your account, and read what we decide about it.',
    genuine: {
      reference:
        'To make sure that this page is genuine, contact us by a way you already know and give us the reference above. We can tell you whether it is ours.',
      never: 'We never ask you for a password, a code or money, and we never ask you to install anything.',
    },
    since: '{{what}} Since {{since}}.',
    sinceUntil: '{{what}} Since {{since}}, until {{until}}.',
    reference: 'Your reference',
    private:
      'This link is yours alone: whoever has it can read this page and write in your name. Please do not pass it on.',
    write: 'What you write goes to the people who are looking into this matter.',
    noMeasures: 'No measure against you is in force under this decision.',
    withDays: '{{what}} Duration: {{days}}.',
    remedy: {
      'remove-content': {
        done: 'Your content was removed.',
        pending: 'Your content is being removed.',
        failed: 'Your content could not be removed.',
      },
      'warn-user': {
        done: 'You were given a warning.',
        pending: 'A warning to you is on its way.',
        failed: 'A warning to you could not be recorded.',
      },
      'suspend-account': {
        done: 'Your account was suspended.',
        pending: 'Your account is being suspended.',
        failed: 'Your account could not be suspended.',
      },
      'restore-content': {
        done: 'Your content was restored.',
        pending: 'Your content is being restored.',
        failed: 'Your content could not be restored.',
        held: 'We took our removal of your content back. It stays removed for another reason.',
      },
      'hide-content': {
        done: 'Your content was hidden.',
        pending: 'Your content is being hidden.',
        failed: 'Your content could not be hidden.',
      },
      'show-content': {
        done: 'Your content is shown again.',
        pending: 'Your content will be shown again.',
        failed: 'Your content could not be shown again.',
        held: 'We no longer hide your content. It stays hidden for another reason.',
      },
      'lift-suspension': {
        done: 'The suspension of your account was lifted.',
        pending: 'The suspension of your account is being lifted.',
        failed: 'The suspension of your account could not be lifted.',
        held: 'This suspension of your account was lifted. Your account stays suspended for another reason.',
      },
      'restore-account': {
        done: 'Your account was restored.',
        pending: 'Your account is being restored.',
        failed: 'Your account could not be restored.',
        held: 'This restriction of your account was lifted. It stays suspended for another reason.',
      },
      'withdraw-warning': {
        done: 'The warning to you was withdrawn.',
        pending: 'The warning to you is being withdrawn.',
        failed: 'The warning to you could not be withdrawn.',
        held: 'This warning to you was withdrawn. Another one stands.',
      },
    },
    recourse: {
      open: 'You may appeal until {{until}}. Tell us below why you disagree. Somebody who had no part in this decision will look at it afresh. What they decide is final.',
      later: 'You may appeal a little later. The last day for it will be shown here.',
      queued: 'Your appeal has reached us. Somebody who had no part in this decision will look at it.',
      examined: 'Your appeal is being examined by people who had no part in the earlier decision.',
      reexamined:
        'This decision is being examined once more, by people who had no part in it. If there is anything they should know, write to us below.',
      decided: 'A new decision has been made. It will be shown here.',
      final: 'This decision is final. There is no further appeal.',
      'taken-back': 'You took your appeal back, and it cannot be made again. This decision is final for you.',
      over: 'The time for an appeal is over.',
    },
  },
} as const;
