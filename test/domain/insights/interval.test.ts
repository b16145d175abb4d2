import { describe, expect, it } from 'vitest';
import {
  differenceOfShares,
  median,
  medianRanks,
  said,
  wilson,
} from '../../../src/domain/insights/interval.js';

describe('the interval of a share', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is as published', (k, n, low, high) => {
    const interval = wilson({ k, n });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('of all is that of none, mirrored', () =>
    expect(wilson({ k: 20, n: 20 }).low).toBeCloseTo(1 - wilson({ k: 0, n: 20 }).high, 12));
});

describe('the interval of a difference', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
  ])('of %i of %i and %i of %i is as published', (k, n, was, of, low, high) => {
    const found = differenceOfShares({ k, n }, { k: was, n: of });
    expect(found.value).toBeCloseTo(k / n - was / of, 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('the interval of a median', () => {
  // Campbell and Gardner, BMJ 296 (1988) 1454–1456; Conover, table A3, has the same.
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [100, 40, 61],
  ])('of %i values stands at the places %i and %i', (n, low, high) =>
    expect(medianRanks(n)).toEqual({ value: n / 2, low, high }),
  );

  it('has no ends where values are too few', () =>
    expect(medianRanks(5)).toEqual({ value: 3, low: null, high: null }));

  it('is read from the values, in whatever order', () => {
    const values = Array.from({ length: 20 }, (_, n) => 10 * (20 - n));
    expect(median(values)).toEqual({ n: 20, value: 100, low: 60, high: 150 });
    expect(median([7])).toEqual({ n: 1, value: 7, low: null, high: null });
    expect(median([])).toBeNull();
  });
});

describe('what is said of k of n', () => {
  it('is nothing of none', () => expect(said({ k: 0, n: 0 })).toEqual({ as: 'nothing' }));
  it('is the count alone of fewer than twenty', () =>
    expect(said({ k: 2, n: 19 })).toEqual({ as: 'count', k: 2, n: 19 }));
  it('is the share with its interval of more', () =>
    expect(said({ k: 5, n: 20 })).toMatchObject({ as: 'share', share: 0.25, ...wilson({ k: 5, n: 20 }) }));
});
