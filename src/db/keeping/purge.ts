/** Removes a closed case, and leaves a receipt: one transaction for each, so that whatever dies, a case is whole or gone. */
import { and, asc, eq, lt, sql, type SQL } from 'drizzle-orm';
import type { Closed } from '../../domain/keeping/purging.js';
import { policyOf } from '../complaints/policies.js';
import { lockComplaints } from '../commit/read.js';
import type { Db } from '../client.js';
import { roles } from '../roles.js';
import { complaints, contacts, journal, policies, tasks, texts, work } from '../schema/complaints.js';
import { drafts } from '../schema/drafts.js';
import { attachments } from '../schema/evidence.js';
import { subjects } from '../schema/facts.js';
import { purgedEntries, purgeReceipts, type PurgeCounts } from '../schema/keeping.js';
import { proofs } from '../schema/bounds.js';
import { secondLooks } from '../schema/insights/second-looks.js';
import { limits } from '../schema/limits.js';
import { commands, deliveries, letters, mails, receipts, requests } from '../schema/messages.js';
import { accessLog, openings } from '../schema/people.js';
import { sealedEntries, sealedTexts } from '../schema/seal.js';
import { isUnfinished } from '../complaints/runs.js';
import { holding } from './holds.js';

/** A closed case, and its place among those that closed before and after it. */
export type ClosedCase = { number: string; place: string };

/** Closed before an instant (ms), a page after the place given, the longest closed first. */
export const closedBefore = async (
  db: Db,
  before: number,
  { after, limit }: { after: string; limit: number },
): Promise<ClosedCase[]> => {
  const [at = '', number = ''] = after.split(' ');
  const beyond =
    after === ''
      ? undefined
      : sql`(${complaints.closedAt}, ${complaints.number}) > (${sql.param(Number(at), complaints.closedAt)}, ${number})`;
  const found = await db
    .select({ number: complaints.number, closedAt: complaints.closedAt })
    .from(complaints)
    .where(and(eq(complaints.stage, 'closed'), lt(complaints.closedAt, before), beyond))
    .orderBy(asc(complaints.closedAt), asc(complaints.number))
    .limit(limit);
  return found.map((one) => ({ number: one.number, place: `${one.closedAt ?? 0} ${one.number}` }));
};

/** What the rule asks of it; null where it is not there, or something of it is still under way. */
async function closed(db: Db, number: string): Promise<Closed | null> {
  const [found] = await db
    .select({
      ...{ state: complaints.state, closedAt: complaints.closedAt, policyHash: policies.hash },
      held: sql<boolean>`exists (${holding(sql`${complaints.number}`)})`,
      limited: sql<boolean>`exists (select from ${limits} where ${limits.number} = ${complaints.number}
        and ${limits.liftedAt} is null and greatest(${limits.warnedUntil}, ${limits.until}) > now())`,
      looked: sql<boolean>`exists (select from ${secondLooks} where ${secondLooks.number} = ${complaints.number}
        and ${secondLooks.verdict} is null)`,
    })
    .from(complaints)
    .innerJoin(policies, eq(policies.version, complaints.policyVersion))
    .where(eq(complaints.number, number));
  if (found === undefined || (await isUnfinished(db, number))) return null;
  const { policyHash, ...rest } = found;
  return { ...rest, policy: await policyOf(db, policyHash) };
}

const ofNumber = (number: SQL): [table: string, from: SQL][] => {
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

/**
 * Purges it if `mayGo` of it as it stands under its lock, and gives the hashes of files that it had; null: it is kept.
 * Its facts stay, and its number is never given again.
 */
export const purge = (
  db: Db,
  { number, batch }: { number: string; batch: string },
  mayGo: (found: Closed) => boolean,
): Promise<string[] | null> =>
  db.transaction(async (tx) => {
    await lockComplaints(tx, { number, other: number });
    const found = await closed(tx, number);
    if (found === null || found.closedAt === null || !mayGo(found)) return null;
    await tx.execute(sql.raw(`set local role ${roles.purge}`));
    const [taken] = await tx.execute<{
      files: string[];
      journal: string;
      filesHash: string;
      entries: number;
    }>(sql`
      select ${sha256(sql`(select string_agg(version || ' ' || data::text, e'\n' order by version) from ${journal}
          where ${journal.number} = ${number})`)} as journal,
        ${sha256(sql`(select string_agg(sha256, e'\n' order by sha256, id) from ${attachments}
          where ${attachments.number} = ${number})`)} as "filesHash",
        (select count(*)::int from ${journal} where ${journal.number} = ${number}) as entries,
        array(select distinct sha256 from ${attachments} where ${attachments.number} = ${number}) as files`);
    if (taken === undefined) throw new Error('A purge without its hashes');
    await forgetSubject(tx, number);
    const counts: PurgeCounts = { journal: taken.entries };
    for (const [table, from] of ofNumber(sql`${number}`)) {
      const { count } = await tx.execute(sql`delete from ${from}`);
      if (count > 0) counts[table] = count;
    }
    await tx.update(accessLog).set({ attachment: null }).where(eq(accessLog.number, number));
    await tx
      .update(secondLooks)
      .set({ reason: null, settledWhy: null })
      .where(eq(secondLooks.number, number));
    const [receipt] = await tx
      .insert(purgeReceipts)
      .values({
        ...{ batch, number, counts, closedAt: found.closedAt },
        ...{ journalHash: taken.journal, filesHash: taken.filesHash },
      })
      .returning({ n: purgeReceipts.n });
    await tx.execute(sql`insert into ${purgedEntries} (number, version, receipt)
      select number, version, ${receipt?.n}::int from ${journal} where ${journal.number} = ${number}`);
    await tx.delete(journal).where(eq(journal.number, number));
    // What stands in the sealed log stays, and nothing opens it any more.
    await tx.update(sealedEntries).set({ salt: null }).where(eq(sealedEntries.number, number));
    await tx.update(sealedTexts).set({ salt: null }).where(eq(sealedTexts.number, number));
    await tx.delete(complaints).where(eq(complaints.number, number));
    return taken.files;
  });

/** What a pseudonym stands for is forgotten with the last complaint about it; its facts keep the pseudonym. */
const forgetSubject = (tx: Db, number: string) =>
  tx.execute(sql`
    delete from ${subjects} using ${contacts} gone
    where gone.number = ${number} and ${subjects.reference} = lower(gone.subject_reference)
      and ${subjects.type} is not distinct from gone.subject_type
      and not exists (select from ${contacts} other where other.number <> gone.number
        and other.subject_reference in (gone.subject_reference, lower(gone.subject_reference)))`);
