/** What the platform told: stored first, dealt with by the delivery queue, then only its id is kept. */
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { platformEvents } from '../schema/messages.js';

export type StoredEvent = { id: string; type: string; body: unknown };

/** Stores an event; false where its id is known already. */
export async function store(db: Db, event: StoredEvent): Promise<boolean> {
  const stored = await db
    .insert(platformEvents)
    .values(event)
    .onConflictDoNothing()
    .returning({ id: platformEvents.id });
  return stored.length > 0;
}

/** An event that is not dealt with yet, as it was told; null otherwise. */
export async function body(db: Db, id: string): Promise<unknown> {
  const [found] = await db.select().from(platformEvents).where(eq(platformEvents.id, id));
  return found?.body ?? null;
}

/** Forgets what it said: it was dealt with. */
export async function settle(db: Db, id: string): Promise<void> {
  await db.update(platformEvents).set({ body: null }).where(eq(platformEvents.id, id));
}

/** Removes what was dealt with and stored before `before` (ms): by then nobody repeats it. */
export async function prune(db: Db, before: number): Promise<void> {
  await db
    .delete(platformEvents)
    .where(
      and(
        isNull(platformEvents.body),
        lt(platformEvents.storedAt, sql.param(before, platformEvents.storedAt)),
      ),
    );
}
