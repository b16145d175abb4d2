/** What was ordered is erased, and closed cases whose time is over are purged, batch by batch (process row P15). */
import { randomUUID } from 'node:crypto';
import { keptFor } from '../../domain/keeping/purging.js';
import * as policies from '../../db/complaints/policies.js';
import { removeFile } from '../../db/evidence/files.js';
import { closedBefore, purge as purgeCase } from '../../db/keeping/purge.js';
import type { Upkept } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { erase } from './erase.js';
import { pages } from './pages.js';

/** A pass ends with the batch that reaches this: the next hour goes on. */
const MOST = 1_000;

/**
 * Purges what may go, each case for itself, as of `now` (ms); a file goes with the last case that had it. One that cannot
 * be purged keeps no other: what failed is thrown when all others are gone.
 */
export async function purge(deps: Pick<ActivityDeps, 'db' | 'store' | 'wake'>, now: number): Promise<Upkept> {
  const { db, store } = deps;
  const casesErased = await erase(deps, now);
  const inForce = await policies.policyInForce(db);
  if (inForce === null) return { casesErased, casesPurged: 0 };
  const { keepFor } = inForce.policy;
  let casesPurged = 0;
  const failed = new Map<string, unknown>();
  const gone = async (number: string, batch: string): Promise<boolean> => {
    const files = await purgeCase(db, { number, batch }, (found) => keptFor(found, keepFor, now) === null);
    // What is left where this ends in between, `prune` finds: no row knows it any more.
    for (const sha256 of files ?? []) await removeFile(db, sha256, store.remove);
    return files !== null;
  };
  const due = (after: string, limit: number) => closedBefore(db, now - keepFor, { after, limit });
  for await (const page of pages(due, ({ place }) => place)) {
    const batch = randomUUID();
    for (const { number } of page)
      try {
        if (await gone(number, batch)) casesPurged += 1;
      } catch (error) {
        failed.set(number, error);
      }
    if (casesPurged >= MOST) break;
  }
  const [first] = failed.values();
  if (failed.size > 0)
    throw new Error(`Cases that could not be purged: ${failed.size} (${[...failed.keys()].join(', ')})`, {
      cause: first,
    });
  return { casesErased, casesPurged };
}
