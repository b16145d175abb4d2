import type { Db } from '../../db/client.js';
import { end } from '../../db/people/sessions.js';
import { endAll } from '../../db/people/sign-in-links.js';

/** Ends all that somebody has at the desk: their sessions, and the links they were sent to sign in by. */
export async function signOutEverywhere(db: Db, staffId: string): Promise<number> {
  await endAll(db, staffId);
  return await end(db, staffId, 'all');
}
