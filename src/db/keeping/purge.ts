/** Removes a closed case, and leaves a receipt: one transaction for each, so that whatever dies, a case is whole or gone. */
import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { Closed } from '../../domain/keeping/purging.js';
import { lockComplaints } from '../commit/read.js';
import type { Db } from '../client.js';
import { roles } from '../roles.js';
import { complaints, journal } from '../schema/complaints.js';
import { purgedEntries, purgeReceipts, type PurgeCounts } from '../schema/keeping.js';
import { sealedEntries } from '../schema/seal.js';
import { closed, forgetSubject, loosen, ofNumber, taken } from './removing.js';

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
    const { files, entries, ...hashes } = await taken(tx, number);
    await forgetSubject(tx, number);
    const counts: PurgeCounts = { journal: entries };
    for (const [table, from] of ofNumber(sql`${number}`)) {
      const { count } = await tx.execute(sql`delete from ${from}`);
      if (count > 0) counts[table] = count;
    }
    await loosen(tx, number);
    await tx.update(sealedEntries).set({ salt: null }).where(eq(sealedEntries.number, number));
    const [receipt] = await tx
      .insert(purgeReceipts)
      .values({
        ...{ kind: 'purge', batch, number, counts, closedAt: found.closedAt, ...hashes },
      })
      .returning({ n: purgeReceipts.n });
    await tx.execute(sql`insert into ${purgedEntries} (number, version, receipt)
      select number, version, ${receipt?.n}::int from ${journal} where ${journal.number} = ${number}`);
    await tx.delete(journal).where(eq(journal.number, number));
    await tx.delete(complaints).where(eq(complaints.number, number));
    return files;
  });
