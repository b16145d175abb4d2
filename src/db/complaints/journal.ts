import { and, asc, eq } from 'drizzle-orm';
import type { Event } from '../../domain/complaint/events.js';
import type { Db } from '../client.js';
import { journal } from '../schema/complaints.js';

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

/** Appends the events of one commit. */
export async function append(db: Db, events: readonly Event[], place: Place): Promise<void> {
  if (events.length === 0) return;
  await db
    .insert(journal)
    .values(events.map((event) => journalRow(event, place)))
    .prepare('append-journal')
    .execute();
}

/** The journal of a complaint, oldest first. */
export const entries = (db: Db, number: string): Promise<JournalEntry[]> =>
  db
    .select()
    .from(journal)
    .where(eq(journal.number, number))
    .orderBy(asc(journal.version))
    .prepare('journal')
    .execute();

/** Whether this commit has been written: a repeated one changes nothing. */
export async function commitKnown(db: Db, number: string, commitId: string): Promise<boolean> {
  const found = await db
    .select({ version: journal.version })
    .from(journal)
    .where(and(eq(journal.number, number), eq(journal.commitId, commitId)))
    .limit(1)
    .prepare('commit-known')
    .execute();
  return found.length > 0;
}
