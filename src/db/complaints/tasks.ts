import { and, asc, eq, isNull } from 'drizzle-orm';
import type { TaskResult } from '../../domain/complaint/events.js';
import type { Db } from '../client.js';
import { withoutConflict } from '../lists/conflict.js';
import { tasks } from '../schema/complaints.js';

export type StoredTask = typeof tasks.$inferSelect;
export type NewTask = Omit<StoredTask, 'doneAt' | 'result'>;

/** Puts tasks in; one that is there already stays as it is. */
export async function raise(db: Db, raised: readonly NewTask[]): Promise<void> {
  if (raised.length > 0)
    await db
      .insert(tasks)
      .values([...raised])
      .onConflictDoNothing();
}

/** Gives a task to somebody. */
export async function assign(
  db: Db,
  number: string,
  n: number,
  to: Pick<StoredTask, 'owner' | 'team'>,
): Promise<void> {
  await db.update(tasks).set(to).where(at(number, n));
}

/** Ends a task. */
export async function finish(
  db: Db,
  number: string,
  n: number,
  done: { result: TaskResult; at: number },
): Promise<void> {
  await db
    .update(tasks)
    .set({ result: done.result, doneAt: done.at })
    .where(and(at(number, n), isNull(tasks.doneAt)));
}

/** A person's open tasks, the most urgent first, without those of complaints that these accounts made or are about. */
export const queueOf = (db: Db, person: string, accounts: readonly string[]): Promise<StoredTask[]> =>
  db
    .select()
    .from(tasks)
    .where(and(eq(tasks.owner, person), isNull(tasks.doneAt), withoutConflict(db, tasks.number, accounts)))
    .orderBy(asc(tasks.dueAt), asc(tasks.number), asc(tasks.n));

const at = (number: string, n: number) => and(eq(tasks.number, number), eq(tasks.n, n));
