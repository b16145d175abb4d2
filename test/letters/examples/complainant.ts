/** One example of each letter to the complainant; each says only what differs from an ordinary case. */
import type { Fact } from '../../../src/domain/complaint/events.js';
import type { DecisionMade } from '../../../src/domain/complaint/state.js';
import { LetterName, type Locale } from '../../../src/domain/vocabulary.js';
import type { FactsFor } from '../../../src/letters/letter.js';
import { letters, withheld, type NameFor } from '../../../src/letters/letters.js';
import { complaint, happened, HOUR_MS, number, receivedAt, rungFired } from './case.js';

type Differs = Partial<FactsFor<'complainant'>>;

export const trackingUrl = 'https://complaints.example.com/t/Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA';

const decision: DecisionMade = {
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

/** The decision when its third measure is settled. */
const settled = (state: 'done' | 'failed'): DecisionMade => ({
  ...decision,
  remedies: decision.remedies.map((remedy) => (remedy.step === 3 ? { ...remedy, state } : remedy)),
});

const told = (of: DecisionMade | null): FactsFor<'complainant'>['told'] => ({
  ...{ decision: of, verdict: of?.outcome ?? null, reexamined: false, texts: [] },
});

const ended: Differs = {
  complaint: { ...complaint, stage: 'feedback', ending: 'decided' },
  told: told(decision),
};
const anew: Differs = {
  complaint: { ...complaint, round: 2 },
  decisionDueAt: receivedAt + 240 * HOUR_MS,
};

const examples: Record<NameFor<'complainant'>, [calledBy: Fact, differs?: Differs]> = {
  registered: [{ type: 'acknowledged' }],
  'address-changed': [
    {
      ...{ type: 'contact-changed', reach: { email: 'unconfirmed', sms: 'none' }, changed: ['email'] },
      ...{ former: { email: 'confirmed' }, by: 'complainant' },
    },
  ],
  'representative-set': [
    { type: 'representative-set', kind: 'lawyer', proof: 'power-of-attorney', by: 'content-1' },
  ],
  'representation-ended': [
    {
      ...{ type: 'representation-ended', reach: { email: 'confirmed', sms: 'none' }, changed: ['email'] },
      ...{ former: { email: 'confirmed' }, by: 'represented' },
    },
  ],
  links: [
    { type: 'acknowledged' },
    { others: [{ number: '104-217-011', url: 'https://complaints.example.com/t/b3RoZXI' }] },
  ],
  'opinion-or-appeal': [
    { type: 'acknowledged' },
    { recourse: { state: 'open', until: receivedAt + 30 * 24 * HOUR_MS } },
  ],
  erasure: [{ type: 'erased' }, { complaint: { ...complaint, erasure: 'done' } }],
  limit: [
    { type: 'acknowledged' },
    {
      limit: {
        ...{ standing: 'limited', why: 'Five complaints in a week named posts that nobody wrote.' },
        ...{ until: receivedAt + 240 * HOUR_MS, mayAppeal: true },
        url: 'https://complaints.example.com/l/bGltaXQ',
      },
    },
  ],
  accepted: [
    {
      ...{ type: 'accepted', category: 'content', severity: 'high', team: 'content' },
      ...{ genuine: true, valid: true, by: 'p', text: 't' },
    },
    { decisionDueAt: receivedAt + 72 * HOUR_MS },
  ],
  rejected: [
    { type: 'result-due', ending: 'rejected', complete: true },
    {
      rejectedFor: 'out-of-scope',
      texts: {
        explanation:
          'The shop you bought from is not part of our platform.\nPlease turn to the consumer hotline 12315.',
      },
    },
  ],
  consent: [
    { type: 'consent-asked', by: 'p', text: 't' },
    {
      awaited: { by: receivedAt + 96 * HOUR_MS, waits: true },
      texts: { reason: 'They may say that it was quoted without what came before.' },
    },
  ],
  question: [
    { type: 'complainant-asked', by: 'p', text: 't' },
    {
      awaited: { by: receivedAt + 96 * HOUR_MS, waits: true },
      texts: { question: 'Which of the two posts do you mean?\nA link or the date is enough.' },
    },
  ],
  late: [
    rungFired,
    {
      late: {
        ...{ missed: 'investigation', isOut: false, asked: false },
        ...{ dueAt: receivedAt + 72 * HOUR_MS, expectedAt: receivedAt + 96 * HOUR_MS },
      },
    },
  ],
  withdrawn: [{ type: 'withdrawn', by: 'complainant' }, { undo: { until: receivedAt + 184 * 24 * HOUR_MS } }],
  'withdrawal-undone': [
    { type: 'withdrawal-undone', stage: 'investigation', by: 'complainant' },
    { reviewDueAt: null, decisionDueAt: receivedAt + 90 * HOUR_MS },
  ],
  'complainant-back': [
    { type: 'complainant-back', by: 'complainant' },
    { reviewDueAt: null, decisionDueAt: receivedAt + 90 * HOUR_MS },
  ],
  result: [
    { type: 'result-due', ending: 'decided', complete: false },
    {
      ...ended,
      texts: {
        explanation:
          'We compared the post with our rules on harassment (section 3.2).\n\nIt names you and calls on others to write to you.',
        followUp: 'The person who posted it may not mention you for 30 days.\nWe check again after that.',
      },
    },
  ],
  completed: [{ type: 'remedies-settled' }, { ...ended, told: told(settled('done')) }],
  corrected: [
    { type: 'remedy-settled', step: 3, done: false, by: 'p' },
    {
      ...ended,
      told: told(settled('failed')),
      texts: {
        explanation:
          'The data had already been copied to another site. We have asked that site to remove it.',
      },
    },
  ],
  extended: [
    { type: 'extended', clock: 'investigation', byMs: 48 * HOUR_MS, by: 'p', text: 't' },
    {
      decisionDueAt: receivedAt + 96 * HOUR_MS,
      texts: { reason: 'The shop answers only on Monday.\nWithout its records we cannot decide fairly.' },
    },
  ],
  merged: [
    { type: 'merged', into: '104-217-011', by: 'p' },
    { complaint: { ...complaint, mergedInto: '104-217-011' } },
  ],
  appealed: [{ type: 'appealed', from: ['complainant'], team: 'content' }, anew],
  reopened: [{ type: 'reopened', team: 'content', by: 'p', text: 't' }, anew],
  'earlier-stands': [
    { type: 'earlier-stands' },
    { complaint: { ...complaint, round: 2 }, recourse: { state: 'taken-back' } },
  ],
};

export function toComplainant(
  name: NameFor<'complainant'>,
  locale: Locale,
  differs: Differs = {},
): FactsFor<'complainant'> {
  const [calledBy, example] = examples[name];
  return {
    ...{ to: 'complainant', letter: letters[name], locale, number, complaint, trackingUrl },
    event: happened(calledBy),
    outside: [],
    decisionDueAt: null,
    late: null,
    cameLate: false,
    reviewDueAt: receivedAt + 24 * HOUR_MS,
    promiseDueAt: receivedAt + 144 * HOUR_MS,
    statutoryDueAt: null,
    told: told(null),
    rejectedFor: null,
    recourse: { state: 'later' },
    appealWithinMs: 184 * 24 * HOUR_MS,
    surveyWithinMs: 28 * 24 * HOUR_MS,
    undo: null,
    awaited: null,
    others: [],
    limit: null,
    subject: { type: 'post', reference: 'p-77' },
    texts: {},
    ...example,
    ...differs,
  };
}

export const complainantLetters = LetterName.options.filter(
  (name): name is NameFor<'complainant'> => name in examples,
);

const unconfirmed = { ...withheld, 'confirm-address': letters['confirm-address'] };

export const confirmUrl = 'https://complaints.example.com/c/Q3hB7mZpT1uVw9';

/** What is written to an address nobody has confirmed. */
export const toAnybody = (
  name: keyof typeof unconfirmed,
  locale: Locale,
  differs: Partial<FactsFor<'anybody'>> = {},
): FactsFor<'anybody'> => ({
  ...{ to: 'anybody', letter: unconfirmed[name], locale },
  confirmUrl,
  promiseDueAt: receivedAt + 144 * HOUR_MS,
  ...differs,
});
