import { z } from 'zod';
import { command } from '../command.js';
import { opening } from '../contact/opening.js';

/** Keeps content out of sight until the decision, or hides it now (express lane, process row P10); never an account. */
export const confirmHide = command({
  name: 'confirm-hide',
  summary:
    'Keep the content hidden until the decision, or have it hidden now; what nobody confirms is shown again after 4 h.',
  by: ['owner', 'lead', 'on-call'],
  in: ['review', 'investigation'],
  payload: z.strictObject({}),
  texts: {},
  example: {},
  adds: true,
  unless: ({ onPlatform, hide, gone }) => {
    if (onPlatform !== 'content') return 'nothing-to-hide';
    if (gone === true && hide === undefined) return 'subject-gone';
    if (hide === undefined || hide.givenUp === true) return null;
    if (hide.doing === 'show') return 'being-shown';
    return hide.confirmed === true ? 'already-confirmed' : null;
  },
  decide: (state, { actor }) => [
    ...opening(state, actor.id),
    {
      type: state.hide === undefined || state.hide.givenUp === true ? 'hide-called' : 'hide-confirmed',
      by: actor.id,
    },
  ],
});
