/** What the lack of people or of time left behind, for upkeep to take up again: a page, after the number given. */
import { and, asc, gt, lte, sql } from 'drizzle-orm';
import type { Duty } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { complaints } from '../schema/complaints.js';

type Page = { after: string; limit: number };

/** The complaints with duties that nobody could be found for yet. */
export const unmetNeeds = (db: Db, { after, limit }: Page): Promise<{ number: string; duties: Duty[] }[]> =>
  db
    .select({ number: complaints.number, duties: sql<Duty[]>`${complaints.state} -> 'needs'` })
    .from(complaints)
    .where(and(sql`jsonb_array_length(${complaints.state} -> 'needs') > 0`, gt(complaints.number, after)))
    .orderBy(asc(complaints.number))
    .limit(limit);

/** The complaints that are overdue at `now`. */
export async function overdueNumbers(db: Db, now: number, { after, limit }: Page): Promise<string[]> {
  const rows = await db
    .select({ number: complaints.number })
    .from(complaints)
    .where(and(lte(complaints.overdueAt, now), gt(complaints.number, after)))
    .orderBy(asc(complaints.number))
    .limit(limit);
  return rows.map((row) => row.number);
}
