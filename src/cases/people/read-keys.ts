import type { Asked } from '../../db/lists/page.js';
import { expiringBefore } from '../../db/admin/expiring.js';
import { EXPIRES_SOON_MS } from '../../domain/people/organisation/expiring.js';
import { list, type KeyPlace } from '../../db/people/keys.js';
import type { KeyedCtx } from '../context.js';
import { needAdmin } from '../principal.js';

/** All API keys, without their secrets, the newest first, a page; for administrators. */
export async function readKeys({ db, who }: KeyedCtx, asked: Asked<KeyPlace>) {
  needAdmin(who);
  return await list(db, asked);
}

/** How many keys in force expire soon; for administrators. */
export async function countExpiringKeys({ db, who }: KeyedCtx): Promise<number> {
  needAdmin(who);
  return await expiringBefore(db, who.at + EXPIRES_SOON_MS);
}
