/** What an outage, a crash or the lack of people left behind, for upkeep to take up again. */
import { asc, lte, sql } from 'drizzle-orm';
import type { Duty } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { complaints } from '../schema/complaints.js';

/** Duties that nobody could be found for yet. */
export async function unmetNeeds(db: Db): Promise<{ number: string; duty: Duty }[]> {
  const found = await db.execute<{ number: string; duty: Duty }>(sql`
    select ${complaints.number}, need.duty from ${complaints},
      jsonb_array_elements_text(${complaints.state} -> 'needs') as need (duty)
    where jsonb_array_length(${complaints.state} -> 'needs') > 0`);
  return [...found];
}

/** The complaints that are overdue at `now`. */
export async function overdueNumbers(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .select({ number: complaints.number })
    .from(complaints)
    .where(lte(complaints.overdueAt, now))
    .orderBy(asc(complaints.number));
  return rows.map((row) => row.number);
}
