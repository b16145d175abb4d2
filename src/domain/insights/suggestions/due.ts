/** When whoever has something to do is told by letter: before its day, on it, and when it is over. */
import { DAY_MS } from '../../clocks/zone.js';
import type { Day } from './suggestion.js';

export const warnings = ['soon', 'today', 'late'] as const;
export type Warning = (typeof warnings)[number];

/** So many days before. */
export const SOON_DAYS = 3;

/** What is to be said on a day of something that is due; null: nothing yet. */
export function warningOn(dueOn: Day, today: Day): Warning | null {
  const days = (Date.parse(dueOn) - Date.parse(today)) / DAY_MS;
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= SOON_DAYS ? 'soon' : null;
}
