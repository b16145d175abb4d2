import { z } from 'zod';
import { command } from '../command.js';
import { opening } from '../contact/opening.js';

/** Has the platform show what the complaint is about, as it is now (process row P9). */
export const lookUp = command({
  name: 'look-up',
  summary: 'Have the platform show what the complaint is about: its answer is kept with the case, as a file.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation', 'approval'],
  payload: z.strictObject({}),
  texts: {},
  example: {},
  adds: true,
  unless: ({ onPlatform, lookUps }) => {
    if (onPlatform === undefined) return 'nothing-to-look-up';
    return lookUps === undefined ? null : 'already-looked-up';
  },
  decide: (state, { actor }) => [...opening(state, actor.id), { type: 'look-up-asked', by: actor.id }],
});
