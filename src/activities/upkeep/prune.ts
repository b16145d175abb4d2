import * as files from '../../db/evidence/files.js';
import { readClock } from '../../db/clock.js';
import * as drafts from '../../db/complaints/drafts.js';
import * as allowances from '../../db/messages/allowances.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as platformEvents from '../../db/messages/platform-events.js';
import * as sessions from '../../db/people/sessions.js';
import * as links from '../../db/people/sign-in-links.js';
import * as openings from '../../db/people/openings.js';
import { UPLOADS_LIVE_MS } from '../../domain/intake/files.js';
import { DRAFTS_LIVE_MS } from '../../domain/intake/web/answers.js';
import { removeLeft } from '../../providers/files/incoming.js';
import type { ActivityDeps } from '../deps.js';

const DAY_MS = 24 * 3_600_000;
/** So long (ms) an event of the platform counts as the same. */
const REPEATED_WITHIN_MS = 31 * DAY_MS;
const BATCH = 1_000;

/** Removes what was delivered more than a day ago, sessions that ended then and forms that were begun then, batch by batch, and counts whose time is over. */
export async function prune(deps: Pick<ActivityDeps, 'db' | 'store' | 'incoming'>): Promise<void> {
  const { db } = deps;
  const now = await readClock(db);
  const before = now - DAY_MS;
  while ((await deliveries.prune(db, before, BATCH)) === BATCH);
  while ((await sessions.prune(db, before, BATCH)) === BATCH);
  while ((await drafts.prune(db, now - DRAFTS_LIVE_MS, BATCH)) === BATCH);
  await platformEvents.prune(db, now - REPEATED_WITHIN_MS);
  await links.prune(db, before);
  await allowances.prune(db);
  await openings.prune(db);
  await pruneFiles(deps);
}

/** A file whose row was taken a moment ago may be named again. */
const SETTLED_MS = 3_600_000;
/** Each hour looks at a share of the store, so that a day sees all of it. */
const SHARES = 24;

/** Removes uploads that nothing named in their time, the bytes that nobody sent any more, and those that no row knows. */
async function pruneFiles({
  db,
  store,
  incoming,
}: Pick<ActivityDeps, 'db' | 'store' | 'incoming'>): Promise<void> {
  const now = await readClock(db);
  while ((await files.pruneUploads(db, now - UPLOADS_LIVE_MS, BATCH)) === BATCH);
  for (const sha256 of await files.unsent(db, now - SETTLED_MS, BATCH))
    await files.removeFile(db, sha256, store.remove);
  const hour = Math.floor(now / 3_600_000) % SHARES;
  for (let share = hour; share < 256; share += SHARES) {
    const kept = await store.keptBefore(share.toString(16).padStart(2, '0'), now - UPLOADS_LIVE_MS);
    const unknown = kept.length === 0 ? [] : await files.unknownOf(db, kept);
    for (const sha256 of unknown) await files.removeFile(db, sha256, store.remove);
  }
  await removeLeft(incoming, now - UPLOADS_LIVE_MS);
}
