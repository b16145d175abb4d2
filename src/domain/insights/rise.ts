/**
 * Sudden rises in daily counts, as disease surveillance looks for outbreaks: a quasi-Poisson regression of the weeks
 * before, with a level for each weekday and a trend, and the quantile of a negative binomial as the limit (Farrington et
 * al., JRSS A 159, 1996; Noufaily et al., Statistics in Medicine 32, 2013).
 */
import { DAY_MS } from '../clocks/zone.js';
import { countQuantile } from './distributions.js';

/** `day` is a date, `2026-03-29`. */
export type DayCount = { day: string; count: number };

/** A day with more than `upper`, where `expected` were. */
export type Alarm = DayCount & { expected: number; upper: number };

export type Watching = {
  /** The stated false-alarm rate: with which chance a day of a series without a rise rings. */
  rate: number;
  /** Fewer than so many on a day never ring. */
  fewest: number;
  /** So many weeks, the last before a day left out, say what was to be expected; none rings before there are eight. */
  weeks: number;
};

/** One false alarm in five hundred days of a series. */
export const watching: Watching = { rate: 0.002, fewest: 5, weeks: 16 };

const FEWEST_WEEKS = 8;
/** The days before a day say nothing of what is usual, lest a rise that has begun hide itself. */
const GUARD_DAYS = 7;

/** So many days before a day are looked at. */
export const daysLookedAt = ({ weeks }: Watching): number => 7 * weeks + GUARD_DAYS;

/**
 * The days that rang, in order. Days that are not given, between the first and the last, had none. A day that rang counts
 * for the days after it by its limit, so that a rise does not hide the next, and a new level is learned.
 */
export function rises(given: readonly DayCount[], options: Watching = watching): Alarm[] {
  const counts = daily(given);
  const usual: number[] = [];
  const alarms: Alarm[] = [];
  for (const [t, { day, count }] of counts.entries()) {
    const until = t - GUARD_DAYS;
    const from = Math.max(0, until - 7 * options.weeks);
    const known = until - from >= 7 * FEWEST_WEEKS ? expectation(usual.slice(from, until)) : null;
    const upper = known === null ? Infinity : countQuantile(1 - options.rate, known.mean, known.dispersion);
    const rang = known !== null && count > upper && count >= options.fewest;
    if (rang) alarms.push({ day, count, expected: known.mean, upper });
    usual.push(rang ? upper : count);
  }
  return alarms;
}

function daily(given: readonly DayCount[]): DayCount[] {
  const found = new Map(given.map(({ day, count }) => [Date.parse(day), count]));
  if (found.size === 0) return [];
  const [first, last] = [Math.min(...found.keys()), Math.max(...found.keys())];
  return Array.from({ length: (last - first) / DAY_MS + 1 }, (_, n) => {
    const at = first + n * DAY_MS;
    return { day: new Date(at).toISOString().slice(0, 10), count: found.get(at) ?? 0 };
  });
}

/**
 * What a day is to bring, `GUARD_DAYS` after the last of these; the dispersion is that of the forecast, the doubt about the
 * mean included. A trend by which it would bring more than any day before is none, as Farrington has it: a series that
 * has only begun would else be expected to grow without end.
 */
function expectation(counts: readonly number[]): { mean: number; dispersion: number } {
  const n = counts.length;
  const next = n + GUARD_DAYS;
  const trend = slopeOf(counts);
  const isSeen = expectedBy(counts, trend, next) <= Math.max(...counts);
  const slope = isSeen ? trend : 0;
  const days = weekdays(counts, slope);
  const fitted = (t: number): number => (days[t % 7]?.level ?? 0) * Math.exp(slope * t);
  const pearson = counts.reduce((sum, count, t) => sum + (count - fitted(t)) ** 2 / fitted(t), 0);
  const dispersion = Math.max(1, pearson / (n - 8));
  const mean = fitted(next);
  const { weight = 1, at = next } = days[next % 7] ?? {};
  const information = days.reduce((sum, day) => sum + day.spread, 0);
  const doubt = dispersion * (1 / weight + (next - at) ** 2 / information);
  return { mean, dispersion: dispersion + mean * doubt };
}

const expectedBy = (counts: readonly number[], slope: number, t: number): number =>
  (weekdays(counts, slope)[t % 7]?.level ?? 0) * Math.exp(slope * t);

/**
 * Each weekday under this trend: its level, the sum of what is fitted, where in time that lies, and how far it spreads.
 * Half a complaint is added, lest a weekday that had none be taken for one that cannot have any.
 */
function weekdays(counts: readonly number[], slope: number) {
  return Array.from({ length: 7 }, (_, weekday) => {
    let [seen, whole, first, second] = [0.5, 0, 0, 0];
    for (let t = weekday; t < counts.length; t += 7) {
      const growth = Math.exp(slope * t);
      seen += counts[t] ?? 0;
      whole += growth;
      first += growth * t;
      second += growth * t * t;
    }
    const [level, at] = [seen / whole, first / whole];
    return { level, weight: seen, at, spread: level * (second - whole * at * at) };
  });
}

/** The trend of the logarithm a day, by maximum likelihood: Newton's steps on the score, the levels being those that fit. */
function slopeOf(counts: readonly number[]): number {
  let slope = 0;
  for (let step = 0; step < 20; step++) {
    const days = weekdays(counts, slope);
    const score = counts.reduce((sum, count, t) => sum + count * (t - (days[t % 7]?.at ?? t)), 0);
    const change = score / days.reduce((sum, day) => sum + day.spread, 0);
    slope += Math.max(-0.05, Math.min(0.05, change));
    if (Math.abs(change) < 1e-9) break;
  }
  return slope;
}
