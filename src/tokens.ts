/** Private links: derived from the secret, so that a repeated request gives the same link while only its hash is stored. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Transport } from './domain/vocabulary.js';

const hmac = (secret: string, purpose: string, ...parts: string[]): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url');

/** The complainant's token: 256 bits, base64url. Whoever has it is taken for the complainant. */
export const trackingToken = (secret: string, number: string): string => hmac(secret, 'tracking', number);

/** The respondent's token, for a page of their own which knows nothing of the complaint's number. */
export const respondentToken = (secret: string, number: string): string => hmac(secret, 'respondent', number);

/** What is stored of a private token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The code in a letter to an address, which shows that whoever has it reads there: 132 bits, base64url. */
export const confirmCode = (secret: string, number: string, transport: Transport, address: string): string =>
  hmac(secret, 'confirm', number, transport, address).slice(0, 22);

/** Compares codes in constant time. */
export function sameCode(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((code) => createHash('sha256').update(code).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** The complainant's private page. */
export const trackingUrl = (publicUrl: string, token: string): string => `${publicUrl}/t/${token}`;

/** The respondent's private page. */
export const respondentUrl = (publicUrl: string, token: string): string => `${publicUrl}/r/${token}`;
