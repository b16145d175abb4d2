import type { Complaint } from '../complaint/state.js';
import type { Transport } from '../vocabulary.js';

/** The way a letter to the complainant goes now: e-mail before SMS, none that has failed; null where there is none. */
export const transportFor = (state: Complaint): Transport | null => {
  if (state.left) return null;
  const usable = (transport: Transport) => ['unconfirmed', 'confirmed'].includes(state.reach[transport]);
  return usable('email') ? 'email' : usable('sms') ? 'sms' : null;
};
