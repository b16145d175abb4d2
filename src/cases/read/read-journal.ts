import * as cases from '../../db/complaints/cases.js';
import { entries, page, type JournalEntry } from '../../db/complaints/journal.js';
import { allCauses } from '../../db/facts/causes.js';
import type { Asked, Page } from '../../db/lists/page.js';
import type { KeyedCtx } from '../context.js';
import { readNames } from '../desk/read-work.js';
import { needSeen, numberForStaff, numberOf } from '../find-case.js';
import { mayRead, needStaff } from '../principal.js';

/** What happened to a complaint, oldest first, a page; for staff. */
export async function readJournal(
  ctx: KeyedCtx,
  number: string,
  asked: Asked<number>,
): Promise<Page<JournalEntry, number>> {
  return await page(ctx.db, await numberForStaff(ctx, ctx.who, number), asked);
}

/** All of it, with what its sentences are made of. */
export async function readJournalWhole(ctx: KeyedCtx, typed: string) {
  const { db, who } = ctx;
  needStaff(who);
  const { found } = needSeen(mayRead(who), await cases.find(db, numberOf(typed)));
  const { number } = found.state;
  const [all, names, causes] = await Promise.all([entries(db, number), readNames(ctx), allCauses(db)]);
  return { number, policy: found.policy, events: all.map(({ data }) => data), names, causes };
}
