import { z } from 'zod';
import { command, required } from '../../command.js';
import { isContestable } from '../../../complaint/course/rounds.js';
import { investigatingTeam } from '../../../policy/teams.js';

/** A wrong decision was found: a new round, decided by somebody else (process row P13). */
export const reopen = command({
  name: 'reopen',
  summary: 'Open a new round because the decision was found wrong; people who had no part in it decide anew.',
  by: ['lead', 'supervisor'],
  in: ['closed'],
  payload: z.strictObject({}),
  texts: { reason: required('internal') },
  example: { reason: 'The log shows that the account was taken over before the ban.' },
  unless: (state) => (isContestable(state) ? null : 'nothing-to-reopen'),
  decide: (state, { id, actor, policy }) => [
    { type: 'reopened', team: investigatingTeam(policy, state), by: actor.id, text: id },
  ],
});
