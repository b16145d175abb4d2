/** Links to sign in by: offered, used once, and over in a quarter of an hour. */
import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { signInLinks } from '../schema/sessions.js';

export type Link = typeof signInLinks.$inferSelect;

const open = and(isNull(signInLinks.endedAt), gt(signInLinks.endsAt, sql`now()`));

/** Makes one; `hashOf` says what is stored of the token that belongs to its id. */
export async function offer(
  db: Db,
  { lifeMs, ...wanted }: Pick<Link, 'staffId' | 'to'> & { lifeMs: number },
  hashOf: (id: string) => string,
): Promise<string> {
  const id = randomBytes(12).toString('hex');
  const endsAt = sql`now() + ${lifeMs} * interval '1 millisecond'`;
  await db.insert(signInLinks).values({ ...wanted, id, hash: hashOf(id), endsAt });
  return id;
}

/** One that is still open, by its id or by the hash of its token; null where there is none. */
export async function find(db: Db, by: { id: string } | { hash: string }): Promise<Link | null> {
  const which = 'id' in by ? eq(signInLinks.id, by.id) : eq(signInLinks.hash, by.hash);
  const [found] = await db.select().from(signInLinks).where(and(which, open));
  return found ?? null;
}

/** Uses one up: the first who asks has it, everybody else null. */
export async function use(db: Db, hash: string): Promise<Link | null> {
  const [used] = await db
    .update(signInLinks)
    .set({ endedAt: sql`now()` })
    .where(and(eq(signInLinks.hash, hash), open))
    .returning();
  return used ?? null;
}

/** Ends all that somebody was sent. */
export async function endAll(db: Db, staffId: string): Promise<void> {
  await db
    .update(signInLinks)
    .set({ endedAt: sql`now()` })
    .where(and(eq(signInLinks.staffId, staffId), open));
}

/** Removes those that were over before `before` (ms). */
export async function prune(db: Db, before: number): Promise<void> {
  await db.delete(signInLinks).where(lt(signInLinks.endsAt, sql.param(before, signInLinks.endsAt)));
}
