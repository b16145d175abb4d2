/** Which head the anchors keep of a day: one for all, so that what they keep can be held beside each other. */
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { anchored } from '../schema/seal.js';

/** The size of the day's head, which is the one given where there is none yet, and the anchors that wait for it. */
export async function dayOf(
  db: Db,
  { day, anchors, size }: { day: string; anchors: readonly string[]; size: number },
): Promise<{ size: number; waiting: Set<string> }> {
  const first = sql<number>`coalesce((select min(size) from ${anchored} where day = ${day}), ${size}::bigint)`;
  await db
    .insert(anchored)
    .values(anchors.map((anchor) => ({ anchor, day, size: first })))
    .onConflictDoNothing();
  const rows = await db.select().from(anchored).where(eq(anchored.day, day));
  return {
    size: Math.min(...rows.map((row) => row.size)),
    waiting: new Set(rows.filter(({ at }) => at === null).map(({ anchor }) => anchor)),
  };
}

/** An anchor has the head of a day. */
export async function noteKept(
  db: Db,
  { anchor, day }: Pick<typeof anchored.$inferSelect, 'anchor' | 'day'>,
): Promise<void> {
  await db
    .update(anchored)
    .set({ at: sql`now()` })
    .where(and(eq(anchored.anchor, anchor), eq(anchored.day, day)));
}
