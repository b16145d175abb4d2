/** What somebody typed as the answer to a question, or what is wrong with it. */
import { isCategory } from '../../policy/categories.js';
import type { Policy } from '../../policy/policy.js';
import { emailOf } from '../../text/email.js';
import { phoneOf } from '../../text/phone.js';
import { isBlank, lines } from '../../text/written.js';
import { Locale, Minor, RepresentativeKind, SubjectType } from '../../vocabulary.js';
import { longest, type Answered, type Answers, type Question } from './answers.js';

/** A field of a question's page, and what is wrong with what was typed there. */
export type Wrong = { field: string; why: Why };
export type Why =
  | 'class'
  | 'subject'
  | 'reference'
  | 'reference-long'
  | 'story'
  | 'story-long'
  | 'danger'
  | 'wish-long'
  | 'behalf'
  | 'represented'
  | 'account-long'
  | 'proof-long'
  | 'minor'
  | 'written-in'
  | 'email'
  | 'phone';

/** The fields as they were sent, by name; what is absent was left empty. */
export type Typed = Readonly<Record<string, string>>;
type Around = { policy: Policy; locale: Locale; files: readonly string[] };
export type Read = { answer: Answers; wrong: null } | { answer: null; wrong: Wrong[] };

const good = (answer: Answers): Read => ({ answer, wrong: null });
const bad = (...wrong: Wrong[]): Read => ({ answer: null, wrong });

/** Reads what was typed; `files` are the uploads that came with it. */
export const readAnswer = (question: Question, typed: Typed, around: Around): Read =>
  readers[question](typed, around);

const readers: Record<Question, (typed: Typed, around: Around) => Read> = {
  class: ({ class: id }, { policy }) =>
    id !== undefined && isCategory(policy, id) ? good({ class: id }) : bad({ field: 'class', why: 'class' }),
  subject: ({ type, reference = '' }) => {
    if (type === 'none') return good({ subject: null });
    const known = SubjectType.options.find((one) => one === type);
    if (known === undefined) return bad({ field: 'type', why: 'subject' });
    if (isBlank(reference)) return bad({ field: 'reference', why: 'reference' });
    if (tooLong(reference, longest.reference)) return bad({ field: 'reference', why: 'reference-long' });
    return good({ subject: { type: known, reference: reference.trim() } });
  },
  story: ({ story = '' }) => {
    if (isBlank(story)) return bad({ field: 'story', why: 'story' });
    return tooLong(story, longest.story)
      ? bad({ field: 'story', why: 'story-long' })
      : good({ story: lines(story).trim() });
  },
  danger: ({ danger }) =>
    danger === 'yes' || danger === 'no'
      ? good({ danger: danger === 'yes' })
      : bad({ field: 'danger', why: 'danger' }),
  wish: ({ wish = '' }) => {
    if (isBlank(wish)) return good({ wish: null });
    return tooLong(wish, longest.wish)
      ? bad({ field: 'wish', why: 'wish-long' })
      : good({ wish: lines(wish).trim() });
  },
  files: (_, { files }) => good({ files: [...files] }),
  behalf: ({ behalf }) => {
    const known = [...RepresentativeKind.options, 'myself' as const].find((one) => one === behalf);
    return known === undefined ? bad({ field: 'behalf', why: 'behalf' }) : good({ behalf: known });
  },
  represented: (typed, { locale }) => {
    const { account = '', proof = '' } = typed;
    const { contact, wrong } = readAddresses(typed, locale, theirs);
    const isNamed = ![account, typed[theirs.email], typed[theirs.phone]].every((one = '') => isBlank(one));
    if (!isNamed) wrong.push({ field: 'account', why: 'represented' });
    if (tooLong(account, longest.account)) wrong.push({ field: 'account', why: 'account-long' });
    if (tooLong(proof, longest.proof)) wrong.push({ field: 'proof', why: 'proof-long' });
    const said = {
      account: isBlank(account) ? null : account.trim(),
      proof: isBlank(proof) ? null : lines(proof).trim(),
    };
    return wrong.length > 0 ? bad(...wrong) : good({ represented: { ...contact, ...said } });
  },
  minor: ({ minor }) => {
    if (minor === 'none') return good({ minor: null });
    const known = Minor.safeParse(minor);
    return known.success ? good({ minor: known.data }) : bad({ field: 'minor', why: 'minor' });
  },
  contact: (typed, { locale }) => {
    const { contact, wrong } = readAddresses(typed, locale, { email: 'email', phone: 'phone' });
    return wrong.length > 0 ? bad(...wrong) : good({ contact });
  },
  adjustments: ({ writtenIn, largePrint, phoneOnly }) => {
    const known = Locale.safeParse(writtenIn);
    if (!known.success) return bad({ field: 'writtenIn', why: 'written-in' });
    const chosen = { largePrint: largePrint === 'yes', phoneOnly: phoneOnly === 'yes' };
    return good({ adjustments: { writtenIn: known.data, ...chosen } });
  },
};

/** The fields of the addresses of whom somebody complains for. */
const theirs = { email: 'theirEmail', phone: 'theirPhone' } as const;

function readAddresses(
  typed: Typed,
  locale: Locale,
  fields: Record<'email' | 'phone', string>,
): { contact: Answered['contact']; wrong: Wrong[] } {
  const email = typed[fields.email] ?? '';
  const phone = typed[fields.phone] ?? '';
  const contact = {
    email: isBlank(email) ? null : emailOf(email),
    phone: isBlank(phone) ? null : phoneOf(phone, locale),
  };
  const wrong: Wrong[] = [
    ...(contact.email === null && !isBlank(email) ? [{ field: fields.email, why: 'email' } as const] : []),
    ...(contact.phone === null && !isBlank(phone) ? [{ field: fields.phone, why: 'phone' } as const] : []),
  ];
  return { contact, wrong };
}

const tooLong = (text: string, most: number): boolean => Array.from(lines(text).trim()).length > most;

/** The fields of a question as they were filled in when it was answered. */
export function typedOf(question: Question, answers: Answers): Typed {
  const { subject, contact, danger, minor, represented, adjustments } = answers;
  switch (question) {
    case 'class':
    case 'story':
    case 'behalf':
    case 'wish': {
      const given = answers[question];
      return typeof given === 'string' ? { [question]: given } : {};
    }
    case 'subject':
      if (subject === undefined) return {};
      return subject === null ? { type: 'none' } : { ...subject };
    case 'danger':
      return danger === undefined ? {} : { danger: danger ? 'yes' : 'no' };
    case 'files':
      return {};
    case 'represented': {
      if (represented === undefined) return {};
      const { email, phone, ...said } = represented;
      return filledIn({ ...said, [theirs.email]: email, [theirs.phone]: phone });
    }
    case 'minor':
      return minor === undefined ? {} : { minor: minor ?? 'none' };
    case 'contact':
      return filledIn(contact);
    case 'adjustments': {
      if (adjustments === undefined) return {};
      const { writtenIn, largePrint, phoneOnly } = adjustments;
      return {
        ...{ writtenIn, ...(largePrint ? { largePrint: 'yes' } : {}) },
        ...(phoneOnly ? { phoneOnly: 'yes' } : {}),
      };
    }
  }
}

const filledIn = (fields: Record<string, string | null> = {}): Typed =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
