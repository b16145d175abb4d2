/** Contacts as they may be shown to whoever holds the link: enough to recognise, too little to use. */
import { inline } from './legible.js';

const dots = '•••';

/** `l•••@example.com`; the domain stays, since it tells a person which of their mailboxes it is. */
export function maskedEmail(email: string): string {
  const clean = inline(email);
  const at = clean.lastIndexOf('@');
  return at < 1 ? dots : `${Array.from(clean)[0] ?? ''}${dots}${clean.slice(at)}`;
}

/** The last two digits; of a number too short to hide anything, none. */
export function maskedPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length < 6 ? dots : `${dots} ${digits.slice(-2)}`;
}
