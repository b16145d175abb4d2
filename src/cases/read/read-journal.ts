import { page, type JournalEntry } from '../../db/complaints/journal.js';
import type { Asked, Page } from '../../db/lists/page.js';
import type { KeyedCtx } from '../context.js';
import { numberForStaff } from '../find-case.js';

/** What happened to a complaint, oldest first, a page; for staff. */
export async function readJournal(
  ctx: KeyedCtx,
  number: string,
  asked: Asked<number>,
): Promise<Page<JournalEntry, number>> {
  return await page(ctx.db, await numberForStaff(ctx, ctx.who, number), asked);
}
