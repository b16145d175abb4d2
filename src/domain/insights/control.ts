/** Control charts: limits fixed on a stated baseline, the points outside them, and runs on one side. */
import type { Ratio } from './interval.js';

/** `shift`: the last of eight or more in a row on one side of the centre (Western Electric's fourth rule). */
export type Signal = 'above' | 'below' | 'shift';
export type Point = { value: number; lower: number; upper: number; signals: Signal[] };
export type Chart = { centre: number; points: Point[] };

/** Fewer points fix no limits. */
export const FEWEST_POINTS = 12;
const RUN = 8;
/** What makes a standard deviation of the mean range of two neighbours: d2 for n = 2. */
const D2 = 1.128;

/**
 * The chart of single values, XmR (Wheeler, Understanding Variation, 1993): centre ± 2.66 mean moving ranges of
 * the baseline (`fixed`); null where that has too few points. The unit is that of the values.
 */
export function xmr(values: readonly number[], fixed: readonly number[]): Chart | null {
  if (fixed.length < FEWEST_POINTS) return null;
  const centre = mean(fixed);
  const half = (3 / D2) * movingRange(fixed);
  const limits = values.map((value) => ({ value, lower: centre - half, upper: centre + half }));
  return { centre, points: signalled(limits, centre) };
}

/**
 * The chart of shares (from 0 to 1) of changing numbers, p′ (Laney, Quality Engineering 14, 2002): the limits of a p
 * chart, widened or narrowed by how far neighbours differ more or less than chance has it. Points of nothing must be left
 * out; null where the baseline has too few.
 */
export function shares(
  ratios: readonly Ratio[],
  fixed: readonly Ratio[],
): (Chart & { spread: number }) | null {
  if (fixed.length < FEWEST_POINTS) return null;
  const centre = sum(fixed.map(({ k }) => k)) / sum(fixed.map(({ n }) => n));
  const deviation = (n: number): number => Math.sqrt((centre * (1 - centre)) / n);
  if (deviation(1) === 0) return null;
  const spread = movingRange(fixed.map(({ k, n }) => (k / n - centre) / deviation(n))) / D2;
  const limits = ratios.map(({ k, n }) => {
    const half = 3 * spread * deviation(n);
    return { value: k / n, lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
  });
  return { centre, spread, points: signalled(limits, centre) };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const movingRange = (values: readonly number[]): number =>
  mean(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value))));

function signalled(points: readonly Omit<Point, 'signals'>[], centre: number): Point[] {
  let [side, run] = [0, 0];
  return points.map((point) => {
    const { value, lower, upper } = point;
    const now = Math.sign(value - centre);
    [side, run] = [now, now !== 0 && now === side ? run + 1 : Math.abs(now)];
    const signals: Signal[] = [];
    if (value > upper) signals.push('above');
    if (value < lower) signals.push('below');
    if (run >= RUN) signals.push('shift');
    return { ...point, signals };
  });
}
