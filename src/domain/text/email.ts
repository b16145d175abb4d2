/** E-mail addresses: local parts by RFC 5321 and 6531, domains by their ASCII form (IDNA), in which they are kept. */
import { z } from 'zod';

const LONGEST = 254;
/** In octets, as RFC 5321 counts. */
const LONGEST_LOCAL = 64;

const BEYOND_ASCII = String.raw`[^\x00-\x7f\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]`;
const ATOM = String.raw`(?:[\w!#$%&'*+/=?^\x60{|}~-]|${BEYOND_ASCII})+`;
const QUOTED = String.raw`"(?:[ !#-\[\]-~]|${BEYOND_ASCII}|\\[ -~])+"`;
const localPart = new RegExp(String.raw`^(?:${ATOM}(?:\.${ATOM})*|${QUOTED})$`, 'u');
/** Letters, digits, dots and dashes of any script: nothing that a URL would take for a port, a path or an escape. */
const domainTyped = /^[\p{L}\p{M}\p{N}\p{Join_Control}.\u3002\uff0e\uff61-]+$/u;
const domainInAscii =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** A unit of a string has three octets at most: most texts need no counting. */
const isWithin = (text: string, octets: number): boolean =>
  3 * text.length <= octets || new TextEncoder().encode(text).length <= octets;

/** The address as it is kept, with its domain in ASCII and small letters; null where it is none. */
export function emailOf(typed: string): string | null {
  const address = typed.trim().normalize('NFC');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  if (address.length > LONGEST || !isWithin(local, LONGEST_LOCAL) || !localPart.test(local)) return null;
  const domain = inAscii(address.slice(at + 1));
  if (domain === null) return null;
  const kept = `${local}@${domain}`;
  return isWithin(kept, LONGEST) ? kept : null;
}

function inAscii(domain: string): string | null {
  const small = domain.toLowerCase();
  // As most are: what IDNA would leave as it is.
  if (!small.includes('xn--') && small.length <= 253 && domainInAscii.test(small)) return small;
  if (!domainTyped.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  const { hostname } = new URL(`http://${domain}`);
  return hostname.length <= 253 && domainInAscii.test(hostname) ? hostname : null;
}

/** Whether two addresses as kept are one mailbox: providers do not tell capital letters from small ones. */
export const isSameEmail = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** An e-mail address, as people type it and letters can reach it. */
export const Email = z
  .string()
  .transform((typed, context) => {
    const email = emailOf(typed);
    if (email === null) context.addIssue('must be an e-mail address, such as li.na@example.com');
    return email ?? '';
  })
  .meta({ maxLength: LONGEST, example: 'li.na@example.com' });
