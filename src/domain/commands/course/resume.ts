import { z } from 'zod';
import { command } from '../command.js';
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
  unless: (state) => (isPausedNow(state) ? null : 'nothing-to-resume'),
  decide: (_, { actor }) => [{ type: 'resume-ordered', by: actor.id }],
});
