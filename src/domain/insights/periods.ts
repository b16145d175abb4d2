/** The weeks (ISO 8601) and months that reports are of, in a named zone: a day there may have 23 or 25 hours. */
import { z } from 'zod';
import { DAY_MS, instantOf, wallClock } from '../clocks/zone.js';

const PeriodKind = z.enum(['week', 'month']);
export type PeriodKind = z.infer<typeof PeriodKind>;

export const Period = z.object({
  kind: PeriodKind,
  /** As IANA names it. */
  zone: z.string(),
  /** Instants: `from` belongs to it, `until` to the next. */
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  /** A week `2026-W13`, of the year that has its Thursday; a month `2026-03`. */
  name: z.string(),
});
export type Period = z.infer<typeof Period>;

/** The week of an instant (ms), from Monday. */
export const weekOf = (at: number, zone: string): Period => period('week', at, zone);
/** The month of an instant (ms). */
export const monthOf = (at: number, zone: string): Period => period('month', at, zone);

/** The period of the instant (ms). */
export function period(kind: PeriodKind, at: number, zone: string): Period {
  const first = firstDay[kind](wallClock(zone, at));
  return between(kind, zone, first, nextDay[kind](first));
}

/** The one before it. */
export const before = ({ kind, zone, from }: Period): Period => period(kind, Date.parse(from) - 1, zone);
/** The one after it. */
export const after = ({ kind, zone, until }: Period): Period => period(kind, Date.parse(until), zone);

/** The one of the same name a year before; of a week 53, which few years have, the week 52. */
export function yearBefore({ kind, name, zone }: Period): Period {
  const [year, n] = [Number(name.slice(0, 4)) - 1, Number(name.slice(-2))];
  const first = kind === 'month' ? Date.UTC(year, n - 1) : firstWeek(year) + (Math.min(n, 52) - 1) * WEEK_MS;
  return between(kind, zone, first, nextDay[kind](first));
}

/** A day of a period: its date there, and its instants. */
export type Day = { day: string; from: string; until: string };

/** Its days, in order. */
export function daysOf({ zone, from, until }: Pick<Period, 'zone' | 'from' | 'until'>): Day[] {
  const days: Day[] = [];
  const last = wallClock(zone, Date.parse(until) - 1);
  for (let day = midnight(wallClock(zone, Date.parse(from))); day <= last; day += DAY_MS)
    days.push({ day: dateOf(day), from: instant(zone, day), until: instant(zone, day + DAY_MS) });
  return days;
}

/** The half of a year that was over last at an instant (ms), by its first and last day there. */
export function halfYearBefore(at: number, zone: string): { from: string; until: string } {
  const date = new Date(wallClock(zone, at));
  const year = date.getUTCFullYear();
  return date.getUTCMonth() < 6
    ? { from: `${year - 1}-07-01`, until: `${year - 1}-12-31` }
    : { from: `${year}-01-01`, until: `${year}-06-30` };
}

// Below, a day is written as its midnight (ms) on the clocks there, as if it were UTC.
const WEEK_MS = 7 * DAY_MS;
const midnight = (wall: number): number => Math.floor(wall / DAY_MS) * DAY_MS;
const monday = (wall: number): number => {
  const day = midnight(wall);
  return day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS;
};
/** The Monday of the week that has the 4th of January, and so the year's first Thursday. */
const firstWeek = (year: number): number => monday(Date.UTC(year, 0, 4));
const monthAfter = (wall: number, n: number): number => {
  const date = new Date(wall);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + n);
};
const firstDay: Record<PeriodKind, (wall: number) => number> = {
  week: monday,
  month: (wall) => monthAfter(wall, 0),
};
const nextDay: Record<PeriodKind, (first: number) => number> = {
  week: (first) => first + WEEK_MS,
  month: (first) => monthAfter(first, 1),
};

const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10);
const instant = (zone: string, day: number): string => new Date(instantOf(zone, day)).toISOString();
const between = (kind: PeriodKind, zone: string, first: number, next: number): Period => ({
  ...{ kind, zone, from: instant(zone, first), until: instant(zone, next) },
  name: kind === 'month' ? dateOf(first).slice(0, 7) : weekName(first),
});

function weekName(first: number): string {
  const year = new Date(first + 3 * DAY_MS).getUTCFullYear();
  const n = (first - firstWeek(year)) / WEEK_MS + 1;
  return `${year}-W${String(n).padStart(2, '0')}`;
}
