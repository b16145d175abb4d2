import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.js';
import { gathered } from '../../gathering.js';
import { allBut, recordset } from '../../recordset.js';
import { mails } from '../../schema/messages.js';
import { rows, statement } from '../../statement.js';

export type Mail = typeof mails.$inferSelect;

const kept = recordset(mails, allBut(mails));
const storing = statement('store-mails', { kept }, (_, given) =>
  rows(sql`${kept.insert(given.kept)} on conflict do nothing`),
);

/** Keeps a letter that stays here; the same letter again changes nothing. */
export const store: (db: Db, mail: Mail) => Promise<void> = gathered(async (db, given) => {
  await storing(db, { kept: given });
  return given.map(() => undefined);
});

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
