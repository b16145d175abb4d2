/** The numbers of a board: how many complaints each of its lists holds, and what each person carries. */
import { and, asc, count, eq, gt, isNotNull, min, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { boardNumbers, countedBy, type BoardNumber, type Carrying } from '../../../domain/people/board.js';
import type { Db } from '../../client.js';
import { complaints, work } from '../../schema/complaints.js';
import { absences } from '../../schema/people.js';
import { chosen, matches, type ListChosen } from '../matching.js';
import { chosenWork } from '../work.js';

/** Whose board: all that is there for the reader, or of it what is of one team. */
export type BoardOf = Pick<ListChosen, 'visible' | 'team'>;

/** How many complaints each number counts, and since when the first of those that stand still does (ms). */
export async function countOpen(
  db: Db,
  of: BoardOf,
  now: number,
): Promise<{ counts: { name: BoardNumber; count: number }[]; pausedSince: number | null }> {
  const [found] = await db
    .select({
      counts: Object.fromEntries(
        boardNumbers.map((name) => [
          name,
          sql<number>`count(*) filter (where ${matches(countedBy[name], now)})`.mapWith(Number),
        ]),
      ),
      pausedSince: min(complaints.pausedSince),
    })
    .from(complaints)
    .where(chosen(db, { ...of, open: true }, now));
  return {
    counts: boardNumbers.map((name) => ({ name, count: found?.counts[name] ?? 0 })),
    pausedSince: found?.pausedSince ?? null,
  };
}

/** How much of each kind everybody carries, and of their cases the oldest: its number, and when it was received (ms). */
export async function countCarried(db: Db, of: BoardOf, now: number): Promise<Carrying[]> {
  const none = sql<string | null>`null::text`;
  const counted = (what: Carrying['what'], person: SQL, oldest = none) => ({
    ...{ person: sql<string>`${person}`.as('person'), what: sql<Carrying['what']>`${what}::text`.as('what') },
    ...{ count: count().as('count'), oldest: oldest.as('oldest') },
  });
  const oldest = sql<
    string | null
  >`(array_agg(${complaints.number} order by ${complaints.receivedAt}, ${complaints.number}))[1]`;
  const cases = db
    .select(counted('cases', sql`${complaints.owner}`, oldest))
    .from(complaints)
    .where(and(chosen(db, { ...of, open: true }, now), isNotNull(complaints.owner)))
    .groupBy(complaints.owner);
  const approvals = db
    .select(counted('approvals', sql`${complaints.approver}`))
    .from(complaints)
    .where(and(chosen(db, { ...of, open: true, stage: 'approval' }, now), isNotNull(complaints.approver)))
    .groupBy(complaints.approver);
  const tasks = db
    .select(counted('tasks', sql`${work.person}`))
    .from(work)
    .innerJoin(complaints, eq(complaints.number, work.number))
    .where(and(chosenWork(db, of, now), eq(work.kind, 'task'), isNotNull(work.person)))
    .groupBy(work.person);
  return await unionAll(cases, approvals, tasks);
}

/** Of everybody who is or will be away, the absence that is or comes next, in ms. */
export const awayFrom = (db: Db, now: number): Promise<{ person: string; from: number; until: number }[]> =>
  db
    .selectDistinctOn([absences.staffId], {
      person: absences.staffId,
      from: absences.from,
      until: absences.until,
    })
    .from(absences)
    .where(gt(absences.until, now))
    .orderBy(asc(absences.staffId), asc(absences.from), asc(absences.until));
