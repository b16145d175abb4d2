import { z } from 'zod';
import { command, optional } from '../command.js';
import type { Reaches } from '../../complaint/events.js';
import { refuse } from '../refusal.js';
import { Email } from '../../text/email.js';
import { TypedPhone } from '../../text/typed-phone.js';
import { Transport } from '../../vocabulary.js';

/** A new address (process row P2). The address itself stays in the case file; it is confirmed by a letter to it. */
export const changeContact = command({
  name: 'change-contact',
  summary:
    'Give a new e-mail address or phone number; a letter to it asks for confirmation, one to the address before it tells of the change.',
  by: ['complainant', 'intake'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({}),
  texts: { email: optional('internal', Email), phone: optional('internal', TypedPhone) },
  example: { email: 'li.na@example.com' },
  form: { email: 'email', phone: 'phone' },
  whileMerged: true,
  decide: (state, { texts, actor }) => {
    const changed = Transport.options.filter((transport) =>
      texts.includes(transport === 'sms' ? 'phone' : transport),
    );
    if (changed.length === 0) return refuse('contact-missing');
    const fresh: Partial<Reaches> = Object.fromEntries(
      changed.map((transport) => [transport, 'unconfirmed']),
    );
    const former = Object.fromEntries(
      changed.flatMap((transport) => {
        const reach = state.reach[transport];
        return reach === 'confirmed' || reach === 'unconfirmed' ? [[transport, reach] as const] : [];
      }),
    );
    return [{ type: 'contact-changed', reach: { ...state.reach, ...fresh }, changed, former, by: actor.id }];
  },
});
