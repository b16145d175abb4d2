import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client.js';
import { withoutConflict } from '../lists/conflict.js';
import { tasks } from '../schema/complaints.js';

export type StoredTask = typeof tasks.$inferSelect;

/** A person's open tasks, the most urgent first, without those of complaints that these accounts made or are about. */
export const queueOf = (db: Db, person: string, accounts: readonly string[]): Promise<StoredTask[]> =>
  db
    .select()
    .from(tasks)
    .where(and(eq(tasks.owner, person), isNull(tasks.doneAt), withoutConflict(db, tasks.number, accounts)))
    .orderBy(asc(tasks.dueAt), asc(tasks.number), asc(tasks.n));
