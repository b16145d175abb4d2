import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { receivingTeam } from '../../policy/teams.js';
import { voided } from '../course/return.js';

/** Somebody of the staff made this complaint, or is what it is about: from here on as if that had been known at receipt. */
export const staffConcerned = command({
  name: 'staff-concerned',
  summary: 'An account in this complaint turned out to be of the staff: the integrity team takes it over.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({
    /** It is about them. */
    about: z.boolean().default(false),
  }),
  texts: {},
  example: { about: true },
  decide: (state, { payload: { about }, policy }) =>
    state.integrity && (!about || state.aboutStaff === true)
      ? refuse('integrity-has-it')
      : [
          ...(state.integrity ? [] : voided(state, 'staff-concerned')),
          {
            type: 'staff-concerned',
            team: receivingTeam(policy, { integrity: true }),
            ...(about ? { aboutStaff: true } : {}),
          },
        ],
});
