/** Counts drawn by a seed: what a year brings by chance alone. */
import { DAY_MS } from '../../../src/domain/clocks/zone.js';

export type Chance = {
  /** From 0 up to 1. */
  uniform: () => number;
  /** Negative binomial: its variance is `dispersion` times the mean; Poisson where that is 1. */
  count: (mean: number, dispersion: number) => number;
};

export function chance(seed: number): Chance {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    /** By the inverse of the distribution function. */
    count(mean, dispersion) {
      const size = dispersion > 1 ? mean / (dispersion - 1) : Infinity;
      let [k, left] = [0, uniform()];
      let each = dispersion > 1 ? dispersion ** -size : Math.exp(-mean);
      while (left > each && each > 0) {
        left -= each;
        const growth = dispersion > 1 ? ((size + k) / (k + 1)) * (1 - 1 / dispersion) : mean / (k + 1);
        each *= growth;
        k += 1;
      }
      return k;
    },
  };
}

const weekly = [1.15, 1.05, 1, 1, 1.1, 0.9, 0.8];

/** A year of daily counts, with its weekdays and a trend of a third; `extra` adds to some of its days. */
export function yearOfCounts(
  seed: number,
  { mean, dispersion, extra = () => 0 }: { mean: number; dispersion: number; extra?: (n: number) => number },
): { day: string; count: number }[] {
  const { count } = chance(seed);
  return Array.from({ length: 365 }, (_, n) => ({
    day: new Date(Date.UTC(2026, 0, 5) + n * DAY_MS).toISOString().slice(0, 10),
    count: count(mean * (weekly[n % 7] ?? 1) * (1 + n / 1_095), dispersion) + extra(n),
  }));
}
