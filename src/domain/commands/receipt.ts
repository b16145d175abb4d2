import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { LetterName, Transport } from '../vocabulary.js';
import { tellsEnding } from './letter-result.js';

/** A provider's receipt (process row P11): the result's delivery is its telling; a bounce goes another way. */
export const receipt = command({
  name: 'receipt',
  summary: 'A provider reports that a letter was delivered or came back.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({
    letter: LetterName,
    transport: Transport,
    result: z.enum(['delivered', 'bounced']),
  }),
  texts: {},
  decide: (state, { payload: { letter, transport, result } }) => {
    const tells = tellsEnding(state, letter) && state.telling?.sentBy === transport;
    if (result === 'delivered') {
      const news = tells && state.telling?.state === 'sent';
      return news ? [{ type: 'told', way: 'receipt' }] : refuse('letter-unknown');
    }
    if (tells) return [{ type: 'result-bounced', letter, transport, why: 'bounced' }];
    if (state.reach[transport] === 'failed') return refuse('letter-unknown');
    return [{ type: 'bounced', letter, transport, why: 'bounced' }];
  },
});
