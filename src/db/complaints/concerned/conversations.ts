/** Conversations on the platform, by the complaints that came in there. */
import { and, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Locale } from '../../../domain/vocabulary.js';
import type { Db } from '../../client.js';
import { present } from '../../clock.js';
import { complaints, contacts } from '../../schema/complaints.js';
import { commands } from '../../schema/messages.js';

/** `at`: now, in ms. `externalId`: the message that opened it. `subject`: what it names; `isNamed`: somebody has said. */
export type Conversation = {
  number: string;
  round: number;
  locale: Locale;
  externalId: string | null;
  closed: boolean;
  isNamed: boolean;
  subject: string | null;
  at: number;
};

const found = (db: Db, where: SQL | undefined) =>
  db
    .select({
      ...{ number: contacts.number, locale: contacts.locale, externalId: complaints.externalId, at: present },
      subject: contacts.subjectReference,
      closed: sql<boolean>`${complaints.state} ->> 'stage' = 'closed'`,
      isNamed: sql<boolean>`not ${complaints.state} ? 'unnamed'`,
      round: sql<number>`(${complaints.state} ->> 'round')::int`,
    })
    .from(contacts)
    .innerJoin(complaints, eq(complaints.number, contacts.number))
    .where(where)
    .orderBy(desc(sql`${complaints.state} ->> 'stage' <> 'closed'`), desc(complaints.receivedAt))
    .limit(1);

/** The complaint that what an account writes there belongs to: one that is open, else the latest; null where there was none. */
export async function latest(
  db: Db,
  { conversation, account }: { conversation: string; account: string },
): Promise<Conversation | null> {
  const mine = and(eq(contacts.conversation, conversation), eq(contacts.accountId, account));
  return (await found(db, mine))[0] ?? null;
}

/** The complaint of this number; null where it came in by none. */
export const ofNumber = async (db: Db, number: string): Promise<Conversation | null> =>
  (await found(db, eq(contacts.number, number)))[0] ?? null;

/** The complaint that a message has opened or joined; null where it is not known. */
export async function ofMessage(
  db: Db,
  { conversation, message, key }: { conversation: string; message: string; key: string },
): Promise<Conversation | null> {
  const joined = sql`exists (select from ${commands}
    where ${commands.number} = ${contacts.number} and ${commands.idempotencyKey} = ${key})`;
  const there = and(eq(contacts.conversation, conversation), or(eq(complaints.externalId, message), joined));
  return (await found(db, there))[0] ?? null;
}
