/** What the page of a case is made from, beside the case. */
import type { FormFiles } from '../../../cases/evidence/form-files.js';
import type { FileLimits } from '../../parts/files.js';
import type { CannedText } from '../../../cases/texts/read-canned-texts.js';
import type { CaseRead } from '../../../cases/desk/read-case.js';
import type { ConductRead } from '../../../cases/limits/read-conduct.js';
import type { KeyedCommandName } from '../../../domain/commands/index.js';
import type { FormError } from '../../../domain/commands/form-errors.js';
import type { Form } from '../../../domain/commands/form-body.js';
import type { FormRefusal } from '../../public/party/refused.js';
import type { Locale } from '../../../domain/vocabulary.js';
import type { CaseWords } from '../../../words/case/types.js';
import { sayingIn, type Say } from '../../../words/case/say.js';
import { caseWordsIn } from '../../../words/case/words.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import type { Done } from '../done.js';

/** What is typed in one form, and why it was not done. */
export type Typed = {
  command: KeyedCommandName;
  form: Form;
  errors: FormError[];
  /** `unknown`: whether it took effect is not known yet. Null: it is only to be changed. */
  why: FormRefusal | 'unknown' | null;
  /** Those that came with it, where it takes any. */
  files?: FormFiles;
  /** The versions of what others did meanwhile. */
  changes: number[];
};
/** What was typed in a form that warns or limits, and was not done: it cannot be so, or it has changed meanwhile. */
export type NotLimited = {
  act: ConductRead['acts'][number];
  problem: 'invalid' | 'conflict';
  why: string;
  days: string;
};
export type CaseView = {
  read: CaseRead;
  /** Every form on the page makes its own idempotency key of it. */
  formKey: string;
  /** The query of the list it was opened from. */
  from: string | null;
  done: Done | null;
  typed: Typed | null;
  notLimited: NotLimited | null;
  canned: readonly CannedText[];
  /** Which files are taken. */
  files: FileLimits;
  /** All of the thread and the journal, however long they are. */
  all: boolean;
};

/** A part of the page, with what all parts say things by. */
export type Part = CaseView & { locale: Locale; words: Words; of: CaseWords; say: Say };

export function partOf(view: CaseView, locale: Locale): Part {
  const { policy, names, causes } = view.read;
  const say = sayingIn(locale, { policy, names, causes });
  return { ...view, locale, words: wordsIn(locale), of: caseWordsIn(locale), say };
}
