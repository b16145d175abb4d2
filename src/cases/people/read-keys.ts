import { list } from '../../db/people/keys.js';
import type { KeyedCtx } from '../context.js';
import { needAdmin } from '../principal.js';

/** All API keys, without their secrets, the newest first; for administrators. */
export async function readKeys({ db, who }: KeyedCtx) {
  needAdmin(who);
  return await list(db);
}
