/** Ways of contact as people type them. */
import { z } from 'zod';
import { Phone } from '../commands/contact/change-contact.js';
import type { Transport } from '../vocabulary.js';

/** Phone numbers, spaces, dots, dashes and parentheses left out. */
export const TypedPhone = z
  .string()
  .max(40)
  .transform((typed) => typed.normalize('NFKC').replace(/[\s().‐-―-]/gu, ''))
  .pipe(Phone)
  .meta({ example: '+86 138 0013 8000', description: 'In international form' });

/** The way that leads to what was typed, if it is the complainant's; null where it is not. */
export function wayTo(
  { email, phone }: { email: string | null; phone: string | null },
  typed: string,
): Transport | null {
  const address = typed.trim();
  if (email !== null && address.toLowerCase() === email.toLowerCase()) return 'email';
  const number = TypedPhone.safeParse(address);
  return phone !== null && number.success && number.data === phone ? 'sms' : null;
}
