import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { advisoryLocks } from '../locks.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import { acts } from '../schema/people.js';

export type Act = typeof acts.$inferSelect;
export type NewAct = Omit<Act, 'n' | 'at'>;

/** Acts are done one after the other, so that each sees what those before it came to, and their numbers are in the order of commits. */
export async function takeTurn(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.acts})`);
}

/** Writes an act down in the transaction that does it, when it has its turn; gives its number. */
export async function insert(tx: Db, act: NewAct): Promise<number> {
  await takeTurn(tx);
  const [written] = await tx.insert(acts).values(act).returning({ n: acts.n });
  if (written === undefined) throw new Error('The act was not written down.');
  return written.n;
}

/** The act of this number; null where there is none. */
export async function find(db: Db, n: number): Promise<Act | null> {
  const [found] = await db.select().from(acts).where(eq(acts.n, n));
  return found ?? null;
}

/** All that was done about something, the newest first. */
export const about = (db: Db, id: string): Promise<Act[]> =>
  db.select().from(acts).where(eq(acts.about, id)).orderBy(desc(acts.n));

/** The newest first, a page; of one person, and of some days (ms), where they are asked for. */
export async function list(
  db: Db,
  { after, limit, person, from, until }: Asked<number> & { person?: string; from?: number; until?: number },
): Promise<Page<Act, number>> {
  const rows = await db
    .select()
    .from(acts)
    .where(
      and(
        after === undefined ? undefined : lt(acts.n, after),
        person === undefined ? undefined : eq(acts.by, person),
        from === undefined ? undefined : gte(acts.at, from),
        until === undefined ? undefined : lt(acts.at, until),
      ),
    )
    .orderBy(desc(acts.n))
    .limit(limit + 1);
  return pageOf(rows, limit, ({ n }) => n);
}
