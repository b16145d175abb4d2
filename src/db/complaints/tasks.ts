import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { withoutConflict } from '../lists/conflict.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import type { RemedyKind } from '../../domain/vocabulary.js';
import { complaints, tasks } from '../schema/complaints.js';

/** `remedy` is the measure to carry out, where the task is one. */
export type StoredTask = typeof tasks.$inferSelect & { remedy: RemedyKind | null };

const remedy = sql<RemedyKind | null>`(
  select r ->> 'kind' from jsonb_array_elements(${complaints.state} -> 'decision' -> 'remedies') as r
  where (r -> 'step')::int = ${tasks.step} and ${tasks.kind} = 'finish-remedy')`;

/** A task's due time (ms), which does not move, its complaint and its number there. */
export type TaskPlace = [dueAt: number, number: string, n: number];

/** A person's open tasks, the most urgent first, without those of complaints that these accounts made or are about. */
export async function queueOf(
  db: Db,
  person: string,
  accounts: readonly string[],
  { after, limit }: Asked<TaskPlace>,
): Promise<Page<StoredTask, TaskPlace>> {
  const beyond =
    after &&
    sql`(${tasks.dueAt}, ${tasks.number}, ${tasks.n}) > (${sql.param(after[0], tasks.dueAt)}, ${after[1]}, ${after[2]})`;
  const mine = and(
    eq(tasks.owner, person),
    isNull(tasks.doneAt),
    withoutConflict(db, tasks.number, accounts),
  );
  const rows = await db
    .select({ ...getTableColumns(tasks), remedy })
    .from(tasks)
    .innerJoin(complaints, eq(complaints.number, tasks.number))
    .where(and(mine, beyond))
    .orderBy(asc(tasks.dueAt), asc(tasks.number), asc(tasks.n))
    .limit(limit + 1);
  return pageOf(rows, limit, ({ dueAt, number, n }): TaskPlace => [dueAt, number, n]);
}
