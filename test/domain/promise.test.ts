/** How the promise counts as kept, and what of small numbers is published (process row P22). */
import { describe, expect, it } from 'vitest';
import {
  howItWent,
  isKept,
  isOverturning,
  promised,
  shareOf,
  type Promised,
  type Ran,
  type Round,
} from '../../src/domain/facts/promise.js';

const [idle, inTime, late, overdue] = [null, 'met', 'missed', 'overdue'] as const;

/** A complaint that has just come in. */
const round = ({
  ran = {},
  ...change
}: Partial<Omit<Round, 'ran'>> & { ran?: Partial<Round['ran']> } = {}): Round => ({
  ...{
    begunBy: 'received',
    category: 'content',
    reviewed: false,
    decided: false,
    untold: false,
    takenBack: false,
  },
  ...{ ending: null, outcome: null, ...change },
  ran: { review: idle, investigation: idle, feedback: idle, promise: idle, ...ran },
});
const met = { reviewed: true, decided: true, ending: 'decided', outcome: 'upheld' } as const;
const all = (ran: Ran) => Object.fromEntries(promised.map((name) => [name, ran]));

describe('what was promised counts', () => {
  const keptIn = (of: Round) => promised.map((name) => isKept(of, name));
  it.each<[string, Round, (boolean | null)[]]>([
    ['as kept where all was in time', round({ ...met, ran: all(inTime) }), [true, true, true, true]],
    ['as broken where all was late', round({ ...met, ran: all(late) }), [false, false, false, false]],
    [
      'as broken where it is late and still not done',
      round({ ran: all(overdue) }),
      [false, false, false, false],
    ],
    ['not at all as long as there is time', round(), [null, null, null, null]],
    [
      'for a rejection without an investigation',
      round({
        reviewed: true,
        ending: 'rejected',
        ran: { review: inTime, feedback: inTime, promise: inTime },
      }),
      [true, null, true, true],
    ],
    [
      'not for what a withdrawal ended in time',
      round({ ending: 'withdrawn', ran: all(inTime) }),
      [null, null, null, null],
    ],
    [
      'as broken where it was late before somebody withdrew',
      round({ ending: 'withdrawn', ran: { ...all(late), feedback: inTime } }),
      [false, false, null, null],
    ],
    [
      'not for the result of what was merged',
      round({ reviewed: true, ending: 'merged', ran: all(inTime) }),
      [true, null, null, null],
    ],
    [
      'as broken where nobody could be told',
      round({ ...met, untold: true, ran: all(inTime) }),
      [true, true, false, false],
    ],
    [
      'not in the round of an appeal',
      round({ ...met, begunBy: 'appealed', ran: all(late) }),
      [null, null, null, null],
    ],
  ])('%s', (_, of, wanted) => expect(keptIn(of)).toEqual(wanted));
});

it('an appeal changed the decision unless it was dismissed; one that is open or taken back is none', () => {
  const appeal = { ...met, begunBy: 'appealed' } as const;
  expect(isOverturning(round(appeal))).toBe(true);
  expect(isOverturning(round({ ...appeal, outcome: 'partly-upheld' }))).toBe(true);
  expect(isOverturning(round({ ...appeal, outcome: 'dismissed' }))).toBe(false);
  for (const none of [
    { decided: false },
    { takenBack: true },
    { begunBy: 'reopened' },
    { begunBy: 'received' },
  ] as const)
    expect(isOverturning(round({ ...appeal, ...none }))).toBeNull();
});

it.each([
  [0, 0, { of: 0, n: 0, percent: null }],
  [2, 2, { of: 2, n: null, percent: null }],
  [3, 4, { of: 4, n: 3, percent: null }],
  [19, 19, { of: 19, n: 19, percent: null }],
  [19, 20, { of: 20, n: 19, percent: 95 }],
  [999, 1_000, { of: 1_000, n: 999, percent: 99 }],
])('%i of %i are published as %o', (n, of, wanted) => expect(shareOf(n, of)).toEqual(wanted));

it('the longer window holds the shorter; alike rounds count each; classes go apart and together', () => {
  const review = (ran: Ran, category: string) => round({ reviewed: true, category, ran: { review: ran } });
  const rounds = [
    { days: 30, n: 3, round: review(inTime, 'content') },
    { days: 30, n: 1, round: review(late, 'gone') },
    { days: 90, n: 2, round: review(late, 'content') },
    { days: 30, n: 5, round: round({ ...met, begunBy: 'appealed' }) },
  ] as const;
  const response = { median: 60_000, p90: 120_000 };
  const responses = [
    { days: 30, category: null, n: 4, ...response },
    { days: 90, category: null, n: 10, ...response },
    { days: 30, category: 'content', n: 2, ...response },
  ] as const;
  const [short, long] = howItWent({ rounds, responses }, ['content', 'privacy']);
  const reviewed = (window: typeof short, of: 'all' | 'content' | 'privacy') => {
    const { received, kept, firstResponse } = (of === 'all' ? window?.all : window?.categories[of]) ?? {};
    return [received, kept?.review, firstResponse];
  };
  const none = { medianMs: null, p90Ms: null };
  expect(short).toMatchObject({ days: 30, all: { overturned: { n: 5, of: 5 } } });
  expect(reviewed(short, 'all')).toEqual([4, shareOf(3, 4), { of: 4, medianMs: 60_000, p90Ms: null }]);
  expect(reviewed(short, 'content')).toEqual([3, shareOf(3, 3), { of: 2, ...none }]);
  expect(reviewed(short, 'privacy')).toEqual([0, shareOf(0, 0), { of: 0, ...none }]);
  expect(long).toMatchObject({ days: 90 });
  expect(reviewed(long, 'all')).toEqual([6, shareOf(3, 6), { of: 10, medianMs: 60_000, p90Ms: 120_000 }]);
  expect(reviewed(long, 'content')).toEqual([5, shareOf(3, 5), { of: 0, ...none }]);
  expect(Object.keys(long?.categories ?? {})).toEqual(['content', 'privacy']);
});

it('each deadline that is promised is judged by itself', () => {
  for (const name of promised) {
    const others = promised.filter((other) => other !== name);
    const of = round({ ...met, ran: { ...all(inTime), [name]: late } });
    const broken = (one: Promised) => isKept(of, one) === false;
    expect([broken(name), others.some(broken)]).toEqual([true, false]);
  }
});
