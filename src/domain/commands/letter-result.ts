import { z } from 'zod';
import { command } from '../command.js';
import type { Complaint } from '../complaint.js';
import type { Fact } from '../events.js';
import { refuse } from '../refusal.js';
import { resultLetter } from '../sight.js';
import { LetterName, Transport } from '../vocabulary.js';

/** True for the letter that tells the present ending. */
export const tellsEnding = (state: Complaint, letter: string): boolean =>
  state.ending !== null && state.telling !== null && letter === resultLetter[state.ending];

/** What became of sending a letter to the complainant (process row P11). */
export const letterResult = command({
  name: 'letter-result',
  summary: 'A letter to the complainant was taken by its transport, or finally refused.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({
    letter: LetterName,
    transport: Transport,
    result: z.enum(['sent', 'refused', 'exhausted']),
    /** The transport will report delivery or a bounce. */
    receipts: z.boolean(),
  }),
  texts: {},
  decide: (state, { payload: { letter, transport, result, receipts } }) => {
    const awaited = tellsEnding(state, letter) && state.telling?.state === 'due';
    if (result !== 'sent') {
      const why = { letter, transport, why: result };
      return [awaited ? { type: 'result-bounced', ...why } : { type: 'bounced', ...why }];
    }
    if (!awaited) return refuse('letter-unknown');
    const sent: Fact = { type: 'result-sent', way: transport };
    return receipts ? [sent] : [sent, { type: 'told', way: 'transport' }];
  },
});
