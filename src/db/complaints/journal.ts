import { and, asc, eq, gt } from 'drizzle-orm';
import type { Event } from '../../domain/complaint/events.js';
import type { Db } from '../client.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import { journal } from '../schema/complaints.js';
import { statement } from '../statement.js';

export type JournalEntry = typeof journal.$inferSelect;
/** The complaint an entry belongs to, and the commit that wrote it. */
export type Place = { number: string; commitId: string };

/** An event as its row. */
export const journalRow = (event: Event, { number, commitId }: Place) => ({
  number,
  version: event.version,
  at: event.at,
  type: event.type,
  by: 'by' in event ? (event.by ?? null) : null,
  commitId,
  data: event,
});

const all = statement('journal', { number: journal.number }, (db, { number }) =>
  db.select().from(journal).where(eq(journal.number, number)).orderBy(asc(journal.version)),
);

/** The journal of a complaint, oldest first. */
export const entries = (db: Db, number: string): Promise<JournalEntry[]> => all(db, { number });

/** A page of it, after a version. */
export async function page(
  db: Db,
  number: string,
  { after = 0, limit }: Asked<number>,
): Promise<Page<JournalEntry, number>> {
  const rows = await db
    .select()
    .from(journal)
    .where(and(eq(journal.number, number), gt(journal.version, after)))
    .orderBy(asc(journal.version))
    .limit(limit + 1);
  return pageOf(rows, limit, ({ version }) => version);
}
