import type { Db } from '../../db/client.js';
import * as acts from '../../db/people/acts.js';
import type { WriteCtx, Written } from '../context.js';
import { fail } from '../failure.js';
import { principalNow, type Principal } from '../principal.js';

/**
 * Does an act on the organisation, once. `may` throws where it is not the caller's to do: asked at the door, and again
 * when the act has its turn among all others, of the caller's rows as they are then.
 */
export async function actOnce<T>(
  { db, who, once }: WriteCtx,
  may: (who: Principal, db: Db) => unknown,
  act: (tx: Db, who: Principal) => Promise<Written<T>>,
): Promise<unknown> {
  await may(who, db);
  return await once(async (tx) => {
    await acts.takeTurn(tx);
    const now = await principalNow(tx, who);
    if (now === null) throw fail('unauthenticated');
    await may(now, tx);
    return await act(tx, now);
  });
}
