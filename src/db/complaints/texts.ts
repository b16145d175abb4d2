import { and, eq } from 'drizzle-orm';
import type { Db } from '../client.js';
import { texts } from '../schema/complaints.js';

/** What one command wrote to the complainant, by name. */
export async function forComplainant(db: Db, id: string): Promise<Record<string, string>> {
  const found = await db
    .select({ name: texts.name, text: texts.text })
    .from(texts)
    .where(and(eq(texts.id, id), eq(texts.audience, 'forComplainant')));
  return Object.fromEntries(found.map(({ name, text }) => [name, text]));
}

const one = async (db: Db, id: string, name: string): Promise<string | null> => {
  const [found] = await db
    .select({ text: texts.text })
    .from(texts)
    .where(and(eq(texts.id, id), eq(texts.name, name)));
  return found?.text ?? null;
};

/** The account that a witness was first asked at, by the id of that command; null where none was given. */
export const accountOfWitness = (db: Db, id: string): Promise<string | null> => one(db, id, 'account');

/** The reference under which one command named what the complaint is about; null where it named nothing. */
export const subjectNamed = (db: Db, id: string): Promise<string | null> => one(db, id, 'reference');
