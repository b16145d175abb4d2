import { eq } from 'drizzle-orm';
import type { Db } from '../client.js';
import { contacts } from '../schema/complaints.js';
import type { Contact } from './submissions.js';

/** Who complained and what about, as far as they said; null where there is no such complaint. */
export async function of(db: Db, number: string): Promise<Contact | null> {
  const [found] = await db
    .select()
    .from(contacts)
    .where(eq(contacts.number, number))
    .prepare('contact')
    .execute();
  if (found === undefined) return null;
  const { number: _, subjectParts: __, ...contact } = found;
  return contact;
}
