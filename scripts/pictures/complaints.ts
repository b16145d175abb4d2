/** The complaints that the pictures show, and how far each is carried. */
import type { Submission } from '../../src/client/index.js';
import type { Who, Step } from '../demo/plays.js';

export type Scene = {
  /** Its idempotency key begins with it. */
  name: string;
  body: Submission;
  steps: Step[];
};

const step = (who: Who, does: string, body: Step['body'], waits: Partial<Step> = {}): Step => ({
  ...{ who, does, after: 0, body, ...waits },
});
const accept = (severity: string): Step =>
  step(
    'owner',
    'review',
    {
      ...{ verdict: 'accept', category: 'privacy', severity },
      explanation: 'We take this up and tell you what we find.',
    },
    { in: 'review' },
  );
const filed = (description: string, of: Partial<Submission>): Submission => ({
  ...{ channel: 'app', category: 'privacy', locale: 'en', description },
  ...{ contact: { email: 'robin@example.com', verified: true }, ...of },
});

export const scenes = {
  /** Filed first, while investigations are given a few seconds only: it is overdue in the pictures. */
  late: {
    name: 'late',
    body: filed(
      'A page on your platform copies my portfolio, my name and my face, and sells courses in them.',
      {
        ...{ subject: { type: 'account', reference: 'u-9107' }, accountId: 'u-4107' },
        remedySought: 'Take the page down.',
      },
    ),
    steps: [accept('normal')],
  },
  /** The platform to try carries both measures out. */
  decided: {
    name: 'decided',
    body: filed('My telephone number is in a post about my shop. I get forty calls a day from strangers.', {
      ...{ subject: { type: 'post', reference: 'p-31415' }, accountId: 'u-4100' },
      ...{ remedySought: 'Remove my number.', contact: { email: 'maya@example.com', verified: true } },
    }),
    steps: [
      accept('high'),
      step(
        'owner',
        'resolve',
        {
          ...{ outcome: 'upheld', grounds: ['personal-data-exposed'] },
          remedies: [{ kind: 'remove-content' }, { kind: 'protect-privacy' }],
          explanation:
            'The post showed your private number without your consent. It is removed, and the number is taken out of our search.',
        },
        { in: 'investigation' },
      ),
    ],
  },
  danger: {
    name: 'danger',
    body: filed('Somebody posts my address and the hours I work, and writes: “Visit her tonight.”', {
      ...{ subject: { type: 'post', reference: 'p-27182' }, accountId: 'u-4101', danger: true },
      ...{ remedySought: 'Take it down, and tell me who it is.' },
    }),
    steps: [
      accept('critical'),
      step('owner', 'note', {
        note: 'Two more posts by the same account name the street. All three are saved.',
      }),
      step('owner', 'ask-complainant', {
        question: 'Do you know who writes this, and have you told the police?',
      }),
      step('complainant', 'answer', {
        text: 'I think it is a man I worked with until May. I have been to the police this morning.',
      }),
    ],
  },
  asked: {
    name: 'asked',
    body: filed('Your app shows my messages on a tablet that I sold last month.', {
      ...{ subject: { type: 'feature', reference: 'sessions' }, accountId: 'u-4102' },
      contact: { email: 'sam@example.com', verified: true },
    }),
    steps: [
      accept('normal'),
      step(
        'owner',
        'ask-complainant',
        { question: 'On which day did you sell the tablet, and did you sign out on it before?' },
        { in: 'investigation' },
      ),
    ],
  },
  /** Taken down on the phone; the caller is asked something. */
  called: {
    name: 'called',
    body: {
      ...filed('Your app charges me every month for a channel that I left in spring.', {
        ...{ channel: 'hotline', category: 'other' },
        remedySought: 'Stop it, and give me back what I paid since May.',
      }),
      contact: { phone: '+4915112345678', verified: true },
    },
    steps: [
      step('owner', 'ask-complainant', {
        question: 'Which channel is it, and on which day did you leave it?',
      }),
    ],
  },
} satisfies Record<string, Scene>;

/** So that the promise has something to count: of other teams than the desk's pictures show. */
export const reviewed: Scene[] = Array.from({ length: 24 }, (_, n) => ({
  name: `reviewed-${n}`,
  body: filed('Your app closes by itself when I open a video.', {
    category: n % 2 === 0 ? 'content' : 'other',
    contact: { email: `reader-${n}@example.com`, verified: true },
  }),
  steps: [
    step(
      'owner',
      'review',
      {
        ...{ verdict: 'reject', reason: 'out-of-scope' },
        explanation: 'That is a fault of your telephone, not of our app.',
      },
      { in: 'review' },
    ),
  ],
}));
