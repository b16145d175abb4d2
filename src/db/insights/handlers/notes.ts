/** What people say of their own figures, and who looked at them. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.js';
import { figureNotes } from '../../schema/insights/handlers.js';
import { accessLog } from '../../schema/people.js';

/** `at`: when it was said last (ms). */
export type Note = { person: string; text: string; at: number };

/** All notes of a span. */
export const notesOf = (db: Db, span: string): Promise<Note[]> =>
  db
    .select({ person: figureNotes.person, text: figureNotes.text, at: figureNotes.at })
    .from(figureNotes)
    .where(eq(figureNotes.span, span));

/** Keeps what somebody says of a span in place of what they said before; nothing takes it away. */
export async function putNote(tx: Db, person: string, { span, text }: { span: string; text: string }) {
  if (text === '')
    await tx.delete(figureNotes).where(and(eq(figureNotes.person, person), eq(figureNotes.span, span)));
  else
    await tx
      .insert(figureNotes)
      .values({ person, span, text })
      .onConflictDoUpdate({
        target: [figureNotes.person, figureNotes.span],
        set: { text, at: sql`now()` },
      });
}

/** Writes down that somebody was shown these people's figures. */
export async function enterLooks(db: Db, callerId: string, people: readonly string[], at: number) {
  if (people.length > 0)
    await db
      .insert(accessLog)
      .values(people.map((about) => ({ about, callerId, at, what: 'figures' as const })));
}

export type Look = { by: string; at: number };
const SHOWN = 20;

/** Who looked at somebody's figures, the latest first. */
export const looksAt = (db: Db, person: string): Promise<Look[]> =>
  db
    .select({ by: accessLog.callerId, at: accessLog.at })
    .from(accessLog)
    .where(eq(accessLog.about, person))
    .orderBy(desc(accessLog.at))
    .limit(SHOWN);
