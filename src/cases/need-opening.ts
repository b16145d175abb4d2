import * as cases from '../db/complaints/cases.js';
import * as exposures from '../db/training/exposures.js';
import { iso } from '../domain/complaint/summary.js';
import { relationsSeen } from '../domain/people/visibility.js';
import { askedOfOpening, dayLimit } from '../domain/training/exposure.js';
import type { Ctx, KeyedCtx } from './context.js';
import { fail } from './failure.js';

export type OpeningCtx = KeyedCtx & Pick<Ctx, 'policy'>;

/**
 * Asked before the words or files of a case are shown: that a disturbing one is opened counts in the caller's day, and
 * throws where it is one too many. A case that is not there for them is left to whoever looks for it.
 */
export async function needOpening({ db, policy, who }: OpeningCtx, number: string): Promise<void> {
  const limit = dayLimit(policy.document.exposure, who.at);
  const found = limit === null ? null : await cases.find(db, number);
  if (limit === null || found === null || relationsSeen(who, found) === null) return;
  const asked = askedOfOpening(who, found);
  if (asked === 'nothing') return;
  const opening = { number, person: who.caller.id, at: who.at };
  if (!(await exposures.open(db, opening, { limit, asked })))
    throw fail('enough-seen-today', { until: iso(limit.until) });
}
