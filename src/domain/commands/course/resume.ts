import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { isPausedNow } from '../../clocks/urgency.js';

/** Goes on without the complainant's answer: the clock runs again with what was left (process row P6). */
export const resume = command({
  name: 'resume',
  summary: 'Go on without waiting for the answer; the investigation clock runs again with what was left.',
  by: ['owner', 'lead', 'operator'],
  in: ['investigation'],
  payload: z.strictObject({}),
  texts: {},
  example: {},
  offered: isPausedNow,
  decide: (state, { actor }) =>
    isPausedNow(state) ? [{ type: 'resume-ordered', by: actor.id }] : refuse('nothing-to-resume'),
});
