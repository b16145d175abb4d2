import { NO_PHONE, phoneOf } from '../domain/text/phone.js';
import type { Locale } from '../domain/vocabulary.js';
import { fail } from './failure.js';

/** The number that was typed, as it is kept; throws `invalid` for this place of the request where it is none. */
export function needPhone(typed: string, locale: Locale, path: string): string {
  const phone = phoneOf(typed, locale);
  if (phone === null) throw fail('invalid', { errors: [{ path, message: NO_PHONE }] });
  return phone;
}
