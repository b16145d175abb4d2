/** Second looks: what is drawn, who looks, what is shown, and where it stands afterwards. */
import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  drawLooks,
  isShownBlind,
  keepsLook,
  lookerFor,
  ruleApplied,
  standingOf,
  weeksToDraw,
  type Candidate,
} from '../../../src/domain/insights/second-look/second-look.js';
import type { Colleague } from '../../../src/domain/people/colleague.js';

const candidate = (at: number, rejected: boolean): Candidate => ({
  ...{ number: `100-000-${at}`, round: 1, category: 'content', team: 'content' },
  ...{ rejectReason: rejected ? 'insufficient' : null, grounds: rejected ? [] : ['no-rule-broken'] },
});
const week = [
  ...Array.from({ length: 100 }, (_, at) => candidate(at, true)),
  ...Array.from({ length: 40 }, (_, at) => candidate(100 + at, false)),
];
const colleague = (id: string, change: Partial<Colleague> = {}): Colleague => ({
  ...{ id, role: 'handler', team: 'content', categories: ['content'], languages: ['en'] },
  ...{
    leads: [],
    supervises: [],
    onCall: false,
    present: true,
    concerned: false,
    load: 0,
    untrained: [],
    ...change,
  },
});
const need = { team: 'content', category: 'content', locale: 'en' as const, not: ['decider'] };
const nobodyHas = new Map<string, number>();

describe('the draw', () => {
  it('takes of each kind its share, rounded up, and the same again by the same seed', () => {
    const chosen = drawLooks(week, { rejections: 0.05, dismissals: 0.1 }, 'seed');
    expect(chosen.filter(({ rejectReason }) => rejectReason !== null)).toHaveLength(5);
    expect(chosen.filter(({ rejectReason }) => rejectReason === null)).toHaveLength(4);
    expect(drawLooks(week, { rejections: 0.05, dismissals: 0.1 }, 'seed')).toEqual(chosen);
    expect(drawLooks(week, { rejections: 0.05, dismissals: 0.1 }, 'other')).not.toEqual(chosen);
    expect(drawLooks(week, { rejections: 0, dismissals: 0 }, 'seed')).toEqual([]);
  });

  it('is of the last four weeks that are over; a week that has one is left out, and none before it taken instead', () => {
    const known = { first: Date.UTC(2025, 0, 6), now: Date.UTC(2026, 2, 25) };
    const names = (made: string[]) =>
      weeksToDraw('UTC', { ...known, made: new Set(made) }).map(({ name }) => name);
    const all = ['2026-W09', '2026-W10', '2026-W11', '2026-W12'];
    expect(names([])).toEqual(all);
    expect(names(['2026-W11'])).toEqual(['2026-W09', '2026-W10', '2026-W12']);
    expect(names(all)).toEqual([]);
  });

  it('names the rule, also where none applied', () => {
    expect(ruleApplied({ rejectReason: 'abusive', grounds: [] })).toBe('abusive');
    expect(ruleApplied({ rejectReason: null, grounds: ['no-rule-broken', 'ban-justified'] })).toBe(
      'ban-justified+no-rule-broken',
    );
    expect(ruleApplied({ rejectReason: null, grounds: [] })).toBe('none');
  });
});

describe('who looks', () => {
  it('had no part in it, is there, and has no conflict of interest', () => {
    const people = [
      colleague('decider'),
      colleague('absent', { present: false }),
      colleague('concerned', { concerned: true }),
      colleague('untrained', { categories: [] }),
      colleague('auditor', { role: 'auditor' }),
    ];
    expect(lookerFor(people, need, nobodyHas)).toBeNull();
    expect(lookerFor([...people, colleague('free')], need, nobodyHas)).toBe('free');
    const above = (supervises: string[]) =>
      colleague('above', { role: 'supervisor', team: null, supervises });
    expect(lookerFor([...people, above(['another'])], need, nobodyHas)).toBeNull();
    expect(lookerFor([...people, above(['content'])], need, nobodyHas)).toBe('above');
  });

  it('is whoever has the fewest second looks open', () => {
    const people = [colleague('a'), colleague('b', { load: 9 })];
    expect(lookerFor(people, need, nobodyHas)).toBe('a');
    expect(lookerFor(people, need, new Map([['a', 1]]))).toBe('b');
  });

  it('is somebody else once they are away, it concerns them, the case is with another team, or they have a part in it now', () => {
    expect(keepsLook([colleague('a')], 'a', need)).toBe(true);
    expect(keepsLook([colleague('a', { present: false })], 'a', need)).toBe(false);
    expect(keepsLook([colleague('a', { concerned: true })], 'a', need)).toBe(false);
    expect(keepsLook([colleague('a')], 'a', { ...need, team: 'another' })).toBe(false);
    expect(keepsLook([colleague('a')], 'a', { ...need, not: ['a'] })).toBe(false);
    expect(keepsLook([], 'left', need)).toBe(false);
    expect(keepsLook([colleague('a')], null, need)).toBe(false);
  });
});

it('they see what was said until it was decided, and nothing that judges it', () => {
  expect(isShownBlind({ kind: 'complaint', at: 1 }, 10)).toBe(true);
  expect(isShownBlind({ kind: 'answer', at: 10 }, 10)).toBe(true);
  expect(isShownBlind({ kind: 'answer', at: 11 }, 10)).toBe(false);
  for (const kind of ['review', 'resolve', 'letter', 'note', 'return', 'rate'])
    expect(isShownBlind({ kind, at: 1 }, 10)).toBe(false);
});

it('both alike is done; a difference waits for a lead, who reopens or says why not', () => {
  const first = 'dismissed' as const;
  expect(standingOf({ first, verdict: null, settled: null })).toBe('open');
  expect(standingOf({ first, verdict: 'dismissed', settled: null })).toBe('agreed');
  expect(standingOf({ first, verdict: 'upheld', settled: null })).toBe('disagreed');
  expect(standingOf({ first, verdict: 'upheld', settled: 'kept' })).toBe('kept');
});

it('agreement is counted by rule, of what was judged; beyond chance of all rules together', () => {
  const found = agreementOf([
    { rule: 'none', first: 'dismissed', second: 'dismissed', n: 20 },
    { rule: 'abusive', first: 'rejected', second: 'rejected', n: 20 },
    { rule: 'abusive', first: 'rejected', second: 'upheld', n: 10 },
  ]);
  expect(
    found.map(({ rule, agreed }) => [rule, 'n' in agreed && agreed.k, 'n' in agreed && agreed.n]),
  ).toEqual([
    ['all', 40, 50],
    ['abusive', 20, 30],
    ['none', 20, 20],
  ]);
  // Observed 0.8, by chance 0.4 × 0.4 + 0.6 × 0.4.
  expect(found[0]?.kappa?.value).toBeCloseTo((0.8 - 0.4) / 0.6, 12);
  expect(found[1]?.kappa).toBeNull();
});
