import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client.js';
import { texts } from '../schema/complaints.js';

export type StoredText = typeof texts.$inferSelect;

/** Stores texts; one that is stored already stays as it is. */
export async function store(db: Db, written: readonly (typeof texts.$inferInsert)[]): Promise<void> {
  if (written.length > 0)
    await db
      .insert(texts)
      .values([...written])
      .onConflictDoNothing();
}

/** The texts that came with one command. */
export const of = (db: Db, id: string): Promise<StoredText[]> =>
  db.select().from(texts).where(eq(texts.id, id)).orderBy(asc(texts.name));

/** All texts of a complaint, oldest first. */
export const ofComplaint = (db: Db, number: string): Promise<StoredText[]> =>
  db.select().from(texts).where(eq(texts.number, number)).orderBy(asc(texts.storedAt), asc(texts.name));
