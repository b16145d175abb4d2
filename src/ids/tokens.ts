/** Private links: derived from the secret, so that a repeated request gives the same link while only its hash is stored. */
import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Transport } from '../domain/vocabulary.js';

/** What stands for words that are not kept: nobody without the secret can make it, or try out what they were. */
export const keyedHash = (secret: string, purpose: string, ...parts: string[]): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url');

/**
 * The complainant's token: 256 bits, base64url. Whoever has it is taken for the complainant. `pageSince`: since it was
 * made anew, for the one before was in the hands of somebody who speaks for them no more.
 */
export const trackingToken = (
  secret: string,
  { number, pageSince }: { number: string; pageSince?: number | null | undefined },
): string => keyedHash(secret, 'tracking', number, ...(pageSince == null ? [] : [String(pageSince)]));

/** The respondent's token, for a page of their own which knows nothing of the complaint's number. */
export const respondentToken = (secret: string, number: string): string =>
  keyedHash(secret, 'respondent', number);

/** No letter that is taken for another one or for a digit: Crockford's base 32. */
const SPEAKABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What the respondent's matter is called: 40 bits, as `R-7K3M-Q9XD`. Nothing can be opened or guessed with it. */
export const respondentReference = (secret: string, number: string): string =>
  `R-${spoken(secret, 'respondent-reference', number)}`;

/** The same for a witness, by the id of the command that asked them first. */
export const witnessReference = (secret: string, id: string): string =>
  `W-${spoken(secret, 'witness-reference', id)}`;

function spoken(secret: string, purpose: string, of: string): string {
  const bytes = createHmac('sha256', secret)
    .update(JSON.stringify([purpose, of]))
    .digest();
  const signs = Array.from(bytes.subarray(0, 8), (byte) => SPEAKABLE[byte % SPEAKABLE.length]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** A token that names the id it is for, and is believed by its seal alone, so that nothing of it is stored. */
const sealed = (secret: string, purpose: string, id: string): string =>
  `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}${keyedHash(secret, purpose, id)}`;

function unsealed(secret: string, purpose: string, token: string): string | null {
  const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isSame(token, sealed(secret, purpose, id)) ? id : null;
}

const SEAL_SIGNS = 43;

/** The token of whom somebody speaks for: it names the complaint, and is believed by its seal alone. */
export const representedToken = (secret: string, number: string): string =>
  `${Buffer.from(number).toString('base64url')}${keyedHash(secret, 'represented', number)}`;

/** The number that it names; null where we did not make it. */
export function representedIn(secret: string, token: string): string | null {
  const number = Buffer.from(token.slice(0, -SEAL_SIGNS), 'base64url').toString();
  return isSame(token, representedToken(secret, number)) ? number : null;
}

function isSame(given: string, made: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(made)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A witness's token: it names the command that asked them first. */
export const witnessToken = (secret: string, id: string): string => sealed(secret, 'witness', id);

/** The id that a witness's token names; null where we did not make it. */
export const witnessOf = (secret: string, token: string): string | null => unsealed(secret, 'witness', token);

/** The token of whoever was warned or limited, by the id of that. */
export const limitToken = (secret: string, id: string): string => sealed(secret, 'limit', id);

/** The id that such a token names; null where we did not make it. */
export const limitOf = (secret: string, token: string): string | null => unsealed(secret, 'limit', token);

/** The token in the address of a form that is being filled in: 192 bits. */
export const draftToken = (): string => randomBytes(24).toString('base64url');

/** What is stored of a private token. */
export const tokenHash = (token: string): string => hash('sha256', token);

/** The token in a letter to an unproven address: whoever has it reads there, and may try the number. 132 bits. */
export const addressToken = (secret: string, number: string, transport: Transport, address: string): string =>
  keyedHash(secret, 'address', number, transport, address).slice(0, 22);

/** The token of a link that one of the staff signs in by. */
export const signInToken = (secret: string, id: string): string => keyedHash(secret, 'sign-in', id);

/** What signs the cookies whose content has to come back as it went. */
export const cookieKey = (secret: string): string => keyedHash(secret, 'cookies');

/** The page on which a button signs in. */
export const signInUrl = (publicUrl: string, token: string): string =>
  `${publicUrl}/desk/sign-in/link/${token}`;

/** The complainant's private page. */
export const trackingUrl = (publicUrl: string, token: string): string => `${publicUrl}/t/${token}`;

/** The page that asks whoever reads at an address for the number. */
export const addressUrl = (publicUrl: string, token: string): string => `${publicUrl}/c/${token}`;

/** The respondent's private page. */
export const respondentUrl = (publicUrl: string, token: string): string => `${publicUrl}/r/${token}`;

/** The page that says why few complaints are taken from somebody, and until when. */
export const limitUrl = (publicUrl: string, token: string): string => `${publicUrl}/l/${token}`;

/** A witness's private page. */
export const witnessUrl = (publicUrl: string, token: string): string => `${publicUrl}/w/${token}`;

/** The private page of whom somebody speaks for. */
export const representedUrl = (publicUrl: string, token: string): string => `${publicUrl}/p/${token}`;

/** A text in which private links lead nowhere any more: whoever has one is taken for its reader. */
export const withoutLinks = (text: string): string =>
  text.replaceAll(/(\/(?:[tcrlwp]|desk\/sign-in\/link)\/)[\w-]{20,}/g, '$1…');
