import { list, type Listed } from '../../db/people/sessions.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { needAdmin, needStaff } from '../principal.js';

type ReadCtx = KeyedCtx & Pick<Ctx, 'config'> & { local: boolean };

/** The sessions that have not ended, the last used first: the caller's, or for administrators those of anybody. */
export async function readSessions(
  { db, who, config, local }: ReadCtx,
  staffId = needStaff(who).id,
): Promise<Listed[]> {
  if (staffId !== who.caller.id) needAdmin(who);
  return await list(db, staffId, { idleMs: config.session.idleMs, local });
}
