/** Working days by a calendar. */
import type { Calendar } from '../policy/statutory.js';

const DAY_MS = 86_400_000;

/** The instant (ms) at which the n-th working day after that of `at` ends, where the calendar is kept. */
export function endOfWorkingDay(calendar: Calendar, at: number, n: number): number {
  let day = Math.floor(wallClock(calendar, at) / DAY_MS) * DAY_MS;
  for (let left = n; left > 0;) {
    day += DAY_MS;
    if (isWorked(calendar, day)) left -= 1;
  }
  return instantOf(calendar, day + DAY_MS);
}

function isWorked({ weekend, holidays, workdays }: Calendar, day: number): boolean {
  const date = new Date(day);
  const written = date.toISOString().slice(0, 10);
  if (workdays.includes(written)) return true;
  return !holidays.includes(written) && !weekend.includes(date.getUTCDay() || 7);
}

/** What clocks show there, as if it were UTC. */
function wallClock({ zone: timeZone }: Pick<Calendar, 'zone'>, at: number): number {
  const shown = { ...instants, timeZone } as const;
  const parts = new Intl.DateTimeFormat('en', shown).formatToParts(at);
  const part = (name: string): number => Number(parts.find(({ type }) => type === name)?.value);
  return Date.UTC(
    ...([part('year'), part('month') - 1, part('day')] as const),
    ...([part('hour'), part('minute'), part('second')] as const),
  );
}

const instants = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const;

/** When clocks show this there: found twice, since they may have been changed in between. */
function instantOf(calendar: Pick<Calendar, 'zone'>, shownThere: number): number {
  const near = shownThere - (wallClock(calendar, shownThere) - shownThere);
  return near - (wallClock(calendar, near) - shownThere);
}
