import type { Db } from '../../db/client.js';
import { putTeam as put, staffOf, teamOf, type Team } from '../../db/people/people.js';
import type { WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { needAdmin, type Principal } from '../principal.js';

/** Names a team, its lead and its supervisor, who are on the staff. */
export const putTeam = (ctx: WriteCtx, team: Team): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    await needPerson(tx, '/lead', team.lead);
    await needPerson(tx, '/supervisor', team.supervisor);
    const before = await teamOf(tx, team.id);
    needOthers(who, before, team);
    await put(tx, team);
    await recordAct(tx, who, { act: 'put-team', about: team.id, before, after: team });
    return { answer: team };
  });

/** What somebody leads or supervises is theirs to decide as little as the rest of their account. */
function needOthers({ caller: { id } }: Principal, before: Team | null, after: Team): void {
  const posts = ['lead', 'supervisor'] as const;
  if (posts.every((post) => (before?.[post] === id) === (after[post] === id))) return;
  throw fail('not-allowed', {
    detail:
      'Another administrator says what you lead or supervise or, where there is none, the operator: npm run admin -- team.',
  });
}

async function needPerson(db: Db, path: string, id: string | null): Promise<void> {
  if (id === null || (await staffOf(db, id)) !== null) return;
  throw fail('invalid', { errors: [{ path, message: 'is nobody on the staff' }] });
}
