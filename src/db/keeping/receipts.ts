/** The receipts of purges, which name nothing but numbers, counts and hashes. */
import { and, desc, eq, gte, lt } from 'drizzle-orm';
import type { Db } from '../client.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import { purgeReceipts } from '../schema/keeping.js';

export type PurgeReceipt = typeof purgeReceipts.$inferSelect;

/** The newest first, a page; of one case, or of some days (ms), where they are asked for. */
export async function purgeReceiptsOf(
  db: Db,
  { after, limit, number, from, until }: Asked<number> & { number?: string; from?: number; until?: number },
): Promise<Page<PurgeReceipt, number>> {
  const found = await db
    .select()
    .from(purgeReceipts)
    .where(
      and(
        after === undefined ? undefined : lt(purgeReceipts.n, after),
        number === undefined ? undefined : eq(purgeReceipts.number, number),
        from === undefined ? undefined : gte(purgeReceipts.at, from),
        until === undefined ? undefined : lt(purgeReceipts.at, until),
      ),
    )
    .orderBy(desc(purgeReceipts.n))
    .limit(limit + 1);
  return pageOf(found, limit, ({ n }) => n);
}
