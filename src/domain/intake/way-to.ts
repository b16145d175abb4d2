import { emailOf, isSameEmail } from '../text/email.js';
import { phoneOf } from '../text/phone.js';
import type { Locale, Transport } from '../vocabulary.js';

/** The way that leads to what was typed, if it is the complainant's; null where it is not. */
export function wayTo(
  { email, phone, locale }: { email: string | null; phone: string | null; locale: Locale },
  typed: string,
): Transport | null {
  const address = emailOf(typed);
  if (email !== null && address !== null && isSameEmail(address, email)) return 'email';
  return phone !== null && phoneOf(typed, locale) === phone ? 'sms' : null;
}
