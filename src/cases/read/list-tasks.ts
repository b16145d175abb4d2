import { queueOf, type StoredTask } from '../../db/complaints/tasks.js';
import type { KeyedCtx } from '../context.js';
import { needStaff } from '../principal.js';

/** The caller's open tasks, the most urgent first. */
export async function listTasks({ db, who }: KeyedCtx): Promise<StoredTask[]> {
  return await queueOf(db, needStaff(who).id, who.accounts);
}
