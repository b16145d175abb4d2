/** Facts of letters to test with; each says only what differs from an ordinary case. */
import type { Event, Fact } from '../../src/domain/complaint/events.js';
import { defaultCategories } from '../../src/domain/policy/categories.js';
import { LetterName, type Locale } from '../../src/domain/vocabulary.js';
import type { ComplainantFacts, ComplainantLetterName } from '../../src/letters/facts.js';

export const HOUR_MS = 3_600_000;
export const receivedAt = Date.UTC(2026, 10, 25, 6, 30);
export const number = '104-217-003';
export const trackingUrl = 'https://complaints.example.com/t/Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA';
export const deskUrl = `https://complaints.example.com/v1/complaints/${number}`;

/** Everything that breaks careless templates, in one text. */
export const hostile = [
  '<script>alert(1)</script> & "quotes" \'single\' </p></title></style><img src=x onerror=alert(2)>',
  '',
  '\u202Eright to left\u202C שלום عربى',
  '👩‍👩‍👧‍👦 🇨🇳 {{number}} $t(letters:greeting) %s ${x}',
  'https://a.example/'.padEnd(300, 'x'),
  '中文长句没有空格'.repeat(30),
  'last line\u0000\u0007',
].join('\n');

export const happened = (fact: Fact, version = 7): Event => ({ ...fact, version, at: receivedAt + HOUR_MS });

const decision: NonNullable<ComplainantFacts['complaint']['decision']> = {
  outcome: 'partly-upheld',
  grounds: ['harassment', 'personal-data-exposed'],
  remedies: [
    { step: 1, kind: 'remove-content', state: 'done' },
    { step: 2, kind: 'suspend-account', days: 7, state: 'done' },
    { step: 3, kind: 'protect-privacy', state: 'pending' },
    { step: 4, kind: 'apologise', state: 'done' },
  ],
  text: 'command-9',
  by: 'person-4',
};

export const complaint: ComplainantFacts['complaint'] = {
  stage: 'investigation',
  round: 1,
  mergedInto: null,
  category: defaultCategories.content,
  severity: 'high',
  escalation: 1,
  danger: false,
  ending: null,
  decision: null,
  tasks: [],
};

export const rungFired = {
  type: 'rung-fired',
  clock: 'investigation',
  rung: 1,
  dueAt: receivedAt + 72 * HOUR_MS,
  firedAt: receivedAt + 72 * HOUR_MS,
  level: 1,
  tells: ['lead', 'complainant'],
  nextAt: receivedAt + 96 * HOUR_MS,
} satisfies Fact;

const resultDue: Fact = { type: 'result-due', ending: 'decided', complete: false };
const decided = { complaint: { ...complaint, stage: 'feedback', ending: 'decided', decision } } as const;
const explained = {
  explanation:
    'We compared the post with our rules on harassment (section 3.2).\n\nIt names you and calls on others to write to you.',
  followUp: 'The person who posted it may not mention you for 30 days.\nWe check again after that.',
};

const calledBy: Record<ComplainantLetterName, Partial<ComplainantFacts> & { event: Event }> = {
  registered: { event: happened({ type: 'acknowledged' }) },
  accepted: {
    event: happened({
      type: 'accepted',
      category: 'content',
      severity: 'high',
      team: 'content',
      genuine: true,
      valid: true,
      by: 'p',
      text: 't',
    }),
    due: { what: 'investigation', at: receivedAt + 72 * HOUR_MS },
  },
  rejected: {
    event: happened({ type: 'result-due', ending: 'rejected', complete: true }),
    rejectedFor: 'out-of-scope',
    texts: {
      explanation:
        'The shop you bought from is not part of our platform.\nPlease turn to the consumer hotline 12315.',
    },
  },
  question: {
    event: happened({ type: 'complainant-asked', by: 'p', text: 't' }),
    texts: { question: 'Which of the two posts do you mean?\nA link or the date is enough.' },
  },
  late: { event: happened(rungFired) },
  withdrawn: { event: happened({ type: 'withdrawn', by: 'complainant' }) },
  result: { event: happened(resultDue), ...decided, texts: explained },
  completed: {
    event: happened({ type: 'remedies-settled' }),
    complaint: {
      ...decided.complaint,
      decision: { ...decision, remedies: decision.remedies.map((r) => ({ ...r, state: 'done' })) },
    },
  },
  corrected: {
    event: happened({ type: 'remedy-settled', step: 3, done: false, by: 'p' }),
    complaint: {
      ...decided.complaint,
      decision: {
        ...decision,
        remedies: decision.remedies.map((r) => (r.step === 3 ? { ...r, state: 'failed' } : r)),
      },
    },
    texts: {
      explanation: 'The data had already been copied to another site. We have asked that site to remove it.',
    },
  },
  extended: {
    event: happened({ type: 'extended', clock: 'investigation', byMs: 48 * HOUR_MS, by: 'p', text: 't' }),
    due: { what: 'investigation', at: receivedAt + 96 * HOUR_MS },
    texts: { reason: 'The shop answers only on Monday.\nWithout its records we cannot decide fairly.' },
  },
  merged: {
    event: happened({ type: 'merged', into: '104-217-011', by: 'p' }),
    complaint: { ...complaint, mergedInto: '104-217-011' },
  },
  appealed: {
    event: happened({ type: 'appealed', from: ['complainant'], team: 'content' }),
    complaint: { ...complaint, round: 2 },
    due: { what: 'appeal', at: receivedAt + 240 * HOUR_MS },
  },
  reopened: {
    event: happened({ type: 'reopened', team: 'content', by: 'p', text: 't' }),
    complaint: { ...complaint, round: 2 },
    due: { what: 'appeal', at: receivedAt + 240 * HOUR_MS },
  },
  'earlier-stands': {
    event: happened({ type: 'earlier-stands' }),
    complaint: { ...decided.complaint, round: 2 },
  },
  'confirm-address': {
    event: happened({
      type: 'contact-changed',
      reach: { email: 'unconfirmed', sms: 'none' },
      changed: ['email'],
      by: 'complainant',
    }),
    confirmed: false,
  },
};

export function toComplainant(
  name: ComplainantLetterName,
  locale: Locale,
  differs: Partial<ComplainantFacts> = {},
): ComplainantFacts {
  const confirmed = differs.confirmed ?? calledBy[name].confirmed ?? true;
  return {
    to: 'complainant',
    name,
    locale,
    number,
    trackingUrl,
    confirmUrl: confirmed ? null : `${trackingUrl}?confirm=Q3hB7mZpT1uVw9`,
    confirmed,
    complaint,
    due: null,
    reviewDueAt: receivedAt + 24 * HOUR_MS,
    promiseDueAt: receivedAt + 144 * HOUR_MS,
    appealDays: 184,
    final: false,
    rejectedFor: null,
    texts: {},
    ...calledBy[name],
    ...differs,
  };
}

export const complainantLetters = LetterName.options.filter(
  (name): name is ComplainantLetterName => name in calledBy,
);
