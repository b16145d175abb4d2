import { list, type Act } from '../../db/people/acts.js';
import type { Asked, Page } from '../../db/lists/page.js';
import type { KeyedCtx } from '../context.js';
import { needAuditor } from '../principal.js';

/** The acts, the newest first, a page; for auditors and administrators. */
export async function readActs({ db, who }: KeyedCtx, asked: Asked<number>): Promise<Page<Act, number>> {
  needAuditor(who);
  return await list(db, asked);
}
