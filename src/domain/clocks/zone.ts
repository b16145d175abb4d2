/** What clocks show in a zone (IANA), by the host's own data: no rule of daylight saving is written here. */
import { z } from 'zod';

const isZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
};

/** A time zone as IANA names it. */
export const Zone = z.string().refine(isZone, 'must be a time zone such as Asia/Shanghai');

export const DAY_MS = 86_400_000;

/** What clocks show there at an instant (ms), as if it were UTC; to the second. */
export function wallClock(zone: string, at: number): number {
  const parts = clockOf(zone).formatToParts(at);
  const part = (name: string): number => Number(parts.find(({ type }) => type === name)?.value);
  return Date.UTC(
    ...([part('year'), part('month') - 1, part('day')] as const),
    ...([part('hour'), part('minute'), part('second')] as const),
  );
}

const shown = {
  ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
  ...({ hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const),
};

const clocks = new Map<string, Intl.DateTimeFormat>();
/** Made once for each zone: that takes far longer than to read it. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en', { ...shown, timeZone: zone });
  clocks.set(zone, clock);
  return clock;
}

/** The first instant (ms) at which clocks show this there; where they leap over it, the instant of the leap. */
export function instantOf(zone: string, wall: number): number {
  const by = (offsetAt: number): number => wall - (wallClock(zone, offsetAt) - offsetAt);
  const [before, after] = [by(wall - DAY_MS), by(wall + DAY_MS)];
  const exact = [before, after].filter((at) => wallClock(zone, at) === wall);
  return exact.length > 0 ? Math.min(...exact) : before;
}

/** When (ms) the day began there that was so many days before that of an instant (ms). */
export function daysBefore(at: number, days: number, zone: string): number {
  const today = Math.floor(wallClock(zone, at) / DAY_MS);
  return instantOf(zone, (today - days) * DAY_MS);
}
