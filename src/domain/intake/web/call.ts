/** The questions of the web form as the service team asks them on the phone, all on one screen (process row P1). */
import type { Policy } from '../../policy/policy.js';
import { emailOf } from '../../text/email.js';
import { phoneOf } from '../../text/phone.js';
import { isBlank } from '../../text/written.js';
import { Locale } from '../../vocabulary.js';
import { isAnswered, questions, questionsFor, type Answers } from './answers.js';
import { filingOf } from './filing.js';
import { readAnswer, type Typed, type Wrong } from './read-answer.js';

/** A caller sends no files. */
export const askedOnPhone = questions.filter((question) => question !== 'files');

/** What a form holds before anything is taken down: most callers speak for themselves, and gave their address first. */
export function typedOfCaller(sought: string): Typed {
  const [phone] = Locale.options.flatMap((locale) => phoneOf(sought, locale) ?? []);
  const email = emailOf(sought);
  return {
    behalf: 'myself',
    ...(phone === undefined ? {} : { phone }),
    ...(email === null ? {} : { email }),
  };
}

/** `may-write`: nobody asked whether they may be written to. `no-way`: they do not want that, and cannot be phoned. */
export type WrongInCall = Wrong | { field: string; why: 'may-write' | 'no-way' };

export type ReadCall =
  | { filing: ReturnType<typeof filingOf>; wrong: null }
  | { filing: null; wrong: WrongInCall[] };

/** What was taken down as a filing, or what is wrong with it; `locale` is what is read in where no language was chosen. */
export function readCall(typed: Typed, { policy, locale }: { policy: Policy; locale: Locale }): ReadCall {
  const around = { policy, locale: Locale.safeParse(typed['writtenIn']).data ?? locale, files: [] };
  const { answer: behalf } = readAnswer('behalf', typed, around);
  const read = questionsFor(behalf ?? {}).map((question) => readAnswer(question, typed, around));
  const answers: Answers = Object.assign({}, ...read.map(({ answer }) => answer ?? {}));
  const wrong = [...read.flatMap((one): WrongInCall[] => one.wrong ?? []), ...wrongWay(typed)];
  if (wrong.length > 0 || !isAnswered(answers)) return { filing: null, wrong };
  const { contact, adjustments } = answers;
  const mayWrite = typed['mayWrite'] !== 'no';
  const filing = filingOf({
    ...answers,
    contact: mayWrite ? contact : { email: null, phone: contact.phone },
    adjustments: { ...adjustments, phoneOnly: !mayWrite },
  });
  return { filing: { ...filing, channel: 'hotline', asSaid: true }, wrong: null };
}

/** Nobody is written to who was not asked. */
function wrongWay({ email = '', phone = '', mayWrite }: Typed): WrongInCall[] {
  if (isBlank(email) && isBlank(phone)) return [];
  if (mayWrite !== 'yes' && mayWrite !== 'no') return [{ field: 'mayWrite', why: 'may-write' }];
  return mayWrite === 'no' && isBlank(phone) ? [{ field: 'phone', why: 'no-way' }] : [];
}
