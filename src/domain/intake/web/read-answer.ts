/** What somebody typed as the answer to a question, or what is wrong with it. */
import { isCategory } from '../../policy/categories.js';
import type { Policy } from '../../policy/policy.js';
import { emailOf } from '../../text/email.js';
import { phoneOf } from '../../text/phone.js';
import { isBlank, lines } from '../../text/written.js';
import type { Locale } from '../../vocabulary.js';
import { longest, subjectTypes, type Answers, type Question } from './answers.js';

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
    const known = subjectTypes.find((one) => one === type);
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
  contact: ({ email = '', phone = '' }, { locale }) => {
    const contact = {
      email: isBlank(email) ? null : emailOf(email),
      phone: isBlank(phone) ? null : phoneOf(phone, locale),
    };
    const wrong: Wrong[] = [
      ...(contact.email === null && !isBlank(email) ? [{ field: 'email', why: 'email' } as const] : []),
      ...(contact.phone === null && !isBlank(phone) ? [{ field: 'phone', why: 'phone' } as const] : []),
    ];
    return wrong.length > 0 ? bad(...wrong) : good({ contact });
  },
};

const tooLong = (text: string, most: number): boolean => Array.from(lines(text).trim()).length > most;

/** The fields of a question as they were filled in when it was answered. */
export function typedOf(question: Question, answers: Answers): Typed {
  const { subject, contact, danger } = answers;
  switch (question) {
    case 'class':
    case 'story':
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
    case 'contact':
      return {
        ...(typeof contact?.email === 'string' ? { email: contact.email } : {}),
        ...(typeof contact?.phone === 'string' ? { phone: contact.phone } : {}),
      };
  }
}
