/** Contacts as they may be shown: enough to recognise, too little to use; also where they stand within a text. */
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

export type Contacts = { emails: readonly string[]; phones: readonly string[] };

/** A text in which these addresses and numbers are masked, however they are written. */
export const maskedIn = (text: string, { emails, phones }: Contacts): string => {
  const found = [
    ...emails.map((email) => ({ at: spellingOf(email), shown: maskedEmail(email) })),
    ...phones.flatMap((phone) => {
      const digits = phone.replaceAll(/\D/g, '');
      // As written at home too: without the country's code, which has three digits at most.
      const spelled = Array.from(digits.slice(-Math.max(7, digits.length - 3)), escaped).join(GAP);
      return [
        {
          at: new RegExp(`[+＋]?(?:\\p{Nd}${GAP}){0,4}${spelled}(?!\\p{Nd})`, 'giu'),
          shown: maskedPhone(phone),
        },
      ];
    }),
  ];
  return found.reduce((masked, { at, shown }) => masked.replaceAll(at, shown), text);
};

/** What people put between digits. */
const GAP = String.raw`[\s().\u2010-\u2015-]{0,3}`;

const fullWidth = (sign: string): string =>
  /[!-~]/.test(sign) ? String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0) : sign;

/** One sign, or what it looks like in full width. */
const escaped = (sign: string): string => `[${[sign, fullWidth(sign)].map(quoted).join('')}]`;
const quoted = (sign: string): string => sign.replace(/[\\\]^-]/u, String.raw`\$&`);
const spellingOf = (email: string): RegExp => new RegExp(Array.from(email, escaped).join(''), 'giu');
