import { countReport, storeReport } from '../../db/insights/make.js';
import { find } from '../../db/insights/reports.js';
import type { WriteCtx } from '../context.js';
import { fail, notFound } from '../failure.js';
import type { Principal } from '../principal.js';

/** Makes a finished report once more, as another version; for supervisors and administrators. */
export async function makeAnew({ db, who, once }: WriteCtx, name: string): Promise<unknown> {
  needSupervisor(who);
  const found = await find(db, { name });
  if (found === null) throw notFound();
  // Before the write has a connection of its own: counting takes a while, and a repetition counts in vain.
  const counted = await countReport(db, found.period);
  return await once(async (tx) => ({ answer: await storeReport(tx, counted, who.caller.id) }));
}

/** Whether somebody may. */
export const mayMakeAnew = ({ caller: { role } }: Principal): boolean =>
  role === 'supervisor' || role === 'admin';

function needSupervisor(who: Principal): void {
  if (!mayMakeAnew(who))
    throw fail('not-allowed', { detail: 'Only supervisors and administrators may do this.' });
}
