import { readClock } from '../../db/clock.js';
import * as allowances from '../../db/messages/allowances.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as platformEvents from '../../db/messages/platform-events.js';
import * as sessions from '../../db/people/sessions.js';
import * as links from '../../db/people/sign-in-links.js';
import * as openings from '../../db/people/openings.js';
import type { ActivityDeps } from '../deps.js';

const DAY_MS = 24 * 3_600_000;
/** So long (ms) an event of the platform counts as the same. */
const REPEATED_WITHIN_MS = 31 * DAY_MS;
const BATCH = 1_000;

/** Removes what was delivered more than a day ago and sessions that ended then, batch by batch, and counts whose time is over. */
export async function prune({ db }: Pick<ActivityDeps, 'db'>): Promise<void> {
  const now = await readClock(db);
  const before = now - DAY_MS;
  while ((await deliveries.prune(db, before, BATCH)) === BATCH);
  while ((await sessions.prune(db, before, BATCH)) === BATCH);
  await platformEvents.prune(db, now - REPEATED_WITHIN_MS);
  await links.prune(db, before);
  await allowances.prune(db);
  await openings.prune(db);
}
