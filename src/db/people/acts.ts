import { desc, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
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

/** The newest first, a page. */
export async function list(db: Db, { after, limit }: Asked<number>): Promise<Page<Act, number>> {
  const rows = await db
    .select()
    .from(acts)
    .where(after === undefined ? undefined : lt(acts.n, after))
    .orderBy(desc(acts.n))
    .limit(limit + 1);
  return pageOf(rows, limit, ({ n }) => n);
}
