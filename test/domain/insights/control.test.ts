import { describe, expect, it } from 'vitest';
import { shares, xmr } from '../../../src/domain/insights/control.js';

/** Montgomery, Introduction to Statistical Quality Control, table 7.1: cans of orange juice, of fifty each. */
const cans = [
  ...[12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22],
  ...[8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6],
].map((k) => ({ k, n: 50 }));

describe('single values', () => {
  const values = [10, 12, 11, 9, 10, 13, 11, 10, 12, 9, 11, 10, 30, 11];

  it('lie within the mean ± 2.66 mean moving ranges of the baseline', () => {
    const chart = xmr(values, values.slice(0, 12));
    const ranges = [2, 1, 2, 1, 3, 2, 1, 2, 3, 2, 1];
    const half = 2.66 * (ranges.reduce((sum, range) => sum + range, 0) / ranges.length);
    expect(chart?.centre).toBeCloseTo(128 / 12, 10);
    expect(chart?.points[0]?.upper).toBeCloseTo(128 / 12 + half, 2);
    expect(chart?.points[0]?.lower).toBeCloseTo(128 / 12 - half, 2);
  });

  it('that lie outside are said, whatever came after the baseline', () => {
    const signals = xmr(values, values.slice(0, 12))?.points.map((point) => point.signals);
    expect(signals?.[12]).toEqual(['above']);
    expect(signals?.filter(({ length }) => length > 0)).toHaveLength(1);
    expect(xmr([-20], values.slice(0, 12))?.points.at(-1)?.signals).toEqual(['below']);
  });

  it('shift with the eighth in a row on one side', () => {
    const shifted = [...values.slice(0, 11), 10.5, ...Array<number>(8).fill(11.5)];
    const signals = xmr(shifted, shifted.slice(0, 12))?.points.map((point) =>
      point.signals.includes('shift'),
    );
    expect(signals?.slice(-2)).toEqual([false, true]);
  });

  it('fix no limits where they are few', () => expect(xmr(values, values.slice(0, 11))).toBeNull());
});

describe('shares', () => {
  const chart = shares(cans, cans);

  it('have the centre and, but for their own spread, the limits of the textbook', () => {
    expect(chart?.centre).toBeCloseTo(0.2313, 4);
    const half = (chart?.points[0]?.upper ?? 0) - (chart?.centre ?? 0);
    expect(half / (chart?.spread ?? 1)).toBeCloseTo(0.4102 - 0.2313, 3);
  });

  it('spread as neighbours differ, which chance alone does not explain here', () => {
    const z = cans.map(
      ({ k, n }) => (k / n - 347 / 1_500) / Math.sqrt(((347 / 1_500) * (1_153 / 1_500)) / 50),
    );
    const ranges = z.slice(1).map((value, n) => Math.abs(value - (z[n] ?? 0)));
    expect(chart?.spread).toBeCloseTo(ranges.reduce((sum, range) => sum + range, 0) / 29 / 1.128, 10);
  });

  it('of fewer have wider limits', () => {
    const mixed = shares(
      [
        { k: 3, n: 10 },
        { k: 120, n: 500 },
      ],
      cans,
    );
    const widths = mixed?.points.slice(-2).map(({ upper, lower }) => upper - lower);
    expect(widths?.[0]).toBeGreaterThan(widths?.[1] ?? Infinity);
  });

  it('that never change fix no limits', () =>
    expect(
      shares(
        cans,
        cans.map(() => ({ k: 0, n: 30 })),
      ),
    ).toBeNull());
});
