import { asc, eq } from 'drizzle-orm';
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

/** The journal of a complaint, oldest first. */
export const entries = (db: Db, number: string): Promise<JournalEntry[]> =>
  db
    .select()
    .from(journal)
    .where(eq(journal.number, number))
    .orderBy(asc(journal.version))
    .prepare('journal')
    .execute();
