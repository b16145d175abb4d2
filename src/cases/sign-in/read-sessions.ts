import { list, type Listed } from '../../db/people/sessions.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { needStaff } from '../principal.js';

/** The sessions of the caller that have not ended, the last used first. */
export const readSessions = ({
  db,
  who,
  config,
  local,
}: KeyedCtx & Pick<Ctx, 'config'> & { local: boolean }): Promise<Listed[]> =>
  list(db, needStaff(who).id, { idleMs: config.session.idleMs, local });
