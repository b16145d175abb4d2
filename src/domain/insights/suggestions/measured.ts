/** What a suggestion is measured by: its windows, what a check finds, and whether what was cured came back. */
import type { Cause } from '../../causes/causes.js';
import { DAY_MS, instantOf, wallClock } from '../../clocks/zone.js';
import type { CauseId } from '../../vocabulary.js';
import { FEWEST_FOR_SHARE, wilson, type Ratio } from '../interval.js';
import { daysBefore } from '../../clocks/zone.js';
import type { Alarm } from '../rise.js';
import type { Day, Measure, Measuring, Plan, Suggestion } from './suggestion.js';

/** Instants (ms); `until` is not part of it. */
export type Window = { from: number; until: number };

/** The day that clocks show there. */
export const dayOf = (at: number, zone: string): Day =>
  new Date(wallClock(zone, at)).toISOString().slice(0, 10);
/** When (ms) a day begins there; `later`: so many days after it. */
export const dayBegins = (day: Day, zone: string, later = 0): number =>
  instantOf(zone, Date.parse(day) + later * DAY_MS);

const USUAL_BASELINE_DAYS = 90;
/** The baseline that a form begins with: the days before today. */
export const usualBaseline = (today: Day): Measuring['baseline'] => {
  const before = (days: number): Day =>
    new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10);
  return { from: before(USUAL_BASELINE_DAYS), until: before(1) };
};

/** Of the baseline, both its days. */
export const baselineWindow = ({ baseline }: Measuring, zone: string): Window => ({
  ...{ from: dayBegins(baseline.from, zone), until: dayBegins(baseline.until, zone, 1) },
});

/** What the check looks at: the days after it was done, or was to be done, until the day of the check. */
export function checkWindow(
  { doneOn, dueOn, measuring }: Pick<Suggestion, 'doneOn' | 'dueOn'> & { measuring: Measuring },
  zone: string,
): Window {
  const until = dayBegins(measuring.checkOn, zone);
  return { from: Math.min(until, dayBegins(doneOn ?? dueOn, zone, 1)), until };
}

/** What the statement of a measure is asked for: the causes, each with what was merged into it or stands in it; else the key. */
export function measuredIds(
  { causes }: Pick<Plan, 'causes'>,
  { kind, key }: Measure,
  all: readonly Cause[],
): string[] {
  if (kind !== 'causes') return key === null ? [] : [key];
  const found = new Set<CauseId>(causes);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { id, mergedInto, parent } of all)
      if (found.has(mergedInto ?? '') || (parent !== null && causes.includes(parent))) found.add(id);
  }
  return [...found].toSorted();
}

/** So many days are looked at for what came back. */
const RECENT_DAYS = 28;
const WEEK_DAYS = 7;

/** What a weekly report looks at that ends then (ms): the four weeks before, as far as they lie behind the check. */
export const recentWindow = (checkOn: Day, ends: number, zone: string): Window => ({
  from: Math.min(ends, Math.max(dayBegins(checkOn, zone), ends - RECENT_DAYS * DAY_MS)),
  until: ends,
});

/** Why something that was cured is open again. */
export type Recurrence = 'above-target' | 'rise';

/**
 * Whether it came back: the share lies beyond the target by more than chance (95 %), or its complaints suddenly rose on a day
 * of the weekly report that ends then (ms), not before the check.
 */
export function recurrence(
  { target, checkOn }: Pick<Measuring, 'target' | 'checkOn'>,
  { recent, alarms }: { recent: Ratio; alarms: readonly Alarm[] },
  { ends, zone }: { ends: number; zone: string },
): Recurrence | null {
  if (recent.n >= FEWEST_FOR_SHARE) {
    const { low, high } = wilson(recent);
    if (target.better === 'lower' ? low > target.share : high < target.share) return 'above-target';
  }
  const monday = dayOf(daysBefore(ends, WEEK_DAYS, zone), zone);
  const isNew = ({ day }: Alarm): boolean => day >= monday && day >= checkOn;
  return target.better === 'lower' && alarms.some(isNew) ? 'rise' : null;
}
