/** The journal is sealed: what commits wrote since the last time goes into the log, and its head is signed (row P14). */
import { sequence } from '../../db/seal/sequence.js';
import type { Upkept } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { anchor } from '../seal/anchor.js';
import { publish } from '../seal/publish.js';

/** Seals all there is; of two workers one puts entries in, and either may publish what is in. */
export async function seal(
  deps: Pick<ActivityDeps, 'db' | 'store' | 'signer' | 'anchors' | 'logger'>,
): Promise<Upkept> {
  let entriesSealed = 0;
  for (let more = true; more;) {
    const batch = await sequence(deps.db);
    entriesSealed += batch?.sealed ?? 0;
    more = batch?.more ?? false;
  }
  const checkpointsSigned = await publish(deps);
  return { entriesSealed, checkpointsSigned, headsAnchored: await anchor(deps) };
}
