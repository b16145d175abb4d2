import { WebhookError } from '../../providers/signed.js';
import { fail } from '../failure.js';

/** What a signed message says; fails where it is not to be believed, or not understood. */
export function verified<Message>(verify: () => Message): Message {
  try {
    return verify();
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    throw error.code === 'malformed'
      ? fail('unreadable', { detail: 'Send what the provider sends: signed, but not understood.' })
      : fail('unauthenticated', {
          detail:
            error.code === 'stale'
              ? 'Sign the message anew: its time is more than five minutes off.'
              : 'Sign the message with the secret that is set up here.',
        });
  }
}
