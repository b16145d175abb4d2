/** The effect of a suggestion, the draw of a second look, and whether both looks agree. */
import { describe, expect, it } from 'vitest';
import { agreements, type Judged } from '../../../src/domain/insights/agreement.js';
import { drawn } from '../../../src/domain/insights/draw.js';
import { effect } from '../../../src/domain/insights/effect.js';

describe('a suggestion', () => {
  const target = { share: 0.1, better: 'lower' as const };
  const before = { k: 90, n: 400 };
  const verdict = (after: { k: number; n: number }, from = before) =>
    effect({ before: from, after }, target).verdict;

  it('is effective where its target is reached beyond chance', () =>
    expect(verdict({ k: 30, n: 400 })).toBe('effective'));
  it('is not where it is missed, though less became of it', () =>
    expect(verdict({ k: 60, n: 400 })).toBe('not-effective'));
  it('cannot be measured by few', () => {
    expect(verdict({ k: 0, n: 19 })).toBe('not-measurable');
    expect(verdict({ k: 30, n: 400 }, { k: 4, n: 19 })).toBe('not-measurable');
  });
  it('cannot be measured where what was reached may be chance', () =>
    expect(verdict({ k: 2, n: 25 }, { k: 4, n: 25 })).toBe('not-measurable'));
  it('says the change with its interval', () => {
    const { change } = effect({ before, after: { k: 30, n: 400 } }, target);
    expect(change?.value).toBeCloseTo(-0.15, 10);
    expect(change?.low).toBeLessThan(-0.15);
    expect(change?.high).toBeLessThan(0);
  });
  it('may want more of something', () =>
    expect(
      effect({ before: { k: 50, n: 100 }, after: { k: 90, n: 100 } }, { share: 0.8, better: 'higher' })
        .verdict,
    ).toBe('effective'));
});

describe('the draw', () => {
  const ids = Array.from({ length: 1_000 }, (_, n) => `case-${n}`);

  it('is the same for the same seed, and another for another', () => {
    expect(drawn(ids, 0.05, 'week 13')).toEqual(drawn(ids, 0.05, 'week 13'));
    expect(drawn(ids, 0.05, 'week 13')).not.toEqual(drawn(ids, 0.05, 'week 14'));
  });
  it('does not go by the order of the cases', () =>
    expect(new Set(drawn(ids.toReversed(), 0.05, 's'))).toEqual(new Set(drawn(ids, 0.05, 's'))));
  it('takes the share, rounded up to a whole case', () => {
    expect(drawn(ids, 0.05, 's')).toHaveLength(50);
    expect(drawn(ids.slice(0, 3), 0.05, 's')).toHaveLength(1);
    expect(drawn(ids, 0, 's')).toEqual([]);
    expect(drawn(ids, 1, 's')).toEqual(ids);
    expect(drawn([], 0.05, 's')).toEqual([]);
  });
  it('gives each the same chance', () => {
    const often = new Map(ids.map((id) => [id, 0]));
    for (let seed = 0; seed < 400; seed++)
      for (const id of drawn(ids, 0.1, `seed ${seed}`)) often.set(id, (often.get(id) ?? 0) + 1);
    // Binomial: 400 draws of a tenth are 40 ± 6; of a thousand cases none lies beyond five deviations.
    for (const n of often.values()) expect(Math.abs(n - 40)).toBeLessThan(30);
    const chi = [...often.values()].reduce((sum, n) => sum + (n - 40) ** 2 / 36, 0);
    expect(Math.abs(chi - 1_000)).toBeLessThan(4 * Math.sqrt(2_000));
  });
});

describe('agreement', () => {
  const pairs = (rule: string, n: number, first: string, second: string): Judged[] =>
    Array.from({ length: n }, () => ({ rule, first, second }));

  it('beyond chance is that of Cohen', () => {
    // Fleiss, Statistical Methods for Rates and Proportions: 20, 5, 10 and 15 of fifty.
    const [found] = agreements([
      ...[...pairs('r', 20, 'yes', 'yes'), ...pairs('r', 5, 'yes', 'no')],
      ...[...pairs('r', 10, 'no', 'yes'), ...pairs('r', 15, 'no', 'no')],
    ]);
    expect(found?.agreed).toMatchObject({ as: 'share', k: 35, n: 50 });
    expect(found?.kappa?.value).toBeCloseTo(0.4, 12);
    expect(found?.kappa?.low).toBeCloseTo(0.4 - 1.959964 * Math.sqrt((0.7 * 0.3) / (50 * 0.25)), 6);
  });
  it('beyond chance is not defined where both say one thing only', () =>
    expect(agreements(pairs('r', 30, 'upheld', 'upheld'))).toMatchObject([
      { agreed: { as: 'share', share: 1 }, kappa: null },
    ]));
  it('beyond chance is not said where one of them never varies: it would be 0, however well they agree', () =>
    expect(
      agreements([...pairs('r', 28, 'dismissed', 'dismissed'), ...pairs('r', 2, 'dismissed', 'upheld')]),
    ).toMatchObject([{ agreed: { as: 'share', k: 28, n: 30 }, kappa: null }]));
  it('of few is a count', () =>
    expect(agreements(pairs('r', 3, 'upheld', 'dismissed'))).toEqual([
      { rule: 'r', agreed: { as: 'count', k: 0, n: 3 }, kappa: null },
    ]));
  it('is said for each rule', () =>
    expect(
      agreements([...pairs('b', 1, 'x', 'x'), ...pairs('a', 2, 'x', 'x')]).map(({ rule, agreed }) => [
        rule,
        agreed,
      ]),
    ).toEqual([
      ['a', { as: 'count', k: 2, n: 2 }],
      ['b', { as: 'count', k: 1, n: 1 }],
    ]));
});
