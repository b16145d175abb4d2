import { readClock } from '../../db/clock.js';
import * as allowances from '../../db/messages/allowances.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as openings from '../../db/people/openings.js';
import type { ActivityDeps } from '../deps.js';

/** So long (ms) a delivery can still be looked at. */
const KEPT_MS = 24 * 3_600_000;
const BATCH = 1_000;

/** Removes what was delivered more than a day ago, batch by batch, and counts whose time is over. */
export async function prune({ db }: Pick<ActivityDeps, 'db'>): Promise<void> {
  const before = (await readClock(db)) - KEPT_MS;
  while ((await deliveries.prune(db, before, BATCH)) === BATCH);
  await allowances.prune(db);
  await openings.prune(db);
}
