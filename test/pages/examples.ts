/** Views of the private page to test with; each says only what differs from a complaint under review. */
import { Evidence } from '../../src/domain/policy/evidence.js';
import type { Progress, StepState } from '../../src/domain/disclosure/statements/dates/progress.js';
import type { What } from '../../src/domain/disclosure/statements/threads/thread.js';
import { defaultCategories } from '../../src/domain/policy/categories.js';
import type { TrackingView } from '../../src/pages/public/complainant/view.js';
import { HOUR_MS, number, receivedAt } from '../letters/examples/case.js';

export const path = '/t/Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA';

const progress = (...states: [StepState, StepState, StepState, StepState]): Progress => {
  const [received, review, investigation, outcome] = states.map((state) => ({
    ...{ state, at: state === 'done' ? receivedAt : null },
    by: state === 'current' ? receivedAt + 24 * HOUR_MS : null,
  }));
  const ahead = { state: 'ahead', at: null, by: null } as const;
  return {
    ...{ received: received ?? ahead, review: review ?? ahead },
    ...{ investigation: investigation ?? ahead, outcome: outcome ?? ahead },
  };
};

export const view = (differs: Partial<TrackingView> = {}): TrackingView => ({
  path,
  otherLanguageUrl: `${path}?lang=zh-CN`,
  number,
  category: defaultCategories.content.name,
  subject: { type: 'post', reference: 'p-77' },
  next: { kind: 'we-review', by: receivedAt + 24 * HOUR_MS },
  stage: 'review',
  round: 1,
  ending: null,
  receivedAt,
  promiseDueAt: receivedAt + 144 * HOUR_MS,
  statutoryDueAt: null,
  limit: null,
  ...{ erasure: null, erased: null },
  takesFiles: true,
  late: null,
  questions: [],
  consent: null,
  survey: null,
  thread: [
    {
      ...{ who: 'you', at: receivedAt, kind: 'filed' },
      words: [{ name: 'description', text: '他们写了我的名字。', locale: 'zh-CN' }],
      files: [
        { id: '0190f5e2-7c1a-8b3d-8a4e-5f6071829304', name: '截图.png', type: 'image/png', bytes: 48_213 },
      ],
    },
  ],
  progress: progress('done', 'current', 'ahead', 'ahead'),
  earlier: false,
  result: null,
  left: false,
  mergedInto: null,
  hiding: null,
  reexamined: false,
  rejection: null,
  recourse: null,
  outside: [],
  undoUntil: null,
  afterEnd: null,
  open: ['answer', 'withdraw', 'change-contact', 'refuse-contact'],
  contact: { email: 'l•••@example.com', phone: '••• 42', message: false },
  representative: null,
  ...{ largePrint: false, phoneOnly: false, writtenIn: 'en' },
  expectedVersion: 7,
  idempotencyKey: 'b3f1c2d4',
  files: Evidence.parse(undefined),
  ...differs,
});

export const asked = (
  text = 'Which of the two posts do you mean?\nA link or the date is enough.',
): Partial<TrackingView> => ({
  stage: 'investigation',
  progress: progress('done', 'done', 'current', 'ahead'),
  questions: [{ n: 12, text, askedAt: receivedAt + 20 * HOUR_MS }],
  next: { kind: 'you-answer', by: receivedAt + 96 * HOUR_MS, waits: true },
});

/** Asked whether the author of a private message may be asked, or what they said to it. */
export const aboutConsent = (
  said: 'yes' | 'no' | null = null,
  reason = 'They may say what came before.',
): Partial<TrackingView> => ({
  ...asked(),
  questions: [],
  consent: { askedAt: receivedAt + 20 * HOUR_MS, reason, said },
  open: ['answer', 'consent', 'withdraw'],
});

/** Asked how satisfied they are, and what they have said. */
export const surveyed = (
  differs: Partial<NonNullable<TrackingView['survey']>> = {},
): Partial<TrackingView> => ({
  survey: {
    ...{ round: 1, until: receivedAt + 28 * 24 * HOUR_MS, handling: 4, outcome: null },
    ...{ comment: 'Quick, in words I understood.', ...differs },
  },
  open: ['answer', 'appeal', 'change-contact', 'rate'],
});

export const decided = (
  text = 'We compared the post with our rules (section 3.2).\n\nIt names you.',
): Partial<TrackingView> => ({
  stage: 'feedback',
  ending: 'decided',
  result: {
    outcome: 'partly-upheld',
    verdict: 'partly-upheld',
    grounds: ['harassment', 'personal-data-exposed'],
    remedies: [
      { kind: 'remove-content', state: 'done' },
      { kind: 'suspend-account', state: 'done' },
      { kind: 'protect-privacy', state: 'pending' },
      { kind: 'apologise', state: 'failed' },
    ],
    explanation: text,
    followUp: text,
  },
  recourse: { state: 'open', until: receivedAt + 184 * 24 * HOUR_MS },
  next: { kind: 'appeal-possible', until: receivedAt + 184 * 24 * HOUR_MS },
  open: ['answer', 'appeal', 'change-contact'],
});

export const rejected = (explanation = 'The shop is not part of our platform.'): Partial<TrackingView> => ({
  stage: 'closed',
  ending: 'rejected',
  progress: progress('done', 'done', 'skipped', 'done'),
  rejection: { reason: 'out-of-scope', explanation },
  recourse: { state: 'later' },
  next: { kind: 'decided-told' },
  open: ['answer', 'change-contact'],
});

/** One of every entry there can be. */
export const spoken = (text = 'Is it the second post?'): Partial<TrackingView> => {
  const words = [{ name: 'text', text, locale: null }];
  const whats: What[] = [
    ...(
      [
        ...(['filed', 'message', 'appeal', 'appeal-taken-back', 'withdrawn', 'left'] as const),
        ...(['withdrawal-undone', 'back', 'contact-changed', 'extended', 'appeal-begun'] as const),
        ...(['examined-again', 'earlier-stands', 'consent-asked', 'consented'] as const),
        ...(['consent-refused', 'consent-lapsed'] as const),
      ] as const
    ).map((kind) => ({ kind })),
    ...(['accepted', 'handed-on'] as const).map((kind) => ({
      kind,
      category: defaultCategories.content.name,
    })),
    ...(['question', 'question-closed'] as const).map((kind) => ({ kind, question: 12 })),
    ...(['merged', 'decided-together'] as const).map((kind) => ({ kind, number })),
    { kind: 'answer', questions: [12] },
    { kind: 'late', missed: 'promise', dueAt: receivedAt },
    { kind: 'rejected', reason: 'insufficient' },
    { kind: 'decided', outcome: 'stands' },
    { kind: 'measure', remedy: 'remove-content', state: 'failed' },
    { kind: 'restriction', remedy: 'suspend-account', days: 7, state: 'done' },
  ];
  return {
    thread: whats.map((what, at) => ({
      who: at % 2 === 0 ? 'you' : 'us',
      at: receivedAt,
      words,
      files: [],
      ...what,
    })),
  };
};
