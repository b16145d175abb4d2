/** Letters as messages: in the conversation in which somebody wrote to us, or to whoever a subject belongs to. */
import type { Postman } from '../postman.js';
import type { Platform } from './platform.js';

/** What the letters' rows know a message of the platform by: its reference is only the platform's own. */
export const providerIdOf = (message: string): string => `platform/${message}`;

/** The short form goes, as in a text message; the platform knows a repetition by the letter's id. */
export const messagePostman = (platform: Platform): Postman => ({
  async send({ id, to, holderOf, sms }) {
    const whom =
      holderOf === undefined ? { conversation: to } : { holderOf: { type: holderOf, reference: to } };
    const sent = await platform.send({ key: id, to: whom, text: sms });
    if (sent.kind !== 'sent') return sent;
    return { kind: 'sent', providerId: providerIdOf(sent.message), receipts: sent.receipts };
  },
});
