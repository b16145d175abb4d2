import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Reaches } from '../../../domain/complaint/events.js';
import type { AddressTyped } from '../../../domain/intake/way-to.js';
import type { Locale, Transport } from '../../../domain/vocabulary.js';
import type { Db } from '../../client.js';
import { complaints, contacts } from '../../schema/complaints.js';
import type { Contact } from '../submissions.js';

/** Who complained and what about, as far as they said; null where there is no such complaint. */
export async function of(db: Db, number: string): Promise<Contact | null> {
  const [found] = await db
    .select()
    .from(contacts)
    .where(eq(contacts.number, number))
    .prepare('contact')
    .execute();
  if (found === undefined) return null;
  const { number: _, subjectParts: __, subjectAccount: ___, ...contact } = found;
  return contact;
}

/** Writes down whose the subject is, as the platform says in answer to this look-up; not where that was of a subject named before. */
export async function noteHolder(
  db: Db,
  { number, lookUp }: { number: string; lookUp: number },
  account: string,
): Promise<void> {
  await db
    .update(contacts)
    .set({ subjectAccount: account })
    .where(
      and(
        eq(contacts.number, number),
        sql`exists (select from ${complaints} where ${complaints.number} = ${number}
          and ${complaints.state} -> 'lookUps' @> jsonb_build_array(jsonb_build_object('n', ${lookUp}::int)))`,
      ),
    );
}

/** Of one address, this many complaints are looked at: the latest. */
const MOST = 20;

export type OfAddress = {
  number: string;
  pageSince: number | null;
  locale: Locale;
  reach: Reaches;
  transport: Transport;
};

/** The complaints whose complainant is reached there, the latest first. */
export const ofAddress = async (db: Db, { email, phones }: AddressTyped): Promise<OfAddress[]> =>
  await db
    .select({
      number: contacts.number,
      pageSince: sql<number | null>`(${complaints.state} ->> 'pageSince')::int`,
      locale: contacts.locale,
      reach: sql<Reaches>`${complaints.state} -> 'reach'`,
      transport: sql<Transport>`case when lower(${contacts.email}) = lower(${email}) then 'email' else 'sms' end`,
    })
    .from(contacts)
    .innerJoin(complaints, eq(complaints.number, contacts.number))
    .where(or(sql`lower(${contacts.email}) = lower(${email})`, inArray(contacts.phone, phones)))
    .orderBy(desc(complaints.receivedAt), desc(contacts.number))
    .limit(MOST);
