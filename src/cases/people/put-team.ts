import type { Db } from '../../db/client.js';
import * as policies from '../../db/complaints/policies.js';
import { putTeam as put, staffOf, teamOf, type Team } from '../../db/people/people.js';
import { directory } from '../../db/people/directory.js';
import { whyNeeded, type TeamNeeded } from '../../domain/people/organisation/retiring.js';
import type { TeamId } from '../../domain/vocabulary.js';
import type { WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { needUnchanged } from '../acts/seen.js';
import { needAdmin, type Principal } from '../principal.js';

const needed: Record<TeamNeeded, string> = {
  class: 'A class of the policy in force goes to this team.',
  part: 'The policy in force gives this team a part of its own.',
  people: 'Somebody who works here belongs to this team.',
};

/** Names a team, its lead and its supervisor, who are on the staff; retires it, or takes it back; `seen`: what a form showed of it. */
export const putTeam = (
  ctx: WriteCtx,
  team: Omit<Team, 'active'> & { active?: boolean },
  seen?: string,
): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    await needPerson(tx, '/lead', team.lead);
    await needPerson(tx, '/supervisor', team.supervisor);
    const before = await teamOf(tx, team.id);
    needUnchanged(before, seen);
    const after = { ...team, active: team.active ?? before?.active ?? true };
    needOthers(who, before, after);
    const why = after.active ? null : await whyNeededNow(tx, team.id);
    if (why !== null)
      throw fail('conflict', { detail: needed[why], errors: [{ path: '/active', message: 'must be true' }] });
    await put(tx, after);
    await recordAct(tx, who, { act: 'put-team', about: team.id, before, after });
    return { answer: after };
  });

/** By what is stored: what a process knows of the policy may be a second old. */
async function whyNeededNow(tx: Db, team: TeamId): Promise<TeamNeeded | null> {
  const [inForce, people] = await Promise.all([policies.policyInForce(tx), directory(tx)]);
  return inForce && whyNeeded(team, inForce.policy, people);
}

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
