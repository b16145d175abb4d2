import { z } from 'zod';
import { command, optional } from '../command.js';
import type { Adjustments, Reaches } from '../../complaint/events.js';
import { refuse } from '../refusal.js';
import { Email } from '../../text/email.js';
import { TypedPhone } from '../../text/typed-phone.js';
import { Locale, Transport } from '../../vocabulary.js';

/** A new address (process row P2), or another way of writing to them. The address itself stays in the case file; it is confirmed by a letter to it. */
export const changeContact = command({
  name: 'change-contact',
  summary:
    'Give a new e-mail address or phone number; a letter to it asks for confirmation, one to the address before it tells of the change. Or say how to write: the language, large print, or a phone call in place of letters.',
  by: ['complainant', 'intake'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({
    language: Locale.optional(),
    largePrint: z.boolean().optional(),
    /** A call in place of every letter. */
    phoneOnly: z.boolean().optional(),
  }),
  texts: { email: optional('internal', Email), phone: optional('internal', TypedPhone) },
  example: { email: 'li.na@example.com' },
  form: { email: 'email', phone: 'phone' },
  whileMerged: true,
  decide: (state, { payload, texts, actor }) => {
    const changed = Transport.options.filter((transport) =>
      texts.includes(transport === 'sms' ? 'phone' : transport),
    );
    const isAdjusted = Object.values(payload).some((value) => value !== undefined);
    if (changed.length === 0 && !isAdjusted) return refuse('contact-missing');
    const fresh: Partial<Reaches> = Object.fromEntries(
      changed.map((transport) => [transport, 'unconfirmed']),
    );
    const former = Object.fromEntries(
      changed.flatMap((transport) => {
        const reach = state.reach[transport];
        return reach === 'confirmed' || reach === 'unconfirmed' ? [[transport, reach] as const] : [];
      }),
    );
    const { language } = payload;
    return [
      {
        ...{ type: 'contact-changed', reach: { ...state.reach, ...fresh }, changed, former },
        ...(isAdjusted ? { adjustments: adjusted(state.adjustments, payload) } : {}),
        ...(language === undefined ? {} : { language }),
        by: actor.id,
      },
    ];
  },
});

/** Those said, and of the others what held before. */
function adjusted(
  before: Adjustments = {},
  said: Partial<Record<keyof Adjustments, boolean | undefined>>,
): Adjustments {
  const { largePrint = before.largePrint, phoneOnly = before.phoneOnly } = said;
  return {
    ...(largePrint === true ? { largePrint } : {}),
    ...(phoneOnly === true ? { phoneOnly } : {}),
  };
}
