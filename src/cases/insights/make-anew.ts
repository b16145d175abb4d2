import { makeReport } from '../../db/insights/make.js';
import { find } from '../../db/insights/reports.js';
import type { WriteCtx } from '../context.js';
import { fail, notFound } from '../failure.js';
import type { Principal } from '../principal.js';

/** Makes a finished report once more, as another version; for supervisors and administrators. */
export async function makeAnew({ who, once }: WriteCtx, name: string): Promise<unknown> {
  needSupervisor(who);
  return await once(async (tx) => {
    const found = await find(tx, { name });
    const made = found && (await makeReport(tx, found.period, who.caller.id));
    if (made === null) throw notFound();
    return { answer: made };
  });
}

function needSupervisor({ caller: { role } }: Principal): void {
  if (role !== 'supervisor' && role !== 'admin')
    throw fail('not-allowed', { detail: 'Only supervisors and administrators may do this.' });
}
