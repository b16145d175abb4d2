/** What the forms of the private pages share: fields are named as the API's payloads, each form has a key of its own. */
import { Fragment, type ReactNode } from 'react';
import { legible } from '../../../domain/disclosure/legible.js';
import type { ComplainantCommand } from '../../../domain/disclosure/parties/complainant.js';
import type { Locale } from '../../../domain/vocabulary.js';
import type { Words } from '../../../words/languages.js';
import { Textarea } from '../../parts/govuk/form/textarea.js';
import { Files, type FileLimits } from '../../parts/files.js';
import { filesId, LONGEST_MESSAGE, type Refused } from './refused.js';

/** What a form takes from the page it is on; without a version where its reader is told none. */
export type FormView = {
  path: string;
  idempotencyKey: string;
  expectedVersion?: number | undefined;
  files: FileLimits;
  /** Any are taken. */
  takesFiles: boolean;
};
export type FormPart = {
  view: FormView;
  locale: Locale;
  words: Words;
  /** The form that was refused, with what was filled in and what is wrong. */
  refused: Refused | null;
};

type FormProps = {
  view: FormView;
  locale: Locale;
  command: ComplainantCommand;
  about?: number | string;
  /** It takes files. */
  withFiles?: boolean;
  children: ReactNode;
};

export const Form = ({ view, locale, command, about, withFiles = false, children }: FormProps) => (
  <form
    method="post"
    action={`${view.path}/${command}?lang=${locale}`}
    encType={withFiles ? 'multipart/form-data' : undefined}
    acceptCharset="utf-8"
    noValidate
  >
    <input
      type="hidden"
      name="idempotencyKey"
      value={[view.idempotencyKey, command, about].filter((part) => part !== undefined).join('-')}
    />
    {view.expectedVersion !== undefined && (
      <input type="hidden" name="expectedVersion" value={view.expectedVersion} />
    )}
    {children}
  </form>
);

/** What a field shows after its form was refused: what is wrong with it, said beside it. */
export function errorAt({ refused, words }: Pick<FormPart, 'refused' | 'words'>, field: string) {
  const [first, ...others] = (refused?.errors ?? []).filter((one) => one.field === field);
  if (first === undefined) return undefined;
  const text = (
    <>
      {first.text}
      {others.map((error) => (
        <Fragment key={error.text}>
          <br />
          {error.text}
        </Fragment>
      ))}
    </>
  );
  return { text, visuallyHiddenText: words('pages:error.prefix') };
}

type MessageProps = Pick<FormPart, 'refused' | 'words'> & {
  id: string;
  label: string;
  name?: string;
  hint?: string;
  value: string | undefined;
  describedBy?: string;
};

export const Message = ({
  id,
  name = 'text',
  label,
  hint,
  refused,
  words,
  value,
  describedBy,
}: MessageProps) => (
  <Textarea
    id={id}
    name={name}
    label={{ text: label, classes: 'govuk-label--s' }}
    hint={hint === undefined ? undefined : { text: hint }}
    errorMessage={errorAt({ refused, words }, id)}
    describedBy={describedBy}
    value={value === undefined ? undefined : legible(value)}
    attributes={{ dir: 'auto', maxLength: String(LONGEST_MESSAGE) }}
  />
);

type FilesProps = FormPart & {
  /** The field that its form begins with. */
  of: string;
  required?: boolean;
};

/** `refused` is this form, where it was. */
export const FormFiles = ({ of, view, locale, words, refused, required = false }: FilesProps) =>
  view.takesFiles && (
    <Files
      {...{ locale, words, required }}
      id={filesId(of)}
      limits={view.files}
      kept={refused?.files.kept ?? []}
      errorMessage={errorAt({ refused, words }, filesId(of))}
    />
  );
