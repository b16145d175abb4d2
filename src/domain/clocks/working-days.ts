/** Working days by a calendar. */
import type { Calendar } from '../policy/statutory.js';
import { DAY_MS, instantOf, wallClock } from './zone.js';

/** The instant (ms) at which the n-th working day after that of `at` ends, where the calendar is kept. */
export function endOfWorkingDay(calendar: Calendar, at: number, n: number): number {
  let day = Math.floor(wallClock(calendar.zone, at) / DAY_MS) * DAY_MS;
  for (let left = n; left > 0;) {
    day += DAY_MS;
    if (isWorked(calendar, day)) left -= 1;
  }
  return instantOf(calendar.zone, day + DAY_MS);
}

function isWorked({ weekend, holidays, workdays }: Calendar, day: number): boolean {
  const date = new Date(day);
  const written = date.toISOString().slice(0, 10);
  if (workdays.includes(written)) return true;
  return !holidays.includes(written) && !weekend.includes(date.getUTCDay() || 7);
}
