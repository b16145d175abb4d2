/** Drafts of the web form, by the token in their address. */
import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Answers } from '../../domain/intake/web/answers.js';
import type { Db } from '../client.js';
import { drafts } from '../schema/drafts.js';

export type Draft = Pick<typeof drafts.$inferSelect, 'id' | 'answers' | 'startedAt' | 'number'>;

export async function begin(
  db: Db,
  draft: { id: string; tokenHash: string; answers: Answers },
): Promise<void> {
  await db.insert(drafts).values(draft);
}

/** The draft with this token, if it was begun after an instant (ms). */
export async function find(db: Db, tokenHash: string, begunAfter: number): Promise<Draft | null> {
  const [found] = await db
    .select({ id: drafts.id, answers: drafts.answers, startedAt: drafts.startedAt, number: drafts.number })
    .from(drafts)
    .where(and(eq(drafts.tokenHash, tokenHash), gt(drafts.startedAt, begunAfter)));
  return found ?? null;
}

/** Puts answers in the place of earlier ones, unless it was sent; tells whether it did. */
export async function answer(db: Db, id: string, answers: Answers): Promise<boolean> {
  const changed = await db
    .update(drafts)
    .set({ answers: sql`${drafts.answers} || ${JSON.stringify(answers)}::jsonb` })
    .where(and(eq(drafts.id, id), isNull(drafts.number)))
    .returning({ id: drafts.id });
  return changed.length > 0;
}

/** Notes what came of it, and forgets what was answered. */
export async function sent(db: Db, id: string, number: string): Promise<void> {
  await db.update(drafts).set({ number, answers: {} }).where(eq(drafts.id, id));
}

/** Forgets those that were begun before an instant (ms), so many at once; gives how many. */
export async function prune(db: Db, before: number, most: number): Promise<number> {
  const old = db.select({ id: drafts.id }).from(drafts).where(lt(drafts.startedAt, before)).limit(most);
  return (await db.delete(drafts).where(inArray(drafts.id, old)).returning({ id: drafts.id })).length;
}
