import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { Transport } from '../../vocabulary.js';

/** The complainant shows, with the code of a letter, that an address is theirs; letters then carry content. */
export const confirmContact = command({
  name: 'confirm-contact',
  summary: 'Confirm an address with the code of the letter sent to it.',
  by: ['complainant'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ transport: Transport }),
  texts: {},
  example: { transport: 'email' },
  whileMerged: true,
  offered: (state) => Object.values(state.reach).includes('unconfirmed'),
  decide: (state, { payload: { transport }, actor }) =>
    state.reach[transport] === 'unconfirmed'
      ? [{ type: 'contact-confirmed', transport, by: actor.id }]
      : refuse('nothing-to-confirm'),
});
