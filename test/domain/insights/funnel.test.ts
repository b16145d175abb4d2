import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { funnel, type Alike, type Handler } from '../../../src/domain/insights/funnel.js';
import { chance } from './chance.js';

const named = (handlers: Handler[] | undefined, id: string): Handler['said'] =>
  handlers?.find(({ handler }) => handler === id)?.said ?? null;

/** Cases of a handler that had it with this chance. */
function cases(handler: string, mix: string, n: number, share: number): Alike {
  return { handler, mix, n, k: Math.round(n * share) };
}

describe('two handlers with other cases and equal hands', () => {
  const all = [
    ...[cases('easy-anna', 'easy', 300, 0.05), cases('easy-anna', 'hard', 20, 0.4)],
    ...[cases('hard-hao', 'easy', 20, 0.05), cases('hard-hao', 'hard', 200, 0.4)],
    ...[cases('others', 'easy', 900, 0.05), cases('others', 'hard', 300, 0.4)],
  ];
  const found = funnel(all);

  it('look far apart as long as their cases are not looked at', () => {
    expect(named(found?.handlers, 'easy-anna')?.raw).toBeLessThan(0.08);
    expect(named(found?.handlers, 'hard-hao')?.raw).toBeGreaterThan(0.35);
  });

  it('stand side by side where they are', () => {
    for (const id of ['easy-anna', 'hard-hao']) {
      expect(named(found?.handlers, id)?.outside).toBeNull();
      expect(named(found?.handlers, id)?.adjusted).toBeCloseTo(found?.share ?? 0, 1);
    }
  });

  it('are flagged by chance no oftener than the limits say', () => {
    const { uniform } = chance(11);
    const drawn = (n: number, share: number): number =>
      Array.from({ length: n }, uniform).filter((u) => u < share).length;
    let flagged = 0;
    for (let run = 0; run < 200; run++) {
      const again = all.map((alike) => ({ ...alike, k: drawn(alike.n, alike.mix === 'easy' ? 0.05 : 0.4) }));
      flagged += (funnel(again)?.handlers ?? []).filter(({ said }) => said?.outside?.beyond === 0.998).length;
    }
    expect(flagged).toBeLessThanOrEqual(4);
  });
});

it('whoever differs in the same cases lies outside', () => {
  const found = funnel([
    ...['a', 'b', 'c', 'd'].map((id) => cases(id, 'easy', 200, 0.1)),
    cases('e', 'easy', 200, 0.3),
  ]);
  expect(named(found?.handlers, 'e')?.outside).toEqual({ beyond: 0.998, side: 'above' });
  expect(named(found?.handlers, 'a')?.outside?.beyond).not.toBe(0.998);
});

it('observed and expected are standardised indirectly', () => {
  const found = funnel([
    { handler: 'a', mix: 'x', k: 10, n: 50 },
    { handler: 'a', mix: 'y', k: 5, n: 10 },
    { handler: 'b', mix: 'x', k: 10, n: 150 },
    { handler: 'b', mix: 'y', k: 35, n: 90 },
  ]);
  // x: 20 of 200, y: 40 of 100; all: 60 of 300.
  const a = named(found?.handlers, 'a');
  expect(a?.expected).toBeCloseTo(50 * 0.1 + 10 * 0.4, 12);
  expect(a?.adjusted).toBeCloseTo((0.2 * 15) / 9, 12);
  const deviation = (0.2 * Math.sqrt(50 * 0.1 * 0.9 + 10 * 0.4 * 0.6)) / 9;
  expect(a?.limits[0.998].high).toBeCloseTo(0.2 + 3.0902323 * deviation, 6);
  expect(a?.limits[0.95].low).toBeCloseTo(0.2 - 1.959964 * deviation, 6);
});

describe('the shrunk value', () => {
  const found = funnel([
    ...[cases('few', 'x', 20, 0.5), cases('many', 'x', 2_000, 0.3)],
    ...['c', 'd', 'e', 'f'].map((id) => cases(id, 'x', 400, 0.2)),
  ]);

  it('lies between the own and that of all, nearer to all the fewer the cases', () => {
    const [few, many] = [named(found?.handlers, 'few'), named(found?.handlers, 'many')];
    const pulled = (said: Handler['said']): number =>
      said === null ? 0 : (said.adjusted - said.shrunk.value) / (said.adjusted - (found?.share ?? 0));
    expect(pulled(few)).toBeGreaterThan(0.5);
    expect(pulled(many)).toBeLessThan(0.1);
  });

  it('has the interval of its beta distribution', () => {
    const few = named(found?.handlers, 'few');
    const share = found?.share ?? 0;
    // The strength of the prior, as its pull tells.
    const strength =
      (20 * ((few?.adjusted ?? 0) - (few?.shrunk.value ?? 0))) / ((few?.shrunk.value ?? 0) - share);
    const [a, b] = [20 * 0.5 + strength * share, 20 * 0.5 + strength * (1 - share)];
    expect(few?.shrunk.low).toBeCloseTo(jstat.beta.inv(0.025, a, b), 4);
    expect(few?.shrunk.high).toBeCloseTo(jstat.beta.inv(0.975, a, b), 4);
  });
});

it('of fewer than the minimum nothing is said, and nobody is ranked', () => {
  const found = funnel([
    cases('zoe', 'x', 100, 0.01),
    cases('adam', 'x', 100, 0.9),
    cases('mia', 'x', 19, 0.5),
  ]);
  expect(found?.handlers.map(({ handler, said }) => [handler, said === null])).toEqual([
    ['adam', false],
    ['mia', true],
    ['zoe', false],
  ]);
});

it('is nothing without a case', () => expect(funnel([])).toBeNull());
