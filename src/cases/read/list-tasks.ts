import { queueOf, type StoredTask, type TaskPlace } from '../../db/complaints/tasks.js';
import type { Asked, Page } from '../../db/lists/page.js';
import type { KeyedCtx } from '../context.js';
import { needStaff } from '../principal.js';

/** The caller's open tasks, the most urgent first, a page. */
export async function listTasks(
  { db, who }: KeyedCtx,
  asked: Asked<TaskPlace>,
): Promise<Page<StoredTask, TaskPlace>> {
  return await queueOf(db, needStaff(who).id, who.accounts, asked);
}
