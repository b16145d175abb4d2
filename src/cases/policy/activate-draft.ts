import * as policies from '../../db/complaints/policies.js';
import { readDraft, removeDraft } from '../../db/admin/policy-draft.js';
import { teamsMissing } from '../../db/people/people.js';
import { whyNotActivated } from '../../domain/policy/versions/draft.js';
import { teamsIn } from '../../domain/policy/teams.js';
import { actOnce } from '../acts/act-once.js';
import type { WriteCtx } from '../context.js';
import { fail, refused } from '../failure.js';
import { needAdmin } from '../principal.js';
import { putInForce, type PolicyWatched } from './in-force.js';
import { policyIn } from './policy-in.js';

/**
 * Puts the draft in force for new complaints: the one that was read, made from what is in force now, with teams that are
 * there. This process knows it at once, every other within a second; complaints that run keep theirs.
 */
export async function activateDraft(
  { policy, ...ctx }: WriteCtx & { policy: Pick<PolicyWatched, 'look'> },
  revision: number,
): Promise<unknown> {
  const activated = await actOnce(ctx, needAdmin, async (tx, who) => {
    const [draft, inForce] = await Promise.all([readDraft(tx), policies.inForce(tx)]);
    if (draft === null || whyNotActivated(draft, { revision, inForce: inForce ?? 0 }) !== null)
      throw refused({ refused: 'changed-meanwhile' });
    const missing = await teamsMissing(tx, teamsIn(policyIn(draft.document)));
    if (missing.length > 0)
      throw fail('invalid', { errors: [{ path: '/teams', message: `are no teams: ${missing.join(', ')}` }] });
    const version = await policies.ensurePolicy(tx, draft.document);
    await putInForce(tx, who.caller.id, version);
    await removeDraft(tx);
    return { answer: { version } };
  });
  await policy.look();
  return activated;
}
