import { warnOfExpiry } from '../../db/admin/expiring.js';
import { WARNED_BEFORE_MS } from '../../domain/people/organisation/expiring.js';
import type { ActivityDeps } from '../deps.js';

/** Calls for the letters to administrators of keys that end soon: one in good time, one at last; gives how many. */
export async function warnOfExpiring({ db, wake }: Pick<ActivityDeps, 'db' | 'wake'>): Promise<number> {
  const letters = await warnOfExpiry(db, WARNED_BEFORE_MS);
  if (letters > 0) wake();
  return letters;
}
