import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Stage } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { columns } from './columns.js';
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

/** The complaint whose tracking token has this SHA-256. */
export async function loadByTracking(db: Db, trackingHash: string): Promise<StoredComplaint | null> {
  const [found] = await db
    .select(stored)
    .from(complaints)
    .where(eq(complaints.trackingHash, trackingHash))
    .prepare('load-complaint-by-tracking')
    .execute();
  return found ?? null;
}

/** The complaint, kept from other writers until the transaction ends. Lock several in the order of their numbers. */
export async function lock(db: Db, number: string): Promise<StoredComplaint | null> {
  const [found] = await db
    .select(stored)
    .from(complaints)
    .where(eq(complaints.number, number))
    .for('update')
    .prepare('lock-complaint')
    .execute();
  return found ?? null;
}

/** The complaints merged into this one that still wait for its end. */
export async function waitingFor(db: Db, number: string): Promise<string[]> {
  const found = await db
    .select({ number: complaints.number })
    .from(complaints)
    .where(and(eq(complaints.mergedInto, number), ne(complaints.stage, 'closed')));
  return found.map((row) => row.number);
}

/** Writes the state that follows `base`; false, and nothing written, where the row is at another version. */
export async function save(db: Db, state: Complaint, base: number): Promise<boolean> {
  const closedAt =
    state.stage === 'closed'
      ? sql`coalesce(${complaints.closedAt}, ${sql.param(state.at, complaints.closedAt)})`
      : null;
  const saved = await db
    .update(complaints)
    .set({ ...columns(state), updatedAt: sql`now()`, closedAt })
    .where(and(eq(complaints.number, state.number), eq(complaints.version, base)))
    .returning({ number: complaints.number })
    .prepare('save-complaint')
    .execute();
  return saved.length > 0;
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
