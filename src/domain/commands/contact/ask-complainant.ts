import { z } from 'zod';
import { command, required } from '../command.js';
import { isUnproven } from '../../intake/reach.js';
import { opening } from './opening.js';

/** A question to the complainant (process row P8). In investigation the clock waits for the answer (row P6). */
export const askComplainant = command({
  name: 'ask-complainant',
  summary: 'Ask the complainant a question; in investigation the clock stands still until it is answered.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation'],
  payload: z.strictObject({}),
  texts: { question: required('forComplainant') },
  attachments: { audience: 'forComplainant' },
  example: { question: 'Since when can you no longer sign in?' },
  unless: (state) => (state.left ? 'already-left' : isUnproven(state) ? 'representation-unproven' : null),
  decide: (state, { id, actor }) => [
    ...opening(state, actor.id),
    { type: 'complainant-asked', by: actor.id, text: id },
  ],
});
