/** The complaints return of the FCA (DISP 1 Annex 1R): closed by the end of the third business day, in eight weeks, or later. */
import { DAY_MS } from '../../clocks/zone.js';
import { workingDayAfter } from '../../clocks/working-days.js';
import type { Calendar } from '../../policy/statutory.js';

/** So many complaints of a class, by days where the calendar is kept. */
export type Count = { category: string; n: number } & (
  | { what: 'outstanding' | 'opened' }
  | { what: 'closed'; receivedOn: string; closedOn: string; isUpheld: boolean }
);

export type Handled = {
  /** Of a class, or `all`. */
  category: string;
  outstanding: number;
  opened: number;
  withinThreeDays: number;
  withinEightWeeks: number;
  later: number;
  upheld: number;
};

const nothing = { outstanding: 0, opened: 0, withinThreeDays: 0, withinEightWeeks: 0, later: 0, upheld: 0 };

/** Of all, then class by class. */
export function handledOf(counts: readonly Count[], calendar: Calendar): Handled[] {
  const lines = new Map<string, Handled>([['all', { category: 'all', ...nothing }]]);
  for (const count of counts)
    for (const category of ['all', count.category]) {
      const line = lines.get(category) ?? { category, ...nothing };
      line[lineOf(count, calendar)] += count.n;
      if (count.what === 'closed' && count.isUpheld) line.upheld += count.n;
      lines.set(category, line);
    }
  const [all, ...classes] = lines.values();
  return all === undefined ? [] : [all, ...classes.toSorted((a, b) => a.category.localeCompare(b.category))];
}

/** By the end of the last day of the eighth week after receipt (DISP 1.6.2 R). */
const EIGHT_WEEKS_DAYS = 56;

function lineOf(count: Count, calendar: Calendar): Exclude<keyof Handled, 'category' | 'upheld'> {
  if (count.what !== 'closed') return count.what;
  if (count.closedOn <= workingDayAfter(calendar, count.receivedOn, 3)) return 'withinThreeDays';
  const days = (Date.parse(count.closedOn) - Date.parse(count.receivedOn)) / DAY_MS;
  return days <= EIGHT_WEEKS_DAYS ? 'withinEightWeeks' : 'later';
}
