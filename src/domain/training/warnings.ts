/** When somebody is told that they will lack a course. */
import { DAY_MS } from '../clocks/zone.js';
import type { Category } from '../vocabulary.js';
import { EVERY, type Lapse } from './gate.js';
import { WARNED_DAYS_BEFORE } from './standing.js';

/** What concerns somebody who has these classes: of each course when it lapses first. */
export function upcoming(
  lapses: readonly Lapse[],
  categories: readonly Category[],
): Omit<Lapse, 'category'>[] {
  const first = new Map<string, number>();
  for (const { category, course, at } of lapses)
    if (category === EVERY || categories.includes(category))
      first.set(course, Math.min(at, first.get(course) ?? Infinity));
  return Array.from(first, ([course, at]) => ({ course, at }));
}

/** Which warnings of a lapse have come due, in days before it; none once it has come. */
export const warningsDue = ({ at }: Pick<Lapse, 'at'>, now: number): number[] =>
  now >= at ? [] : WARNED_DAYS_BEFORE.filter((days) => now >= at - days * DAY_MS);
