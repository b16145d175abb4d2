import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { withoutConflict } from '../lists/conflict.js';
import type { RemedyKind } from '../../domain/vocabulary.js';
import { complaints, tasks } from '../schema/complaints.js';

/** `remedy` is the measure to carry out, where the task is one. */
export type StoredTask = typeof tasks.$inferSelect & { remedy: RemedyKind | null };

const remedy = sql<RemedyKind | null>`(
  select r ->> 'kind' from jsonb_array_elements(${complaints.state} -> 'decision' -> 'remedies') as r
  where (r -> 'step')::int = ${tasks.step})`;

/** A person's open tasks, the most urgent first, without those of complaints that these accounts made or are about. */
export const queueOf = (db: Db, person: string, accounts: readonly string[]): Promise<StoredTask[]> =>
  db
    .select({ ...getTableColumns(tasks), remedy })
    .from(tasks)
    .innerJoin(complaints, eq(complaints.number, tasks.number))
    .where(and(eq(tasks.owner, person), isNull(tasks.doneAt), withoutConflict(db, tasks.number, accounts)))
    .orderBy(asc(tasks.dueAt), asc(tasks.number), asc(tasks.n));
