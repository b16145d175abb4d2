/** Phone numbers, as people type them and as they are kept: in international form, such as +8613800138000. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Locale } from '../vocabulary.js';

/** The country whose national form is meant in this language; English names none. */
function countryOf(locale: Locale): CountryCode | undefined {
  const { region } = new Intl.Locale(locale);
  return region !== undefined && isSupportedCountry(region) ? region : undefined;
}

/**
 * The number as it is kept; null where it is none. With its country code it need only be as long as numbers there are,
 * since plans grow; without one it is of the country of the language, and of its plan.
 */
export function phoneOf(typed: string, locale: Locale): string | null {
  const digits = typed
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
  const defaultCountry = countryOf(locale);
  const number = parsePhoneNumberFromString(digits, {
    extract: false,
    ...(defaultCountry === undefined ? {} : { defaultCountry }),
  });
  if (number === undefined || number.ext !== undefined) return null;
  const isOne = digits.startsWith('+') ? number.isPossible() : number.isValid();
  return isOne ? number.number : null;
}

/** What is said of a number that is none. */
export const NO_PHONE = 'must be a phone number, best in international form, such as +86 138 0013 8000';
