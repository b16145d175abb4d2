/** How a figure goes on: what fixes the limits of its chart stays, whatever periods are shown. */
import { describe, expect, it } from 'vitest';
import { charted, historyOf } from '../../../src/domain/insights/history.js';
import { cellOf, type Figure, type Past } from '../../../src/domain/insights/report.js';

const past = (n: number, k = 8): Past => ({ period: `P${n}`, n: 40 + (n % 5), k: k + (n % 3), median: null });
const figure = (all: Past[], now = past(99)): Figure => ({
  ...{ name: 'upheld', unit: 'share', sql: '', before: [], yearBefore: [], past: charted(all, 'share') },
  cells: [{ ...cellOf([], 'total'), n: now.n, k: now.k }],
});
const periods = (n: number): Past[] => Array.from({ length: n }, (_, at) => past(at));

describe('the history of a figure', () => {
  it('shows the latest periods, held against the first ones for ever', () => {
    const [young, old] = [20, 90].map((n) => historyOf(figure(periods(n)), 'now'));
    expect(young?.baseline).toMatchObject({ n: 12, first: 'P0', last: 'P11' });
    expect(old?.baseline).toEqual(young?.baseline);
    expect(old?.shown.map(({ period }) => period)).toEqual([
      ...Array.from({ length: 25 }, (_, n) => `P${65 + n}`),
      'now',
    ]);
  });

  it('leaves out of the baseline what has no number, and of the chart too', () => {
    const nothing = { ...past(3), n: 0, k: 0 };
    const { baseline, shown } = historyOf(figure(periods(20).with(3, nothing)), 'now');
    expect(baseline).toMatchObject({ first: 'P0', last: 'P12' });
    expect(shown[3]).toMatchObject({ period: 'P3', value: null, point: null });
    expect(shown.filter(({ point }) => point === null)).toHaveLength(1);
  });

  it('gives each period the limits of as many cases as it had', () => {
    const { shown } = historyOf(figure(periods(30), { period: 'now', n: 400, k: 84, median: null }), 'now');
    const widths = shown.slice(-2).map(({ point }) => (point?.upper ?? 0) - (point?.lower ?? 0));
    expect(widths[1]).toBeLessThan((widths[0] ?? 0) / 2);
  });

  it('has no limits while there are too few periods, the present one counted', () => {
    expect(historyOf(figure(periods(10)), 'now').baseline).toBeNull();
    expect(historyOf(figure(periods(11)), 'now').baseline).toMatchObject({ last: 'now' });
  });
});
