/** What somebody carries, duty by duty, by the lists that the numbers of a board count. */
import { and, eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { carriedBy } from '../../../domain/people/board.js';
import type { Duty } from '../../../domain/vocabulary.js';
import type { Db } from '../../client.js';
import { complaints, work } from '../../schema/complaints.js';
import type { BoardOf } from './board.js';
import { chosen } from '../matching.js';
import { chosenWork } from '../work.js';

export type DutyOf = { number: string; duty: Duty };

/** The first of them, the most urgent first, and how many there are. */
export async function dutiesOf(
  db: Db,
  { person, most, ...of }: BoardOf & { person: string; most: number },
  now: number,
): Promise<{ duties: DutyOf[]; total: number }> {
  const one = (
    duty: ReturnType<typeof sql<Duty>>,
    due: typeof complaints.nextDeadline | typeof work.dueAt,
  ) => ({
    ...{ number: complaints.number, duty: duty.as('duty'), danger: complaints.danger },
    due: sql`coalesce(${due}, 'infinity')`.as('due'),
  });
  const cases = db
    .select(one(sql<Duty>`'owner'`, complaints.nextDeadline))
    .from(complaints)
    .where(chosen(db, { ...of, ...carriedBy.cases(person) }, now));
  const approvals = db
    .select(one(sql<Duty>`'approver'`, complaints.nextDeadline))
    .from(complaints)
    .where(chosen(db, { ...of, ...carriedBy.approvals(person) }, now));
  const tasks = db
    .select(one(sql<Duty>`'task/' || ${work.n}`, work.dueAt))
    .from(work)
    .innerJoin(complaints, eq(complaints.number, work.number))
    .where(and(chosenWork(db, { ...of, person }, now), eq(work.kind, 'task')));
  const each = unionAll(cases, approvals, tasks).as('each');
  const found = await db
    .select({ number: each.number, duty: each.duty, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(each)
    .orderBy(sql`not ${each.danger}`, each.due, each.number, each.duty)
    .limit(most);
  return { duties: found.map(({ number, duty }) => ({ number, duty })), total: found[0]?.total ?? 0 };
}
