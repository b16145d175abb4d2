import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Stage } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { withoutConflict } from '../lists/conflict.js';
import { complaints } from '../schema/complaints.js';

/** The case as the core sees it, and what decides who may see it. */
const stored = {
  state: complaints.state,
  policyVersion: complaints.policyVersion,
  filedBy: complaints.filedBy,
  externalId: complaints.externalId,
  closedAt: complaints.closedAt,
};
export type StoredComplaint = {
  state: Complaint;
  policyVersion: number;
  filedBy: string;
  externalId: string | null;
  closedAt: number | null;
};

/** The complaint of this number; null where there is none. */
export async function load(db: Db, number: string): Promise<StoredComplaint | null> {
  const [found] = await db
    .select(stored)
    .from(complaints)
    .where(eq(complaints.number, number))
    .prepare('load-complaint')
    .execute();
  return found ?? null;
}

export type OpenCount = { stage: Stage; open: number; overdue: number };

/**
 * How many complaints stand in each stage but `closed`, and how many of them are overdue; without those that these
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
    })
    .from(complaints)
    .where(and(ne(complaints.stage, 'closed'), withoutConflict(db, complaints.number, accounts)))
    .groupBy(complaints.stage);
