import { z } from 'zod';
import { command } from '../command.js';
import type { Fact } from '../../complaint/events.js';
import { refuse } from '../refusal.js';
import { isTelling } from '../../intake/reach.js';
import { awaitsProof } from '../../complaint/course/telling.js';
import { cameBack, letterSpokenOf, tellsEnding } from './letter-result.js';

/** A provider's receipt (process row P11): the result's delivery is its telling; a bounce goes another way. */
export const receipt = command({
  name: 'receipt',
  summary: 'A provider reports that a letter was delivered or came back.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ ...letterSpokenOf, result: z.enum(['delivered', 'bounced', 'returned']) }),
  texts: {},
  example: { letter: 'result', transport: 'email', result: 'delivered' },
  whileMerged: true,
  decide: (state, { payload: { result, ...spokenOf }, policy }) => {
    if (result !== 'delivered') return cameBack(policy, state, spokenOf, result);
    const { transport } = spokenOf;
    const telling = tellsEnding(state, spokenOf) ? state.telling?.state : undefined;
    const told: Fact = { type: 'told', way: 'receipt' };
    if (telling === 'sent') return awaitsProof(state) ? refuse('letter-unknown') : [told];
    // A receipt may overtake the news that the letter was sent.
    const overtakes = telling === 'due' && state.reach[transport] !== 'failed';
    if (!overtakes) return refuse('letter-unknown');
    const sent: Fact = { type: 'result-sent', way: transport };
    return isTelling(state, transport) ? [sent, told] : [sent];
  },
});
