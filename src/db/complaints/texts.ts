import { and, asc, eq } from 'drizzle-orm';
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

/** What one command wrote to the complainant, by name. */
export async function forComplainant(db: Db, id: string): Promise<Record<string, string>> {
  const found = await db
    .select({ name: texts.name, text: texts.text })
    .from(texts)
    .where(and(eq(texts.id, id), eq(texts.audience, 'forComplainant')));
  return Object.fromEntries(found.map(({ name, text }) => [name, text]));
}
