/** Working days by a calendar. */
import type { Calendar } from '../policy/statutory.js';
import { DAY_MS, instantOf, wallClock } from './zone.js';

/** The instant (ms) at which the n-th working day after that of `at` ends, where the calendar is kept. */
export function endOfWorkingDay(calendar: Calendar, at: number, n: number): number {
  const day = Math.floor(wallClock(calendar.zone, at) / DAY_MS) * DAY_MS;
  return instantOf(calendar.zone, nth(calendar, day, n) + DAY_MS);
}

/** The n-th working day after one, as `2026-10-09`. */
export const workingDayAfter = (calendar: Calendar, day: string, n: number): string =>
  new Date(nth(calendar, Date.parse(day), n)).toISOString().slice(0, 10);

function nth(calendar: Calendar, after: number, n: number): number {
  let day = after;
  for (let left = n; left > 0;) {
    day += DAY_MS;
    if (isWorked(calendar, day)) left -= 1;
  }
  return day;
}

function isWorked({ weekend, holidays, workdays }: Calendar, day: number): boolean {
  const date = new Date(day);
  const written = date.toISOString().slice(0, 10);
  if (workdays.includes(written)) return true;
  return !holidays.includes(written) && !weekend.includes(date.getUTCDay() || 7);
}
