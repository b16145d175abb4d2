/** How somebody is found by an address they type. */
import { emailOf } from '../text/email.js';
import { phoneOf } from '../text/phone.js';
import { Locale } from '../vocabulary.js';

/** What was typed as it may be kept: an e-mail address, or the numbers it is in the countries of our languages. */
export type AddressTyped = { email: string | null; phones: string[] };

/** Reads an e-mail address or a phone number. */
export const addressTyped = (typed: string): AddressTyped => ({
  email: emailOf(typed),
  phones: [...new Set(Locale.options.flatMap((locale) => phoneOf(typed, locale) ?? []))],
});
