/** Closed cases whose time is over are purged, batch by batch (process row P15). */
import { randomUUID } from 'node:crypto';
import { keptFor } from '../../domain/keeping/purging.js';
import { readClock } from '../../db/clock.js';
import * as policies from '../../db/complaints/policies.js';
import { removeFile } from '../../db/evidence/files.js';
import { closedBefore, purge as purgeCase } from '../../db/keeping/purge.js';
import type { Upkept } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { pages } from './pages.js';

/** A pass ends with the batch that reaches this: the next hour goes on. */
const MOST = 1_000;

/** Purges what may go, each case for itself; a file goes with the last case that had it. */
export async function purge({ db, store }: Pick<ActivityDeps, 'db' | 'store'>): Promise<Upkept> {
  const inForce = await policies.policyInForce(db);
  if (inForce === null) return { casesPurged: 0 };
  const { keepFor } = inForce.policy;
  const now = await readClock(db);
  let casesPurged = 0;
  const due = (after: string, limit: number) => closedBefore(db, now - keepFor, { after, limit });
  for await (const page of pages(due, ({ place }) => place)) {
    const batch = randomUUID();
    for (const { number } of page) {
      const files = await purgeCase(db, { number, batch }, (found) => keptFor(found, keepFor, now) === null);
      if (files === null) continue;
      casesPurged += 1;
      // What is left where this ends in between, `prune` finds: no row knows it any more.
      for (const sha256 of files) await removeFile(db, sha256, store.remove);
    }
    if (casesPurged >= MOST) break;
  }
  return { casesPurged };
}
