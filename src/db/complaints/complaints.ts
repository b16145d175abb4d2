import { and, count, ne, sql } from 'drizzle-orm';
import type { Stage } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { withoutConflict } from '../lists/conflict.js';
import { complaints } from '../schema/complaints.js';

export type OpenCount = { stage: Stage; open: number; overdue: number; flagged: number };

/**
 * How many complaints stand in each stage but `closed`, how many of them are overdue and how many trusted flaggers filed; without those that these
 * accounts made or are about.
 */
export const openCounts = (db: Db, now: number, accounts: readonly string[] = []): Promise<OpenCount[]> =>
  db
    .select({
      stage: complaints.stage,
      open: count(),
      overdue:
        sql`count(*) filter (where ${complaints.overdueAt} <= ${sql.param(now, complaints.overdueAt)})`.mapWith(
          Number,
        ),
      flagged: sql`count(*) filter (where ${complaints.trustedFlagger})`.mapWith(Number),
    })
    .from(complaints)
    .where(and(ne(complaints.stage, 'closed'), withoutConflict(db, complaints.number, accounts)))
    .groupBy(complaints.stage);
