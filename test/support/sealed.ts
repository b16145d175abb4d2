import type { Db } from '../../src/db/client.js';
import { sequence } from '../../src/db/seal/sequence.js';
import { writersAreDone } from './servers/postgres.js';

/** Puts all that was written into the log, as the schedule does within a minute. */
export async function sealed(db: Db): Promise<void> {
  await writersAreDone(db);
  for (let more = true; more;) more = (await sequence(db))?.more === true;
}
