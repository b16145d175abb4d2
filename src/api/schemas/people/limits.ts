/** Warnings and limits of complainants, and what became of other complaints of theirs. */
import { z } from 'zod';
import { FreeText } from '../../../domain/commands/command.js';
import { cursorOf, inPages, Placed, wide } from '../lists/cursor.js';
import { ComplaintNumber, Instant } from '../summary.js';

const why = FreeText.meta({
  description: 'Why, in words for the complainant.',
  example: 'Five complaints in a week named posts that nobody wrote.',
});
/** As it is typed. */
const number = z
  .string()
  .max(40)
  .meta({ description: 'The complaint it is recorded at.', example: '100-001-017' });
export const NewWarning = z.strictObject({ number, why }).meta({ id: 'NewWarning' });
const days = z.int().min(1).max(365).meta({ description: 'At most as many as the policy allows.' });
export const NewLimit = z.strictObject({ days, why }).meta({ id: 'NewLimit' });
export const WhyOfLimit = z.strictObject({ why }).meta({ id: 'WhyOfLimit' });

export const LimitStanding = z.enum(['warned', 'limited', 'appealed', 'kept', 'lifted', 'over']);

export const Limit = z
  .object({
    id: z.uuid(),
    number: ComplaintNumber.meta({ description: 'The complaint it was recorded at.' }),
    standing: LimitStanding,
    why: z.string(),
    appeal: z.string().nullable().meta({ description: 'What the complainant says against it.' }),
    warnedBy: z.string(),
    warnedAt: Instant,
    limitedBy: z.string().nullable(),
    limitedAt: Instant.nullable(),
    until: Instant.nullable(),
    appealedAt: Instant.nullable(),
    appealDueAt: Instant.nullable().meta({ description: 'By when the appeal is decided.' }),
    overdue: z.boolean().meta({ description: 'An appeal waits, and that date has passed.' }),
  })
  .meta({ id: 'Limit' });

/** One in force, in a list: what is said in it stands with its complaint. */
export const LimitListed = Limit.omit({ why: true, appeal: true })
  .extend({
    mayDecide: z.boolean().meta({ description: 'An appeal waits, and the caller may decide it.' }),
  })
  .meta({ id: 'LimitListed' });

export const limitCursor = cursorOf(z.tuple([Placed.instant.nullable(), Placed.instant, z.uuid()]));
export const LimitsQuery = z.strictObject(inPages(limitCursor, wide));

export const ConductShown = z
  .object({
    complainant: z.object({ complaints: z.int(), unfounded: z.int() }).meta({
      description:
        'Other complaints of the same account or address in a year that were decided or rejected, and those that were manifestly unfounded.',
    }),
    respondent: z.object({ complaints: z.int(), breaches: z.int() }).meta({
      description: 'Others about the same subject or its account, and those that found a breach.',
    }),
    limit: Limit.nullable(),
  })
  .meta({ id: 'Conduct' });
