import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { isUnproven } from '../../intake/reach.js';
import { awaitsProof } from '../../complaint/course/telling.js';

/** The complainant opened their page after a letter to an unproven address said that an answer waits there. */
export const resultOpened = command({
  name: 'result-opened',
  summary: 'The complainant opened the page on which the result stands.',
  by: ['system'],
  in: ['feedback'],
  payload: z.strictObject({}),
  texts: {},
  example: {},
  decide: (state) =>
    awaitsProof(state) && !isUnproven(state) ? [{ type: 'told', way: 'opened' }] : refuse('letter-unknown'),
});
