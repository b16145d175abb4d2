import { dayOf } from '../../domain/insights/suggestions/measured.js';
import * as policies from '../../db/complaints/policies.js';
import { warn } from '../../db/insights/suggestions/suggestions.js';
import type { ActivityDeps } from '../deps.js';

/** Calls for the letters to whoever has a suggestion to carry out that is due; gives how many. */
export async function warnOfDuties(
  { db, wake }: Pick<ActivityDeps, 'db' | 'wake'>,
  now: number,
): Promise<number> {
  const inForce = await policies.documentInForce(db);
  if (inForce === null) return 0;
  const { zone } = (await policies.policyOf(db, inForce.hash)).reports;
  const letters = await warn(db, dayOf(now, zone));
  if (letters > 0) wake();
  return letters;
}
