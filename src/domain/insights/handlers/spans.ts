/** What time the figures of handlers are of: the last 90 or 365 days, or a month. */
import { DAY_MS, instantOf } from '../../clocks/zone.js';

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

/** The months before an instant (ms) that are offered, the latest first. */
export function monthsBefore(now: number, most = 12): SpanName[] {
  const date = new Date(now);
  return Array.from({ length: most }, (_, n) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - n)).toISOString().slice(0, 7),
  );
}
