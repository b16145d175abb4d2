import { z } from 'zod';
import { command } from '../command.js';
import { lacksProof } from '../../complaint/course/parties/consent.js';
import { refuse } from '../refusal.js';
import { Nth } from '../../vocabulary.js';
import { objectionToIdentity } from '../evidence/confirm-identity.js';

/** The second pair of eyes for severe remedies (process row P10): neither proposer nor owner. */
export const approve = command({
  name: 'approve',
  summary:
    'Approve the proposed decision; `version` is the version you read, not older than the last answer.',
  by: ['approver'],
  in: ['approval'],
  payload: z.strictObject({ version: Nth }),
  texts: {},
  example: { version: 17 },
  form: { version: 'version' },
  decide: (state, { payload, actor, policy }) => {
    if (state.proposal === null) return refuse('not-in-this-stage');
    if ([state.proposal.by, state.owner].includes(actor.id)) return refuse('own-proposal');
    if (payload.version > state.version) return refuse('version-unknown');
    if (payload.version < state.lastAnswer) return refuse('version-too-old');
    const { remedies, by } = state.proposal;
    const objection = objectionToIdentity(policy, state, remedies, by);
    if (objection !== null) return refuse(objection);
    if (lacksProof(state, remedies)) return refuse('proof-wanted');
    return [{ type: 'decided', ...state.proposal, approver: actor.id }];
  },
});
