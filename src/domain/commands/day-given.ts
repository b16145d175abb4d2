/** A day that somebody names, as a field of a command. */
import { z } from 'zod';
import { DAY_MS } from '../clocks/zone.js';

/**
 * A day, which ends at midnight UTC, or an instant: no room for words, since it travels through Temporal. Examples of it lie
 * far ahead, so that they can be sent whenever somebody tries them.
 */
const DATE = String.raw`^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$`;
export const DayGiven = z
  .string()
  .refine(
    (at) => new RegExp(DATE).test(at) && !Number.isNaN(Date.parse(at)),
    'must be a date such as 2049-12-24, or an instant',
  )
  .meta({ pattern: DATE, example: '2049-12-24' });

/** When it is over (ms). */
export const endOfGiven = (day: string): number => Date.parse(day) + (day.includes('T') ? 0 : DAY_MS);
