/** How a figure went on, period by period, and what fixes the limits of its control chart. */
import { FEWEST_POINTS, shares, xmr, type Chart, type Point } from './control.js';
import { cellOf, type Figure, type Past, type Unit } from './report.js';

/** How many earlier periods a chart shows. */
const CHARTED = 25;

type Numbers = Omit<Past, 'period'>;

/** What a chart draws of a period: how many, a share from 0 to 1, a median (ms); null where there is none. */
export function drawnOf({ n, k, median }: Numbers, unit: Unit): number | null {
  if (unit === 'count') return n;
  if (unit === 'duration') return median;
  return n === 0 || k === null ? null : k / n;
}

const drawable = <T extends Numbers>(all: readonly T[], unit: Unit): T[] =>
  all.filter((one) => drawnOf(one, unit) !== null);
/** The first ever that can be drawn: whatever is shown, they stay the same. */
const fixing = <T extends Numbers>(all: readonly T[], unit: Unit): T[] =>
  drawable(all, unit).slice(0, FEWEST_POINTS);

/** Of all earlier periods those that a report keeps: what fixes the limits, and the latest. */
export function charted(past: readonly Past[], unit: Unit): Past[] {
  const kept = new Set([...fixing(past, unit), ...past.slice(-CHARTED)]);
  return past.filter((one) => kept.has(one));
}

export type History = {
  /** The latest periods, the oldest first; `point` of those that stand on the chart. */
  shown: (Past & { value: number | null; point: Point | null })[];
  /** What fixed the limits, and their centre; null where there are too few as yet. */
  baseline: { centre: number; n: number; first: string; last: string } | null;
};

/** How a figure went on up to the period `name`. */
export function historyOf({ unit, past, cells }: Figure, name: string): History {
  const { n, k, median } = cellOf(cells, 'total');
  const all = [...past, { period: name, n, k, median }];
  const latest = all.slice(-CHARTED - 1).map((one) => ({ ...one, value: drawnOf(one, unit) }));
  const fixed = fixing(all, unit);
  const chart = chartOf(drawable(latest, unit), fixed, unit);
  const [first, last] = [fixed[0], fixed.at(-1)];
  const points = chart === null ? [] : [...chart.points];
  return {
    shown: latest.map((one) => ({
      ...one,
      point: one.value === null ? null : (points.shift() ?? null),
    })),
    baseline:
      chart === null || first === undefined || last === undefined
        ? null
        : { centre: chart.centre, n: fixed.length, first: first.period, last: last.period },
  };
}

function chartOf(shown: readonly Numbers[], fixed: readonly Numbers[], unit: Unit): Chart | null {
  const ratios = (some: readonly Numbers[]) => some.map(({ n, k }) => ({ n, k: k ?? 0 }));
  const values = (some: readonly Numbers[]) => some.map((one) => drawnOf(one, unit) ?? 0);
  return unit === 'share' ? shares(ratios(shown), ratios(fixed)) : xmr(values(shown), values(fixed));
}
