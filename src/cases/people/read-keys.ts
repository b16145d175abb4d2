import type { Asked } from '../../db/lists/page.js';
import { list, type KeyPlace } from '../../db/people/keys.js';
import type { KeyedCtx } from '../context.js';
import { needAdmin } from '../principal.js';

/** All API keys, without their secrets, the newest first, a page; for administrators. */
export async function readKeys({ db, who }: KeyedCtx, asked: Asked<KeyPlace>) {
  needAdmin(who);
  return await list(db, asked);
}
