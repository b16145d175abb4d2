import type { Db } from '../../db/client.js';
import { putTeam as put, staffOf, teamOf, type Team } from '../../db/people/people.js';
import type { WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import { recordAct } from '../acts/record-act.js';
import { needAdmin } from '../principal.js';

/** Names a team, its lead and its supervisor, who are on the staff. */
export async function putTeam({ who, once }: WriteCtx, team: Team): Promise<unknown> {
  needAdmin(who);
  return await once(async (tx) => {
    await needPerson(tx, '/lead', team.lead);
    await needPerson(tx, '/supervisor', team.supervisor);
    const before = await teamOf(tx, team.id);
    await put(tx, team);
    await recordAct(tx, who, { act: 'put-team', about: team.id, before, after: team });
    return { answer: team };
  });
}

async function needPerson(db: Db, path: string, id: string | null): Promise<void> {
  if (id === null || (await staffOf(db, id)) !== null) return;
  throw fail('invalid', { errors: [{ path, message: 'is nobody on the staff' }] });
}
