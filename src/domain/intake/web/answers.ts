/** The web form (process row P1): a question a page; what was answered so far, and which question is next. */
import type { Category } from '../../vocabulary.js';

/** In the order they are asked in. */
export const questions = ['class', 'subject', 'story', 'danger', 'wish', 'files', 'contact'] as const;
export type Question = (typeof questions)[number];

/** What one may complain about, as the form names it; anything else is told in words. */
export const subjectTypes = ['post', 'comment', 'account', 'message'] as const;

/** How long (ms) what was answered waits for whoever has not sent it, and the way back to what was sent. */
export const DRAFTS_LIVE_MS = 24 * 3_600_000;

/** In characters. */
export const longest = { story: 20_000, wish: 2_000, reference: 512 } as const;

/** All that is asked; null: there is nothing to say to it. */
export type Answered = {
  class: Category;
  subject: { type: (typeof subjectTypes)[number]; reference: string } | null;
  story: string;
  danger: boolean;
  wish: string | null;
  /** Uploads, by their ids. */
  files: string[];
  /** As they are kept: the phone number in international form. */
  contact: { email: string | null; phone: string | null };
};
/** What was answered so far. */
export type Answers = { [Asked in Question]?: Answered[Asked] };

/** The first question that is still to be answered. */
export const nextOf = (answers: Answers): Question | null =>
  questions.find((question) => answers[question] === undefined) ?? null;

/** Whether all was answered. */
export const isAnswered = (answers: Answers): answers is Answered => nextOf(answers) === null;

/** The question before this one. */
export const before = (question: Question): Question | null =>
  questions[questions.indexOf(question) - 1] ?? null;
