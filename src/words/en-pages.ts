/** What pages say in English. */
import { course } from './parties/en-course.js';
import { forms } from './parties/en-forms.js';
import { sides } from './parties/en-sides.js';

export const pages = {
  otherLanguage: '中文',
  skip: 'Skip to the page',
  footer: {
    phone: 'Phone: {{number}} ({{hours}})',
    emergency: 'Is somebody in danger now? {{lines}}',
    imprint: 'Who we are',
    privacy: 'Your data',
  },
  optional: ' (optional)',
  course,
  ...forms,
  ...sides,
  address: {
    title: 'Confirm your contact',
    heading: { email: 'Confirm this e-mail address', sms: 'Confirm this phone number' },
    text: 'We wrote to {{contact}} about a complaint. If it is yours, enter its number. Our letters can then tell you everything.',
    number: 'Complaint number',
    hint: 'Nine digits, such as 100-001-017. You were shown or told it when you made the complaint.',
    button: 'Confirm',
    wrong:
      'This is not the number of the complaint. Check it and enter it again. One link allows five tries.',
    stranger: {
      heading: 'This complaint is not mine',
      text: 'Somebody may have mistyped an address. Tell us, and we will stop writing to you about it.',
      button: 'This is not mine: do not write here any more',
    },
    ended: {
      title: 'This link no longer works',
      text: 'It has been used, was tried with wrong numbers too often, or belongs to an address that was changed since. The page you were given when you made the complaint still works.',
    },
    confirmed: {
      title: 'Thank you, your contact is confirmed',
      text: 'From now on our letters here will tell you everything.',
      open: 'Open my complaint',
    },
    refused: {
      title: 'Thank you, we have stopped writing to you',
      text: 'This contact has been taken off the complaint. There is nothing else you need to do.',
    },
  },
  limit: {
    title: 'How often you may complain',
    standing: {
      warned:
        'We have warned you: complaints of yours had no ground, and you could know it. You may complain as before. If this goes on, we may take only one complaint a day from you for a while.',
      limited:
        'Until {{until}} we take one complaint a day from you, and one more where somebody is in danger.',
      appealed:
        'We have your appeal. Somebody who had no part in it looks at it, and we will write to you. Until then we take one complaint a day from you.',
      kept: 'Somebody who had no part in it has looked at your appeal. Until {{until}} we take one complaint a day from you.',
      lifted: 'The limit has been lifted. You may complain as before.',
      over: 'The limit is over. You may complain as before.',
    },
    notTaken:
      'What you wrote has not become a new complaint: today’s was taken already. It is kept. You can make it one from {{nextAt}} on, by the same button.',
    contest: 'Appeal against this limit',
    more: 'How this limit stands',
    why: 'Why',
    appeal: {
      heading: 'Appeal',
      hint: 'Say why the limit is wrong. Somebody who had no part in it decides.',
      button: 'Send the appeal',
      missing: 'Say why the limit is wrong, in 5,000 characters at most',
    },
  },
  lostLink: {
    title: 'Ask for the link again',
    text: 'Have you lost the link to your complaint? Enter the e-mail address or the phone number you left with us. We will send the links to all your complaints there.',
    contact: 'E-mail address or phone number',
    button: 'Send me the links',
    sentTitle: 'Please look for our message',
    sent: 'If we have a complaint with that address or number, its link is on its way there. It should arrive within a few minutes. We send it once a day.',
    nothing: 'Nothing has arrived? Check what you entered and try again.',
    phone: 'Nothing has arrived? Check what you entered and try again, or phone us: {{number}}.',
    again: 'Try again',
  },
  inbox: {
    title: 'Local inbox',
    text: 'No provider is set up, so letters stay here. Only for development.',
    empty: 'No letter yet.',
    to: 'To',
    at: 'Time',
    by: 'Sent as',
    transport: { email: 'e-mail', sms: 'text message', message: 'message on the platform' },
    back: 'All letters',
    html: 'As a mail program shows it',
    plain: 'As plain text',
    sms: 'As a text message',
  },
  problem: {
    'not-found': {
      title: 'There is nothing here',
      text: 'The link is not complete, or no longer valid. Please open it again from our latest letter, or ask for it again.',
    },
    invalid: {
      title: 'We could not read the form',
      text: 'Please go back, check what you entered and send it again.',
    },
    'too-many': { title: 'Too many requests', text: 'Please wait a minute, then try again.' },
    unknown: {
      title: 'We do not know yet whether it worked',
      text: 'Your request takes longer than usual. Please open your page again in a minute; if the change is not there, send it once more. It will not be done twice.',
    },
    unavailable: {
      title: 'This does not work at the moment',
      text: 'What has reached us is safe. Please try again in a few minutes.',
    },
    unexpected: {
      title: 'Something went wrong here',
      text: 'It is our fault, not yours. Please try again in a few minutes.',
    },
    lost: 'Ask for the link again',
    id: 'If you ask us about this, please give this number: {{id}}',
  },
} as const;
