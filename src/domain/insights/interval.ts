/** How sure a figure is: intervals of 95 %, and what of small numbers may be said. */
import { Z } from './distributions.js';

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
type Ranks = { value: number; low: number | null; high: number | null };

/**
 * Where, of `n` > 0 sorted values, the median and the ends of its interval stand, whatever the distribution (Campbell and
 * Gardner, BMJ 296, 1988), as the figures of reports have it in SQL. The median is the value itself that at least half
 * do not exceed, as PostgreSQL's `percentile_disc` has it.
 */
export function medianRanks(n: number): Ranks {
  const away = 0.98 * Math.sqrt(n);
  const [low, high] = [Math.round(n / 2 - away), Math.round(1 + n / 2 + away)];
  return { value: Math.ceil(n / 2), low: low < 1 ? null : low, high: high > n ? null : high };
}

export type Median = { n: number; value: number; low: number | null; high: number | null };

/** The median of values with its interval; null where there are none. */
export function median(values: readonly number[]): Median | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (rank: number | null): number | null => (rank === null ? null : (sorted[rank - 1] ?? null));
  const { value, low, high } = medianRanks(Math.max(sorted.length, 1));
  const found = at(value);
  return found === null ? null : { n: sorted.length, value: found, low: at(low), high: at(high) };
}
