/** The chapter of the statutory clock: what the law gives for an answer about personal data, in working days; none by default. */
import { z } from 'zod';
import { Zone } from '../clocks/zone.js';
import { CategoryKind } from './categories.js';
import type { DeadlineName, DeadlinePolicy } from './deadlines.js';
import type { Policy } from './policy.js';

/** As days are written; the 30th of February is none. */
const isDay = (day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) &&
  !Number.isNaN(Date.parse(day)) &&
  new Date(day).toISOString().startsWith(day);
const Day = z.string().refine(isDay, 'must be a day such as 2026-10-01');

/** Which days are worked: a file of its own, since authorities publish them year by year. */
export const Calendar = z.strictObject({
  /** Where its days begin and end. */
  zone: Zone,
  /** The days of each week that are free; Monday is 1. */
  weekend: z.array(z.int().min(1).max(7)).max(6).default([6, 7]),
  /** Other free days, and days of a weekend that are worked. */
  holidays: z.array(Day).default([]),
  workdays: z.array(Day).default([]),
});
export type Calendar = z.infer<typeof Calendar>;

/** Staff alone is told by its rungs: the complainant hears of the promise, which is shorter. */
const Rung = z.strictObject({
  at: z.number().positive().max(10),
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
  tells: z.array(z.enum(['owner', 'lead', 'supervisor'])).default([]),
});

export const Statutory = z
  .strictObject({
    /** The classes it is for, by their kind. */
    kinds: z.array(CategoryKind).min(1).default(['privacy']),
    /** After the day of receipt; it ends with the last of them. */
    workingDays: z.int().min(1).max(260),
    calendar: Calendar,
    rungs: z.array(Rung).default([
      { at: 0.75, level: 0, tells: ['owner', 'lead'] },
      { at: 1, level: 2, tells: ['lead', 'supervisor'] },
    ]),
  })
  .nullable()
  .default(null);
export type Statutory = NonNullable<z.infer<typeof Statutory>>;

/** Ends as the promise does; it starts, and is given up, by the class. */
const statutory = {
  ...{ from: [], until: ['result-sent', 'untold', 'complainant-left'], within: 0 },
  ...{ revivedBy: ['result-bounced'], continuedBy: ['withdrawal-undone'] },
} satisfies Partial<DeadlinePolicy>;

/** A deadline as the policy has it; null for the statutory one where there is none. */
export function deadlineNamed(policy: Policy, name: DeadlineName): DeadlinePolicy | null {
  if (name !== 'statutory') return policy.deadlines[name];
  return policy.statutory && { ...statutory, rungs: policy.statutory.rungs };
}
