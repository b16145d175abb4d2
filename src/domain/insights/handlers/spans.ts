/** What time the figures of handlers are of: the last 90 or 365 days, or a month. */
import { DAY_MS, instantOf } from '../../clocks/zone.js';
import { before, monthOf } from '../periods.js';

/** `last-90`, `last-365`, or a month such as `2026-03`. */
export type SpanName = string;
export const SPAN = /^(?:last-90|last-365|\d{4}-(?:0[1-9]|1[0-2]))$/;
export const usualSpan = 'last-90';

/** Instants (ms): `from` belongs to it, `until` does not. */
export type Span = { name: SpanName; from: number; until: number };

/** The span of this name at an instant (ms), in a zone. */
export function spanNamed(name: SpanName, now: number, zone: string): Span {
  if (name.startsWith('last-')) return { name, from: now - Number(name.slice(5)) * DAY_MS, until: now };
  const [year = 0, month = 0] = name.split('-').map(Number);
  const first = (of: number): number => instantOf(zone, Date.UTC(year, of));
  return { name, from: first(month - 1), until: first(month) };
}

/** The month of an instant (ms) in a zone and those before it, which are offered. */
export function monthsBefore(now: number, zone: string, most = 12): SpanName[] {
  const months = [monthOf(now, zone)];
  for (let [last] = months; last !== undefined && months.length < most; last = months.at(-1))
    months.push(before(last));
  return months.map(({ name }) => name);
}
