/** Ready-made texts of this installation. */
import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client.js';
import { cannedTexts } from '../schema/people.js';
import { statement } from '../statement.js';

export type CannedRow = typeof cannedTexts.$inferSelect;

const every = statement('canned-texts', {}, (db) =>
  db.select().from(cannedTexts).orderBy(asc(cannedTexts.id)),
);

/** All of them, by id. */
export const allCannedTexts = (db: Db): Promise<CannedRow[]> => every(db, {});

/** The one of this id; null where there is none. */
export async function cannedTextOf(db: Db, id: string): Promise<CannedRow | null> {
  const [found] = await db.select().from(cannedTexts).where(eq(cannedTexts.id, id));
  return found ?? null;
}

/** Adds one, or puts it in the place of the one of this id. */
export async function putCannedText(db: Db, { id, ...row }: CannedRow): Promise<void> {
  await db
    .insert(cannedTexts)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: cannedTexts.id, set: row });
}
