import { z } from 'zod';
import { command, optional } from '../command.js';
import type { Complaint } from '../../complaint/state.js';
import type { Remedy } from '../../complaint/events.js';
import type { Policy } from '../../policy/policy.js';
import { isUnproven } from '../../intake/reach.js';
import { refuse, type RefusalCode } from '../refusal.js';
import { IdentityProof } from '../../vocabulary.js';

/** Records that the complainant is who they say: giving an account back needs it, checked by another than the decider. */
export const confirmIdentity = command({
  name: 'confirm-identity',
  summary: 'Record how the identity of the complainant was proven, before an account is given back.',
  by: ['owner', 'approver', 'lead', 'supervisor', 'intake'],
  in: ['investigation', 'approval'],
  payload: z.strictObject({ proof: IdentityProof }),
  texts: { note: optional('internal') },
  example: { proof: 'document', note: 'Passport seen in a video call.' },
  adds: true,
  decide: (state, { payload: { proof }, actor }) =>
    state.identityBy === actor.id
      ? refuse('identity-proven')
      : [{ type: 'identity-confirmed', proof, by: actor.id }],
});

/**
 * Why these remedies cannot be decided on: they need a proof of identity that nobody but the decider, or nobody at all,
 * has checked, and that nobody asks for them who has not proven that they may.
 */
export function objectionToIdentity(
  policy: Policy,
  state: Complaint,
  remedies: readonly Remedy[],
  decider: string,
): RefusalCode | null {
  const needed = remedies.some(
    ({ kind, stands, reverses }) => policy.remedies[kind].identity && stands !== true && reverses !== true,
  );
  if (!needed) return null;
  if (isUnproven(state)) return 'representation-unproven';
  return state.identityBy === null || state.identityBy === decider ? 'identity-unproven' : null;
}
