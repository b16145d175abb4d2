import { and, asc, count, eq, inArray, isNull, min, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { notConcerning } from '../lists/concern.js';
import { outbox } from '../schema/messages.js';

export type OutboxRow = typeof outbox.$inferSelect;

/** Notes what a workflow must be told once this transaction is committed. */
export async function insert(
  db: Db,
  rows: readonly Pick<OutboxRow, 'number' | 'kind' | 'payload'>[],
): Promise<void> {
  if (rows.length > 0) await db.insert(outbox).values([...rows]);
}

/** The oldest undone rows (of one complaint, if given), kept from other takers until the transaction ends. */
export const take = (db: Db, { limit, number }: { limit: number; number?: string }): Promise<OutboxRow[]> =>
  db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.doneAt), number === undefined ? undefined : eq(outbox.number, number)))
    .orderBy(asc(outbox.id))
    .limit(limit)
    .for('update', { skipLocked: true })
    .prepare('take-outbox')
    .execute();

/** Marks rows as told. */
export async function markDone(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .update(outbox)
    .set({ doneAt: sql`now()` })
    .where(inArray(outbox.id, [...ids]));
}

/** How many rows wait, and since when (ms); without those of complaints that these accounts made or are about. */
export async function backlog(
  db: Db,
  accounts: readonly string[] = [],
): Promise<{ waiting: number; since: number | null }> {
  const [found] = await db
    .select({ waiting: count(), since: min(outbox.createdAt) })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), notConcerning(db, outbox.number, accounts)));
  return found ?? { waiting: 0, since: null };
}
