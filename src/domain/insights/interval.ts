/** How sure a figure is: intervals of 95 %, and what of small numbers may be said. */
import { binomialQuantile, Z } from './distributions.js';

/** So many of so many. */
export type Ratio = { k: number; n: number };
/** Both ends belong to it. */
export type Interval = { low: number; high: number };

/**
 * The interval of a share (from 0 to 1) of `n` > 0: the score interval without continuity correction (Wilson 1927;
 * Newcombe, Statistics in Medicine 17, 1998, method 3).
 */
export function wilson({ k, n }: Ratio, z: number = Z[0.95]): Interval {
  const [p, zz] = [k / n, z * z];
  const middle = (p + zz / (2 * n)) / (1 + zz / n);
  const half = (z / (1 + zz / n)) * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
  return { low: k === 0 ? 0 : middle - half, high: k === n ? 1 : middle + half };
}

/**
 * The interval of what a share became less what it was, from −1 to 1 (Newcombe, Statistics in Medicine 17, 1998,
 * method 10: the score intervals of both put together).
 */
export function differenceOfShares(became: Ratio, was: Ratio): Interval & { value: number } {
  const [p, q] = [became.k / became.n, was.k / was.n];
  const [ofP, ofQ] = [wilson(became), wilson(was)];
  return {
    value: p - q,
    low: p - q - Math.hypot(p - ofP.low, ofQ.high - q),
    high: p - q + Math.hypot(ofP.high - p, q - ofQ.low),
  };
}

/** Below so many no share is said, only how many of how many. */
export const FEWEST_FOR_SHARE = 20;

/** What may be said of k of n: nothing, the count alone, or the share (from 0 to 1) with its interval. */
export type Said =
  | { as: 'nothing' }
  | ({ as: 'count' } & Ratio)
  | ({ as: 'share'; share: number } & Ratio & Interval);

/** What may be said of it. */
export function said({ k, n }: Ratio): Said {
  if (n === 0) return { as: 'nothing' };
  return n < FEWEST_FOR_SHARE
    ? { as: 'count', k, n }
    : { as: 'share', k, n, share: k / n, ...wilson({ k, n }) };
}

/** Places in a sorted sample, the least being 1; null: the sample is too small to have that end. */
export type Ranks = { value: number; low: number | null; high: number | null };

/**
 * Where, of `n` > 0 sorted values, the quantile `q` (0.5: the median) and the ends of its interval stand, whatever the
 * distribution (order statistics by the binomial: Conover, Practical Nonparametric Statistics, 3.2). The quantile is
 * the value itself that at least so many do not exceed, as PostgreSQL's `percentile_disc` has it.
 */
export function ranks(n: number, q: number): Ranks {
  const low = binomialQuantile(0.025, n, q);
  const high = binomialQuantile(0.975, n, q) + 1;
  return { value: Math.max(1, Math.ceil(q * n)), low: low < 1 ? null : low, high: high > n ? null : high };
}

export type Quantile = { n: number; value: number; low: number | null; high: number | null };

/** The quantile `q` of sorted values with its interval; null where there are none. */
export function quantile(sorted: readonly number[], q: number): Quantile | null {
  const { value, low, high } = ranks(Math.max(sorted.length, 1), q);
  const at = (rank: number | null): number | null => (rank === null ? null : (sorted[rank - 1] ?? null));
  const found = at(value);
  return found === null ? null : { n: sorted.length, value: found, low: at(low), high: at(high) };
}
