/** Decisions that an appeal or a reopening has changed: to learn from. */
import { and, desc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Facts } from '../../../domain/facts/facts.js';
import type { Visibility } from '../../../domain/people/visibility.js';
import type { Db } from '../../client.js';
import { visible } from '../../lists/visible.js';
import { complaints } from '../../schema/complaints.js';
import { complaintFacts as facts } from '../../schema/facts.js';

/** `by`: what changed it; `became`: what the later round says of the complaint. */
export type Overturned = Pick<
  Facts,
  'number' | 'round' | 'category' | 'rejectReason' | 'grounds' | 'verdict'
> & {
  by: 'appealed' | 'reopened';
  became: NonNullable<Facts['verdict']>;
};

const SHOWN = 30;
const later = alias(facts, 'later');
/** The round before, but for appeals that were taken back. */
const before = sql`(select max(round) from complaint_facts earlier where earlier.number = ${later.number}
  and earlier.round < ${later.round} and earlier.taken_back_at is null)`;

/** The latest first, of the cases that are there for the reader. */
export const overturned = (db: Db, seen: Visibility): Promise<Overturned[]> =>
  db
    .select({
      ...{ number: facts.number, round: facts.round, category: facts.category, verdict: facts.verdict },
      ...{ rejectReason: facts.rejectReason, grounds: facts.grounds },
      by: sql<Overturned['by']>`${later.begunBy}`,
      became: sql<Overturned['became']>`${later.verdict}`,
    })
    .from(later)
    .innerJoin(facts, and(eq(facts.number, later.number), eq(facts.round, before)))
    .innerJoin(complaints, eq(complaints.number, later.number))
    .where(
      and(
        ...[isNotNull(later.decidedAt), isNull(later.takenBackAt)],
        or(
          and(eq(later.begunBy, 'appealed'), ne(later.outcome, 'dismissed')),
          and(
            ...[eq(later.begunBy, 'reopened'), ne(later.verdict, 'stands')],
            sql`${later.verdict} is distinct from ${facts.verdict}`,
          ),
        ),
        visible(db, seen),
      ),
    )
    .orderBy(desc(later.decidedAt))
    .limit(SHOWN);
