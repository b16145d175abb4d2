/** Why a form was refused: said of the field it is about, with how to mend it. */
import type { FormFiles } from '../../../cases/evidence/form-files.js';
import type { RefusalCode } from '../../../domain/commands/refusal.js';
import type { ComplainantCommand } from '../../../domain/disclosure/parties/complainant.js';
import { emailOf } from '../../../domain/text/email.js';
import { phoneOf } from '../../../domain/text/phone.js';
import { isBlank } from '../../../domain/text/written.js';
import type { Locale } from '../../../domain/vocabulary.js';
import type { Words } from '../../../words/languages.js';
import { filesWrong, type FileLimits } from '../../parts/files.js';
import { formPlaces } from './form-places.js';

/** Why a form was refused: also where another was sent under its key before, as after going back. */
export type FormRefusal = RefusalCode | 'key-reused';

/** What came of the form just sent. `given` (its fields) fills it in again, so that nobody has to write twice. */
export type Flash =
  | { kind: 'done'; command: ComplainantCommand }
  | {
      kind: 'refused';
      command: ComplainantCommand;
      why: FormRefusal;
      given: Record<string, string>;
      /** Where it takes any. */
      files?: FormFiles;
    };

/** `field` is the id of what is to be mended; null where nothing on the page can mend it. */
export type FieldError = { field: string | null; text: string };
export type Refused = {
  command: ComplainantCommand;
  given: Record<string, string>;
  files: FormFiles;
  errors: FieldError[];
  /** What was written, where no form is on the page any more that could hold it. */
  left: string[];
};

/** The form that was refused, if it is this one: of answers, the one to this question. */
export const refusedOf = (
  refused: Refused | null,
  command: ComplainantCommand,
  question?: number,
): Refused | null =>
  refused?.command === command &&
  refused.given['question'] === (question === undefined ? undefined : String(question))
    ? refused
    : null;

/** What of the page a refused form is shown on: the commands whose forms are there, and the questions that are open. */
type Around = {
  words: Words;
  locale: Locale;
  open: readonly string[];
  questions: readonly { n: number }[];
  files: FileLimits;
};

/** Says it of the fields that are on the page; an answer to a question that is closed by now goes where another can be given. */
export function refusedForm(flash: Flash | undefined, around: Around): Refused | null {
  if (flash?.kind !== 'refused') return null;
  const { command, why, files = { kept: [], unfit: [] } } = flash;
  const given = command === 'answer' ? toAnswer(flash.given, around) : flash.given;
  const errors = [
    ...(why === 'payload-invalid' ? invalid(command, given, { ...around, noFile: isEmpty(files) }) : []),
    ...filesWrong(files, { ...around, limits: around.files }).map((text) => ({
      ...{ field: filesId(fieldOf(command, given)), text },
    })),
  ];
  const moved = why === 'no-such-question' && given['question'] !== undefined;
  const text = moved ? around.words('pages:flash.why.moved') : reason(why, around.words);
  const found = errors.length > 0 ? errors : [{ field: fieldOf(command, given), text }];
  if (around.open.includes(command)) return { command, given, files, errors: found, left: [] };
  const written = [given['text'], given['note'], given['comment']].filter((one) => one !== undefined);
  return { command, given, files, errors: found.map((one) => ({ ...one, field: null })), left: written };
}

/** The answer in the form that there is: of its question, else of the first that is open, else that of a message. */
function toAnswer(
  { question, ...message }: Record<string, string>,
  { questions }: Around,
): Record<string, string> {
  const open = questions.map(({ n }) => String(n));
  const [first] = question !== undefined && open.includes(question) ? [question] : open;
  return first === undefined ? message : { ...message, question: first };
}

const isEmpty = ({ kept, unfit }: FormFiles): boolean => kept.length + unfit.length === 0;

/** The field that a form begins with. */
const fieldOf = (command: ComplainantCommand, given: Record<string, string>): string =>
  formPlaces[command].field(given);

/** The field of the files that come with it. */
export const filesId = (field: string): string => `${field}-files`;

function invalid(
  command: ComplainantCommand,
  given: Record<string, string>,
  { words, locale, noFile }: Around & { noFile: boolean },
): FieldError[] {
  const at = (field: string, text: string, wrong: boolean): FieldError[] => (wrong ? [{ field, text }] : []);
  const { text = '', note = '', comment = '', email, phone } = given;
  switch (command) {
    case 'answer':
    case 'appeal': {
      const field = fieldOf(command, given);
      const what = command === 'appeal' ? 'appeal' : given['question'] === undefined ? 'message' : 'answer';
      return [
        ...at(field, words(`pages:error.empty.${what}`), isBlank(text)),
        ...at(field, words('pages:error.long'), Array.from(text).length > LONGEST_MESSAGE),
      ];
    }
    case 'add-evidence': {
      const field = fieldOf(command, given);
      return [
        ...at(filesId(field), words('pages:error.empty.files'), noFile),
        ...at(field, words('pages:error.long'), Array.from(note).length > LONGEST_MESSAGE),
      ];
    }
    case 'consent':
      return at('agrees', words('pages:error.empty.consent'), given['agrees'] === undefined);
    case 'ask-erasure':
      return at('forget', words('pages:error.confirmed'), given['confirmed'] !== 'yes');
    case 'withdraw':
      return at('confirmed', words('pages:error.confirmed'), given['confirmed'] !== 'yes');
    case 'change-contact':
      return [
        ...at('email', words('pages:error.email'), email !== undefined && emailOf(email) === null),
        ...at('phone', words('pages:error.phone'), phone !== undefined && phoneOf(phone, locale) === null),
      ];
    case 'rate':
      return at('comment', words('pages:error.long'), Array.from(comment).length > LONGEST_MESSAGE);
    case 'set-representative':
      return [
        ...at('kind', words('pages:error.kind'), given['kind'] === undefined),
        ...at('their-email', words('pages:error.email'), email !== undefined && emailOf(email) === null),
        ...at(
          'their-phone',
          words('pages:error.phone'),
          phone !== undefined && phoneOf(phone, locale) === null,
        ),
      ];
    default:
      return [];
  }
}

/** In characters, as the commands take it. */
export const LONGEST_MESSAGE = 5_000;

const explained = [
  ...(['changed-meanwhile', 'not-in-this-stage', 'no-such-question', 'contact-missing'] as const),
  'consent-unchanged',
  ...(['no-such-contact', 'already-left', 'nothing-to-undo', 'undone-before', 'undo-too-late'] as const),
  ...(['decision-final', 'appeal-too-late', 'appeal-taken-back', 'already-appealed'] as const),
  ...(['another-round', 'survey-over', 'rating-missing'] as const),
  ...(['already-represented', 'representation-unproven'] as const),
  ...(['not-restricted', 'not-your-appeal', 'payload-invalid', 'not-told-yet', 'key-reused'] as const),
] satisfies FormRefusal[];

const reason = (why: FormRefusal, words: Words): string =>
  words(`pages:flash.why.${explained.find((code) => code === why) ?? 'other'}`);
