/** Conversations on the platform, by the complaints that came in there. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Locale } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { present } from '../clock.js';
import { complaints, contacts } from '../schema/complaints.js';

/** `at`: now, in ms. `externalId`: the message that opened it. */
export type Conversation = {
  number: string;
  round: number;
  locale: Locale;
  externalId: string | null;
  closed: boolean;
  at: number;
};

/** The complaint that a message there belongs to: one that is open, else the latest; null where there was none. */
export async function latest(db: Db, conversation: string): Promise<Conversation | null> {
  const [found] = await db
    .select({
      ...{ number: contacts.number, locale: contacts.locale, externalId: complaints.externalId, at: present },
      closed: sql<boolean>`${complaints.state} ->> 'stage' = 'closed'`,
      round: sql<number>`(${complaints.state} ->> 'round')::int`,
    })
    .from(contacts)
    .innerJoin(complaints, eq(complaints.number, contacts.number))
    .where(eq(contacts.conversation, conversation))
    .orderBy(desc(sql`${complaints.state} ->> 'stage' <> 'closed'`), desc(complaints.receivedAt))
    .limit(1);
  return found ?? null;
}

/** The message that opened a complaint; null where none did. */
export async function opening(db: Db, number: string): Promise<string | null> {
  const [found] = await db
    .select({ externalId: complaints.externalId })
    .from(complaints)
    .where(eq(complaints.number, number));
  return found?.externalId ?? null;
}
