import { desc, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { acts } from '../schema/people.js';

export type Act = typeof acts.$inferSelect;
export type NewAct = Omit<Act, 'n' | 'at'>;

/** Any number, as long as nothing else in this database locks it. */
const LOCK = 7_733_378;

/** Writes an act down in the transaction that does it: one after the other, so that their numbers are in the order of commits. */
export async function insert(tx: Db, act: NewAct): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  await tx.insert(acts).values(act);
}

/** The newest first, from before this number on where one is given. */
export const list = (db: Db, { before, limit }: { before?: number; limit: number }): Promise<Act[]> =>
  db
    .select()
    .from(acts)
    .where(before === undefined ? undefined : lt(acts.n, before))
    .orderBy(desc(acts.n))
    .limit(limit);
