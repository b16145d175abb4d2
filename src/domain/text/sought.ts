/** What somebody may mean by what they typed into a search: a number, a way to somebody, something on the platform, words. */
import { parseComplaintNumber } from '../intake/number.js';
import { Locale } from '../vocabulary.js';
import { emailOf } from './email.js';
import { phoneOf } from './phone.js';
import { foldedReference } from './reference.js';
import { termsSought } from './terms.js';

/** Why a complaint was found. */
export const reasonsFound = ['number', 'address', 'account', 'subject', 'words'] as const;
export type ReasonFound = (typeof reasonsFound)[number];

export type Sought = {
  /** Of a complaint. */
  number: string | null;
  email: string | null;
  /** As they are kept: the country may be that of either language. */
  phones: string[];
  /** Of an account, as it stands there. */
  account: string | null;
  /** Of what a complaint is about, or part of its address. */
  subject: string | null;
  /** A text has all of them. */
  words: string[];
  /** Or one of these: a phone number in a text, with the country's code or without. */
  numbers: string[];
};

/** The longest query there is, in characters. */
export const LONGEST_QUERY = 200;

export function soughtIn(typed: string): Sought {
  const query = typed.normalize('NFKC').trim();
  const phones = [...new Set(Locale.options.flatMap((locale) => phoneOf(query, locale) ?? []))];
  const one = /\s/.test(query) || query === '' ? null : typed.trim();
  const subject = one === null ? '' : foldedReference(one);
  return {
    ...{ number: parseComplaintNumber(query), email: emailOf(query), phones },
    ...{ account: one, subject: subject === '' ? null : subject },
    words: termsSought(query),
    numbers: phones.flatMap(spelled),
  };
}

/** A number as texts spell it: without the country's code, which has three digits at most, or with a nought instead. */
function spelled(phone: string): string[] {
  const digits = phone.slice(1);
  const atHome = [1, 2, 3].map((code) => digits.slice(code)).filter((rest) => rest.length > 7);
  return [digits, ...atHome.flatMap((rest) => [rest, `0${rest}`])];
}

const nothing: Sought = {
  ...{ number: null, email: null, phones: [], account: null, subject: null, words: [], numbers: [] },
};

/** The same for somebody who may not read what people wrote, nor who they are: numbers of complaints alone. */
export const onlyNumber = ({ number }: Sought): Sought => ({ ...nothing, number });

/** What leads to whoever complained themself: their number, or where they are reached. */
export const onlyComplainant = ({ number, email, phones }: Sought): Sought => ({
  ...{ ...nothing, number, email, phones },
});
