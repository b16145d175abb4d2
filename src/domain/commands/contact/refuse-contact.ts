import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { Transport } from '../../vocabulary.js';
import { isProven } from '../../intake/reach.js';
import { awaitsProof, resultLetter } from '../../complaint/course/telling.js';

/**
 * An address is given up: whoever reads there says that the complaint is not theirs, or the complainant that nothing
 * is to go there, as to the registered address of a stolen account. What had been sent there was told to nobody.
 */
export const refuseContact = command({
  name: 'refuse-contact',
  summary: 'Close an address: nothing is sent there any more, and what was sent there has told nobody.',
  by: ['addressee', 'complainant', 'intake'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ transport: Transport }),
  texts: {},
  example: { transport: 'email' },
  whileMerged: true,
  unless: ({ reach }) => (Object.values(reach).some((way) => way !== 'none') ? null : 'no-such-contact'),
  decide: (state, { payload: { transport }, actor }) => {
    const { reach, telling, ending } = state;
    if (reach[transport] === 'none') return refuse('no-such-contact');
    const stranger = !actor.relations.some((relation) => relation !== 'addressee');
    if (stranger && isProven(state, transport)) return refuse('nothing-to-confirm');
    const lost = ending !== null && awaitsProof(state) && telling?.sentBy === transport;
    return [
      lost
        ? { type: 'result-bounced', letter: resultLetter[ending], transport, why: 'not-theirs' }
        : { type: 'bounced', letter: 'confirm-address', transport, why: 'not-theirs' },
    ];
  },
});
