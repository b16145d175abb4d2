/** Letters on their way out: claimed with all they are made of, kept as written, marked as sent. */
import { and, eq, sql } from 'drizzle-orm';
import type { Complaint } from '../../../domain/complaint/state.js';
import type { Policy } from '../../../domain/policy/policy.js';
import type { Db } from '../../client.js';
import { policyOf } from '../../complaints/policies.js';
import type { Contact } from '../../complaints/submissions.js';
import { present } from '../../clock.js';
import { gathered } from '../../gathering.js';
import { accountsOfCase, complaints, contacts, policies } from '../../schema/complaints.js';
import { letters, type WrittenLetter } from '../../schema/messages.js';
import { staff } from '../../schema/people.js';
import { inLineWith } from '../../people/colleagues.js';
import { json, list, rows, statement } from '../../statement.js';
import { open, type Letter } from './letters.js';

/** What a letter is rendered from and sent to, and when, in ms. `reader` is null where it goes to the complainant. */
export type Material = {
  now: number;
  letter: Letter;
  state: Complaint;
  policy: Policy;
  contact: Contact;
  reader: Reader | null;
};
/** `concerned`: the complaint turned out to be of or about them, or somebody in their line. */
type Reader = { name: string; email: string; phone: string | null; active: boolean; concerned: boolean };
/** `claimed`: it was still to be sent, and this attempt is counted. */
export type Found = Material & { claimed: boolean };

const claiming = statement('claim-letters', { ids: list<string>() }, (db, { ids }) => {
  const claimed = db.$with('claimed').as(
    db
      .update(letters)
      .set({
        attempts: sql`${letters.attempts} + 1`,
        firstTriedAt: sql`coalesce(${letters.firstTriedAt}, now())`,
      })
      .where(and(sql`${letters.id} = any (${ids})`, sql`${letters.status} = 'pending'`))
      .returning({ id: letters.id, attempts: letters.attempts, firstTriedAt: letters.firstTriedAt }),
  );
  return db
    .with(claimed)
    .select({
      ...{ letter: letters, state: complaints.state, policyHash: policies.hash, contact: contacts },
      ...{ now: present },
      reader: {
        ...{ name: staff.name, email: staff.email, phone: staff.phone, active: staff.active },
        concerned: sql<boolean>`(${staff.id} is not null and ${staff.id} in ${inLineWith(accountsOfCase)})`,
      },
      attempt: { attempts: claimed.attempts, firstTriedAt: claimed.firstTriedAt },
    })
    .from(letters)
    .innerJoin(complaints, eq(complaints.number, letters.number))
    .innerJoin(policies, eq(policies.version, complaints.policyVersion))
    .innerJoin(contacts, eq(contacts.number, letters.number))
    .leftJoin(staff, eq(staff.id, letters.recipient))
    .leftJoin(claimed, eq(claimed.id, letters.id))
    .where(sql`${letters.id} = any (${ids})`)
    .orderBy(letters.version, letters.id);
});

/** Counts an attempt for each of these letters that is still to be sent; gives all of them. */
export async function claim(db: Db, ids: readonly string[]): Promise<Found[]> {
  const found = await claiming(db, { ids });
  return await Promise.all(
    found.map(async ({ policyHash, attempt, letter, ...material }) => ({
      ...material,
      letter: { ...letter, ...attempt },
      claimed: attempt !== null,
      policy: await policyOf(db, policyHash),
    })),
  );
}

type Written = { id: string; written: WrittenLetter };

const keeping = statement('keep-written', { letters: json<readonly Written[]>() }, (_, given) =>
  rows<Written>(sql`update ${letters} as l
    set written = case when l.attempts <= 1 or l.written is null then r.written else l.written end
    from jsonb_to_recordset(${given.letters}::jsonb) as r(id text, written jsonb)
    where l.id = r.id returning l.id, l.written`),
);

/** Keeps a letter as it is written now; where another attempt is on the books, an earlier writing stands. Gives what stands. */
export const keepWritten: (db: Db, letter: Written) => Promise<WrittenLetter> = gathered(
  async (db, written) => {
    const kept = new Map((await keeping(db, { letters: written })).map((one) => [one.id, one.written]));
    return written.map((one) => kept.get(one.id) ?? one.written);
  },
);

type Taken = { id: string; providerId: string | null; receipts: boolean };

const marking = statement('mark-sent', { letters: json<readonly Taken[]>() }, (_, given) =>
  rows(sql`update ${letters} set provider_id = r."providerId", receipts = r.receipts,
      sent_at = now(),
      failure = case when status = any (${sql.raw(`'{${open.sent.join(',')}}'`)}) then null else failure end,
      status = case when status = any (${sql.raw(`'{${open.sent.join(',')}}'`)}) then 'sent' else status end
    from jsonb_to_recordset(${given.letters}::jsonb) as r(id text, "providerId" text, receipts boolean)
    where ${letters.id} = r.id`),
);

/** Records that the provider took the letter; its receipt may have come before. */
export const markSent: (db: Db, letter: Taken) => Promise<void> = gathered(async (db, taken) => {
  await marking(db, { letters: taken });
  return taken.map(() => undefined);
});

/**
 * Takes back an attempt that certainly sent nothing. It was no try at all, but for one that the provider refused for a
 * time; `code` is what the operator has to mend, null where nothing.
 */
export async function giveBack(
  db: Db,
  id: string,
  { code, tried }: { code: string | null; tried: boolean },
): Promise<void> {
  await db
    .update(letters)
    .set({
      attempts: sql`greatest(${letters.attempts} - 1, 0)`,
      ...(tried
        ? {}
        : { firstTriedAt: sql`case when ${letters.attempts} > 1 then ${letters.firstTriedAt} end` }),
      ...(code === null ? {} : { failure: code }),
    })
    .where(and(eq(letters.id, id), eq(letters.status, 'pending')));
}
