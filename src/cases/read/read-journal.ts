import { entries, type JournalEntry } from '../../db/complaints/journal.js';
import type { KeyedCtx } from '../context.js';
import { numberForStaff } from '../find-case.js';

/** Everything that happened to a complaint, oldest first; for staff. */
export async function readJournal(ctx: KeyedCtx, number: string): Promise<JournalEntry[]> {
  return await entries(ctx.db, await numberForStaff(ctx, ctx.who, number));
}
