/** A day that somebody names, as a field of a command. */
import { z } from 'zod';

/** A day, which ends at midnight UTC, or an instant: no room for words, since it travels through Temporal. */
const DATE = String.raw`^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$`;
export const DayGiven = z
  .string()
  .refine(
    (at) => new RegExp(DATE).test(at) && !Number.isNaN(Date.parse(at)),
    'must be a date such as 2026-12-24, or an instant',
  )
  .meta({ pattern: DATE, example: '2026-12-24' });

const DAY_MS = 86_400_000;
/** When it is over (ms). */
export const endOfGiven = (day: string): number => Date.parse(day) + (day.includes('T') ? 0 : DAY_MS);
