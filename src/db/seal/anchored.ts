/** Which head each anchor was given, a day. */
import { eq } from 'drizzle-orm';
import type { Db } from '../client.js';
import { anchored } from '../schema/seal.js';

/** The anchors that have this day's. */
export async function anchoredOn(db: Db, day: string): Promise<Set<string>> {
  const done = await db.select({ anchor: anchored.anchor }).from(anchored).where(eq(anchored.day, day));
  return new Set(done.map(({ anchor }) => anchor));
}

/** Two workers may have given it the same day: either head is one that was signed. */
export async function noteAnchored(
  db: Db,
  given: Pick<typeof anchored.$inferInsert, 'anchor' | 'day' | 'size'>,
): Promise<void> {
  await db.insert(anchored).values(given).onConflictDoNothing();
}
