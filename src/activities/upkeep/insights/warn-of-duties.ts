import { dayOf } from '../../../domain/insights/suggestions/measured.js';
import * as policies from '../../../db/complaints/policies.js';
import { warn } from '../../../db/insights/warn.js';
import type { ActivityDeps } from '../../deps.js';

/** Calls for the letters to whoever has a suggestion or an action to carry out that is due; gives how many. */
export async function warnOfDuties(
  { db, wake }: Pick<ActivityDeps, 'db' | 'wake'>,
  now: number,
): Promise<number> {
  const inForce = await policies.policyInForce(db);
  if (inForce === null) return 0;
  const { zone } = inForce.policy.reports;
  const today = dayOf(now, zone);
  const letters = (await warn(db, 'suggestion', today)) + (await warn(db, 'action', today));
  if (letters > 0) wake();
  return letters;
}
