import * as files from '../../db/evidence/files.js';
import { readClock } from '../../db/clock.js';
import * as drafts from '../../db/complaints/drafts.js';
import * as allowances from '../../db/messages/allowances.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as platformEvents from '../../db/messages/platform-events.js';
import * as sessions from '../../db/people/sessions.js';
import * as links from '../../db/people/sign-in-links.js';
import * as openings from '../../db/people/openings.js';
import * as exposures from '../../db/training/exposures.js';
import { DAY_MS } from '../../domain/clocks/zone.js';
import { UPLOADS_LIVE_MS } from '../../domain/intake/files.js';
import { DRAFTS_LIVE_MS } from '../../domain/intake/web/answers.js';
import type { Upkept } from '../../contract/activities.js';
import { schedules } from '../../contract/schedules.js';
import { removeLeft } from '../../providers/files/incoming.js';
import { isNotLet } from '../../runs/errors.js';
import { forgetRuns } from '../../runs/forget.js';
import type { ActivityDeps } from '../deps.js';

/** So long (ms) an event of the platform counts as the same. */
const REPEATED_WITHIN_MS = 31 * DAY_MS;
const BATCH = 1_000;

type Deps = Pick<ActivityDeps, 'db' | 'store' | 'incoming' | 'temporal' | 'logger'>;

/**
 * Removes what was delivered more than a day ago, sessions that ended then, forms that were begun then and runs of upkeep,
 * batch by batch, and counts whose time is over.
 */
export async function prune(deps: Deps): Promise<Upkept> {
  const { db } = deps;
  const now = await readClock(db);
  const before = now - DAY_MS;
  const deliveriesRemoved = await inBatches((most) => deliveries.prune(db, before, most));
  const sessionsRemoved = await inBatches((most) => sessions.prune(db, before, most));
  const formsRemoved = await inBatches((most) => drafts.prune(db, now - DRAFTS_LIVE_MS, most));
  await platformEvents.prune(db, now - REPEATED_WITHIN_MS);
  await links.prune(db, before);
  await allowances.prune(db);
  await openings.prune(db);
  await exposures.prune(db, before - DAY_MS);
  const evidence = await pruneFiles(deps);
  const runsRemoved = await pruneRuns(deps);
  return { deliveriesRemoved, sessionsRemoved, formsRemoved, ...evidence, runsRemoved };
}

/** Until a batch is not full; gives how many there were. */
async function inBatches(prune: (most: number) => Promise<number>): Promise<number> {
  for (let sum = 0; ;) {
    const removed = await prune(BATCH);
    sum += removed;
    if (removed < BATCH) return sum;
  }
}

/** Some ten times what an hour brings. */
const RUNS_AN_HOUR = 2_000;
/**
 * Upkeep's runs of more than a day ago. Temporal keeps closed runs as long as the namespace says, which is meant for
 * complaints; a namespace of upkeep's own would be one more to be given, and to be paid for in Temporal Cloud.
 */
async function pruneRuns({ temporal, logger }: Pick<Deps, 'temporal' | 'logger'>): Promise<number> {
  const types = schedules.map(({ workflowType }) => workflowType);
  try {
    return await forgetRuns(temporal, { types, before: Date.now() - DAY_MS, most: RUNS_AN_HOUR });
  } catch (error) {
    if (!isNotLet(error)) throw error;
    logger.info({ err: error }, 'Temporal keeps the runs of upkeep: we may not remove them');
    return 0;
  }
}

/** A file whose row was taken a moment ago may be named again. */
const SETTLED_MS = 3_600_000;
/** Each hour looks at a share of the store, so that a day sees all of it. */
const SHARES = 24;

/** Removes uploads that nothing named in their time, the bytes that nobody sent any more, and those that no row knows. */
async function pruneFiles({ db, store, incoming }: Pick<Deps, 'db' | 'store' | 'incoming'>) {
  const now = await readClock(db);
  const uploadsRemoved = await inBatches((most) => files.pruneUploads(db, now - UPLOADS_LIVE_MS, most));
  const unsent = await files.unsent(db, now - SETTLED_MS, BATCH);
  for (const sha256 of unsent) await files.removeFile(db, sha256, store.remove);
  let filesRemoved = unsent.length;
  const hour = Math.floor(now / 3_600_000) % SHARES;
  for (let share = hour; share < 256; share += SHARES) {
    const kept = await store.keptBefore(share.toString(16).padStart(2, '0'), now - UPLOADS_LIVE_MS);
    const unknown = kept.length === 0 ? [] : await files.unknownOf(db, kept);
    for (const sha256 of unknown) await files.removeFile(db, sha256, store.remove);
    filesRemoved += unknown.length;
  }
  await removeLeft(incoming, now - UPLOADS_LIVE_MS);
  return { uploadsRemoved, filesRemoved };
}
