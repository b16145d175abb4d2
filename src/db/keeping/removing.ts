/** What purges and erasures share: what the rules ask of a case, and which rows of which tables are its own. */
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Closed } from '../../domain/keeping/purging.js';
import { policyOf } from '../complaints/policies.js';
import { isUnfinished } from '../complaints/runs.js';
import type { Db } from '../client.js';
import { proofs } from '../schema/bounds.js';
import { complaints, contacts, journal, policies, tasks, texts, work } from '../schema/complaints.js';
import { drafts } from '../schema/drafts.js';
import { attachments } from '../schema/evidence.js';
import { subjects } from '../schema/facts.js';
import { secondLooks } from '../schema/insights/second-looks.js';
import { limits } from '../schema/limits.js';
import { commands, deliveries, letters, mails, receipts, requests } from '../schema/messages.js';
import { sealedEntries, sealedTexts } from '../schema/seal.js';
import { accessLog, openings } from '../schema/people.js';
import { holding } from './holds.js';

/** What the rule asks of a case; null where it is not there. */
export async function standingOf(db: Db, number: string): Promise<Closed | null> {
  const [found] = await db
    .select({
      ...{ state: complaints.state, closedAt: complaints.closedAt, policyHash: policies.hash },
      held: sql<boolean>`exists (${holding(sql`${complaints.number}`)})`,
      limited: sql<boolean>`exists (select from ${limits} where ${limits.number} = ${complaints.number}
        and ${limits.liftedAt} is null and greatest(${limits.warnedUntil}, ${limits.until}) > now())`,
      looked: sql<boolean>`exists (select from ${secondLooks} where ${secondLooks.number} = ${complaints.number}
        and ${secondLooks.verdict} is null)`,
      sealed: sql<boolean>`not exists (select from ${journal} where ${journal.number} = ${complaints.number}
        and not exists (select from ${sealedEntries} where ${sealedEntries.number} = ${journal.number}
          and ${sealedEntries.version} = ${journal.version}))`,
    })
    .from(complaints)
    .innerJoin(policies, eq(policies.version, complaints.policyVersion))
    .where(eq(complaints.number, number));
  if (found === undefined) return null;
  const { policyHash, ...rest } = found;
  return { ...rest, policy: await policyOf(db, policyHash) };
}

/** The same, where nothing of it is still under way. */
export const closed = async (db: Db, number: string): Promise<Closed | null> =>
  (await isUnfinished(db, number)) ? null : await standingOf(db, number);

/** Each table with rows of the case, in an order in which they may go: from those that refer to others on. */
export const ofNumber = (number: SQL): [table: string, from: SQL][] => {
  const letterOf = sql`(select ${letters.id} from ${letters} where ${letters.number} = ${number})`;
  return [
    ['receipts', sql`${receipts} where ${receipts.letterId} in ${letterOf}`],
    ['mails', sql`${mails} where ${mails.id} in ${letterOf}`],
    ['letters', sql`${letters} where ${letters.number} = ${number}`],
    ['proofs', sql`${proofs} where ${proofs.number} = ${number}`],
    ['deliveries', sql`${deliveries} where ${deliveries.number} = ${number}`],
    ['drafts', sql`${drafts} where ${drafts.number} = ${number}`],
    ['limits', sql`${limits} where ${limits.number} = ${number}`],
    ['attachments', sql`${attachments} where ${attachments.number} = ${number}`],
    ['commands', sql`${commands} where ${commands.number} = ${number}`],
    ['requests', sql`${requests} where ${requests.number} = ${number}`],
    ['texts', sql`${texts} where ${texts.number} = ${number}`],
    ['work', sql`${work} where ${work.number} = ${number}`],
    ['tasks', sql`${tasks} where ${tasks.number} = ${number}`],
    ['openings', sql`${openings} where ${openings.number} = ${number}`],
    ['contacts', sql`${contacts} where ${contacts.number} = ${number}`],
  ];
};

const sha256 = (of: SQL): SQL => sql`encode(sha256(convert_to(coalesce(${of}, ''), 'UTF8')), 'hex')`;

/** What a receipt says of a case as it stands, and the hashes of its files. */
export async function taken(tx: Db, number: string): Promise<Taken> {
  const [found] = await tx.execute<Taken>(sql`
    select ${sha256(sql`(select string_agg(version || ' ' || data::text, e'\n' order by version) from ${journal}
        where ${journal.number} = ${number})`)} as "journalHash",
      ${sha256(sql`(select string_agg(sha256, e'\n' order by sha256, id) from ${attachments}
        where ${attachments.number} = ${number})`)} as "filesHash",
      (select count(*)::int from ${journal} where ${journal.number} = ${number}) as entries,
      array(select distinct sha256 from ${attachments} where ${attachments.number} = ${number}) as files`);
  if (found === undefined) throw new Error('A case without its hashes');
  return found;
}
type Taken = { journalHash: string; filesHash: string; entries: number; files: string[] };

/**
 * What stays of it in logs and figures loses the link to files, and the words of whoever looked again; what the sealed log
 * has of its texts nothing opens any more.
 */
export async function loosen(tx: Db, number: string): Promise<void> {
  await tx.update(sealedTexts).set({ salt: null }).where(eq(sealedTexts.number, number));
  await tx.update(accessLog).set({ attachment: null }).where(eq(accessLog.number, number));
  await tx.update(secondLooks).set({ reason: null, settledWhy: null }).where(eq(secondLooks.number, number));
}

/** What a pseudonym stands for is forgotten with the last complaint about it; its facts keep the pseudonym. */
export const forgetSubject = (tx: Db, number: string) =>
  tx.execute(sql`
    delete from ${subjects} using ${contacts} gone
    where gone.number = ${number} and ${subjects.reference} = lower(gone.subject_reference)
      and ${subjects.type} is not distinct from gone.subject_type
      and not exists (select from ${contacts} other where other.number <> gone.number
        and other.subject_reference in (gone.subject_reference, lower(gone.subject_reference)))`);
