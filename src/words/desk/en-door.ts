/** What the pages say in English by which staff sign in and out. */
export const door = {
  error: 'Error: {{title}}',
  wrong: 'Error',
  signIn: {
    title: 'Sign in',
    oidc: { text: 'Sign in with the account you have at your organisation.', button: 'Sign in' },
    link: {
      text: 'We will send a link to your work address. It works once, for 15 minutes.',
      label: 'Your work e-mail address',
      button: 'Send me a link',
    },
    sample: {
      heading: 'Or choose a sample person',
      text: 'This is an installation to try: sign in as whoever you like.',
      label: 'Person',
      button: 'Sign in as this person',
    },
    role: {
      'service-agent': 'service agent',
      handler: 'handler',
      lead: 'team lead',
      supervisor: 'supervisor',
      auditor: 'auditor',
      operator: 'operator',
      admin: 'administrator',
    },
    done: 'Done',
    failed: 'You are not signed in',
    none: 'Nobody has set up a way to sign in yet. Ask your administrator.',
    notice: {
      'signed-out':
        'You are signed out. On a computer that others use, also sign out of your organisation’s account.',
      address: 'Enter an e-mail address, such as name@example.com.',
      'link-over': 'This link has been used, or its 15 minutes are over. Ask for a new one.',
      unreachable: 'Your organisation’s sign-in does not answer at the moment. Try again in a few minutes.',
      refused: 'The sign-in was not completed. Start again from here.',
      nobody:
        'You are signed in at your organisation, but nobody on the staff is known by your address. Ask an administrator to add you.',
    },
  },
  linkSent: {
    title: 'Check your e-mail',
    text: 'If somebody on the staff has the address {{email}}, we have sent a link there. It works once, for 15 minutes.',
    nothing: 'Nothing arrived? Look in the spam folder, and check the address.',
    again: 'Ask again',
  },
  link: {
    title: 'Sign in as {{name}}',
    text: 'The link works once.',
    button: 'Sign in',
  },
  sendAgain: {
    title: 'Sign in again to send this',
    warning: 'Attention',
    text: 'You are signed out, for example because nothing was done for a while. Nothing was sent, and nothing you wrote is lost as long as this page is open.',
    signIn: 'Sign in, in a new tab',
    after: 'Then come back to this page and send it.',
    files:
      'Then come back to this page and go on: the form opens with what you wrote. Files were not taken, so choose them again there.',
    goOn: 'Go on with the form',
    typed: 'What you wrote',
    button: 'Send it now',
  },
  sessions: {
    title: 'Where you are signed in',
    text: 'If you do not recognise one of these, end it, and tell an administrator.',
    unknown: 'A browser that does not say its name',
    way: 'Signed in',
    ways: {
      oidc: 'with your organisation’s account',
      link: 'by a link we sent',
      sample: 'as a sample person',
    },
    since: 'Since',
    used: 'Last used',
    until: 'Ends at the latest',
    mine: '{{browser}} (this one)',
    end: 'End it',
    all: 'Sign out everywhere',
  },
  problem: {
    on: 'Go to my work',
    'not-found': {
      title: 'There is nothing here for you',
      text: 'The address or the number is not right, or the complaint is not yours to see.',
    },
    'course-missing': {
      title: 'You lack a course that this class needs',
      text: 'The complaint is closed to you until you have passed it. Whoever leads you can hand it to somebody else meanwhile, or let you go on for a time.',
    },
    'enough-seen-today': {
      title: 'This case is closed to you for today',
      text: 'It may be disturbing, and you have had as many such cases today as anybody should. Nothing is wrong and nothing is asked of you: what falls due today is handed to somebody else within minutes, the rest opens again tomorrow. If today was hard, talk to whoever leads you.',
    },
    invalid: {
      title: 'This could not be read',
      text: 'Go back to the page you came from, reload it, and send the form from there.',
    },
    'too-many': { title: 'Too many requests', text: 'Wait a minute, then try again.' },
    unknown: {
      title: 'It is not known yet whether it worked',
      text: 'This takes longer than usual. Open the complaint again in a minute; if the change is not there, send it once more. It will not be done twice.',
    },
    unavailable: {
      title: 'This does not work at the moment',
      text: 'What was taken is safe. Try again in a few minutes.',
    },
    unexpected: {
      title: 'Something went wrong here',
      text: 'It is not your fault. Try again in a few minutes; if it stays so, tell the operator the number below.',
    },
  },
};
