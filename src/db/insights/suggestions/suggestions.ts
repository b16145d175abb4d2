import { and, asc, desc, eq, getTableColumns, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import {
  awaitingCheck,
  type Suggestion,
  type SuggestionStage,
} from '../../../domain/insights/suggestions/suggestion.js';
import type { Db } from '../../client.js';
import { pageOf, type Asked, type Page } from '../../lists/page.js';
import { suggestionChecks, suggestions } from '../../schema/insights/suggestions.js';

const { warned: _warned, watchedUntil: _watched, ...columns } = getTableColumns(suggestions);

export type StoredSuggestion = Suggestion & { id: string; madeAt: number; madeBy: string };
export type Check = typeof suggestionChecks.$inferSelect;

/** A page, the newest first; of a stage, and of those that name a cause, where they are asked for. */
export async function list(
  db: Db,
  { after, limit, stage, cause }: Asked<string> & { stage?: SuggestionStage; cause?: string },
): Promise<Page<StoredSuggestion, string>> {
  const found = await db
    .select(columns)
    .from(suggestions)
    .where(
      and(
        after === undefined ? undefined : lt(suggestions.id, after),
        stage === undefined ? undefined : eq(suggestions.stage, stage),
        cause === undefined ? undefined : sql`${cause} = any(${suggestions.causes})`,
      ),
    )
    .orderBy(desc(suggestions.id))
    .limit(limit + 1);
  return pageOf(found, limit, ({ id }) => id);
}

/** All of them, the newest first. */
export const all = (db: Db): Promise<StoredSuggestion[]> =>
  db.select(columns).from(suggestions).orderBy(desc(suggestions.id));

/** Null where there is none. */
export async function find(db: Db, id: string): Promise<StoredSuggestion | null> {
  const [found] = await db.select(columns).from(suggestions).where(eq(suggestions.id, id));
  return found ?? null;
}

/** Adds one; gives its id. */
export async function add(db: Db, suggestion: Suggestion, madeBy: string): Promise<string> {
  const [added] = await db
    .insert(suggestions)
    .values({ ...suggestion, madeBy })
    .returning({ id: suggestions.id });
  if (added === undefined) throw new Error('The suggestion was not added.');
  return added.id;
}

/** Puts another in the place of what it is; of another day its owner is told anew. */
export async function put(db: Db, id: string, { dueOn, ...rest }: Suggestion): Promise<void> {
  await db
    .update(suggestions)
    .set({
      ...{ ...rest, dueOn },
      warned: sql`case when ${suggestions.dueOn} = ${dueOn} then ${suggestions.warned} end`,
    })
    .where(eq(suggestions.id, id));
}

/** What its checks found, the newest first. */
export const checksOf = (db: Db, id: string): Promise<Check[]> =>
  db
    .select()
    .from(suggestionChecks)
    .where(eq(suggestionChecks.suggestion, id))
    .orderBy(desc(suggestionChecks.n));

/** Stores what one found. */
export async function addCheck(db: Db, check: Omit<Check, 'n' | 'checkedAt'>): Promise<void> {
  const earlier = await db.$count(suggestionChecks, eq(suggestionChecks.suggestion, check.suggestion));
  await db.insert(suggestionChecks).values({ ...check, n: earlier + 1 });
}

/** Those whose effect is to be checked by a day, the oldest first. */
export const toCheck = (db: Db, today: string): Promise<StoredSuggestion[]> =>
  db
    .select(columns)
    .from(suggestions)
    .where(
      and(
        inArray(suggestions.stage, [...awaitingCheck]),
        sql`${suggestions.measuring} ->> 'checkOn' <= ${today}`,
      ),
    )
    .orderBy(asc(suggestions.id));

/** Those that helped, where no weekly report that ends then (ms) has looked at them yet. */
export const toWatch = (db: Db, ends: number): Promise<StoredSuggestion[]> =>
  db
    .select(columns)
    .from(suggestions)
    .where(
      and(
        eq(suggestions.stage, 'effective'),
        or(isNull(suggestions.watchedUntil), lt(suggestions.watchedUntil, ends)),
      ),
    )
    .orderBy(asc(suggestions.id));

/** It has been looked at until then (ms). */
export async function watched(db: Db, id: string, watchedUntil: number): Promise<void> {
  await db.update(suggestions).set({ watchedUntil }).where(eq(suggestions.id, id));
}
