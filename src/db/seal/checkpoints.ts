/** The entries of the log as they are published, and its signed heads. */
import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { advisoryLocks } from '../locks.js';
import { checkpoints, sealedEntries } from '../schema/seal.js';

export type Checkpoint = Pick<typeof checkpoints.$inferSelect, 'size' | 'root' | 'signed'>;

/** What the log publishes of its entries from one until before another. */
export async function commitments(db: Db, from: number, until: number): Promise<Uint8Array[]> {
  const found = await db
    .select({ commitment: sealedEntries.commitment })
    .from(sealedEntries)
    .where(and(gte(sealedEntries.index, from), lt(sealedEntries.index, until)))
    .orderBy(asc(sealedEntries.index));
  return found.map(({ commitment }) => commitment);
}

/** The head that was signed last; null before the first. */
export async function lastCheckpoint(db: Db): Promise<Checkpoint | null> {
  const [last] = await db.select().from(checkpoints).orderBy(desc(checkpoints.size)).limit(1);
  return last ?? null;
}

/** The head over so many entries; null where none was signed. */
export async function checkpointOf(db: Db, size: number): Promise<Checkpoint | null> {
  const [found] = await db.select().from(checkpoints).where(eq(checkpoints.size, size));
  return found ?? null;
}

/** Keeps a head, where none of as many entries is kept; `publish` is called before anybody else may, with the newest. */
export const keepCheckpoint = (
  db: Db,
  head: Checkpoint,
  publish: (newest: Checkpoint) => Promise<void>,
): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.seal})`);
    await tx.insert(checkpoints).values(head).onConflictDoNothing();
    await publish((await lastCheckpoint(tx)) ?? head);
  });
