/** The web form (process row P1): a question a page; what was answered so far, and which question is next. */
import type { Category, Locale, Minor, RepresentativeKind, SubjectType } from '../../vocabulary.js';

/** In the order they are asked in; `represented` of whoever complains for somebody else. */
export const questions = [
  ...(['class', 'subject', 'story', 'danger', 'wish', 'files'] as const),
  ...(['behalf', 'represented', 'minor', 'contact', 'adjustments'] as const),
] as const;
export type Question = (typeof questions)[number];

/** How long (ms) what was answered waits for whoever has not sent it, and the way back to what was sent. */
export const DRAFTS_LIVE_MS = 24 * 3_600_000;

/** In characters. */
export const longest = { story: 20_000, wish: 2_000, reference: 512, account: 128, proof: 2_000 } as const;

/** All that is asked; null: there is nothing to say to it. */
export type Answered = {
  class: Category;
  subject: { type: SubjectType; reference: string } | null;
  story: string;
  danger: boolean;
  wish: string | null;
  /** Uploads, by their ids. */
  files: string[];
  /** For whom: `myself`, or in which capacity for somebody else. */
  behalf: 'myself' | RepresentativeKind;
  minor: Minor | null;
  /** As they are kept: the phone number in international form. */
  contact: Addresses;
  adjustments: { writtenIn: Locale; largePrint: boolean; phoneOnly: boolean };
  /** Whom they speak for, and what proof there is. */
  represented?: Addresses & { account: string | null; proof: string | null };
};
type Addresses = { email: string | null; phone: string | null };
/** What was answered so far. */
export type Answers = { [Asked in Question]?: Answered[Asked] };

/** Those of the questions that there are for whoever answered so. */
export const questionsFor = ({ behalf }: Answers): Question[] =>
  questions.filter((question) => question !== 'represented' || (behalf ?? 'myself') !== 'myself');

/** The first question that is still to be answered. */
export const nextOf = (answers: Answers): Question | null =>
  questionsFor(answers).find((question) => answers[question] === undefined) ?? null;

/** Whether all was answered. */
export const isAnswered = (answers: Answers): answers is Answered => nextOf(answers) === null;

/** The question before this one. */
export function before(question: Question, answers: Answers): Question | null {
  const asked = questionsFor(answers);
  return asked[asked.indexOf(question) - 1] ?? null;
}
