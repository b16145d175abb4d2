/** What the pages say in English by which staff sign in and out. */
export const door = {
  signIn: {
    title: 'Sign in',
    sample: {
      heading: 'Choose a sample person',
      text: 'This is an installation to try: sign in as whoever you like.',
      label: 'Person',
      button: 'Sign in as this person',
    },
    none: 'Nobody has set up a way to sign in yet. Ask the operator.',
    signedOut: 'You are signed out.',
  },
  sendAgain: {
    title: 'Sign in again to send this',
    text: 'You are signed out, for example because nothing was done for a while. Nothing was sent, and nothing you wrote is lost as long as this page is open.',
    first: 'Sign in, in a new tab',
    then: 'When you are signed in, come back to this page and send it.',
    typed: 'What you wrote',
    button: 'Send it now',
  },
  sessions: {
    title: 'Where you are signed in',
    text: 'If you do not recognise one of these, end it, and tell an administrator.',
    browser: 'Browser',
    unknown: 'not named',
    way: 'Signed in',
    ways: { sample: 'as a sample person' },
    since: 'Since',
    used: 'Last used',
    until: 'Ends at the latest',
    mine: 'This one',
    end: 'End this one',
    all: 'Sign out everywhere',
    none: 'There are no others.',
  },
  signOut: 'Sign out',
};
