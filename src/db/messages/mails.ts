import { desc, eq } from 'drizzle-orm';
import type { Db } from '../client.js';
import { mails } from '../schema/messages.js';

export type Mail = typeof mails.$inferSelect;

/** Keeps a letter that stays here; the same letter again changes nothing. */
export async function store(db: Db, mail: Mail): Promise<void> {
  await db.insert(mails).values(mail).onConflictDoNothing();
}

/** The newest mails, to one address if given. */
export const list = (db: Db, { limit, recipient }: { limit: number; recipient?: string }): Promise<Mail[]> =>
  db
    .select()
    .from(mails)
    .where(recipient === undefined ? undefined : eq(mails.recipient, recipient))
    .orderBy(desc(mails.sentAt), desc(mails.id))
    .limit(limit);

/** The mail of this letter; null where there is none. */
export async function find(db: Db, id: string): Promise<Mail | null> {
  const [found] = await db.select().from(mails).where(eq(mails.id, id));
  return found ?? null;
}
