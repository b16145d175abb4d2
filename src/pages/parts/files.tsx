/** The files of a form: those that its first sending brought already, and a field for more. */
import type { FormFiles } from '../../cases/evidence/form-files.js';
import { FILES } from '../../domain/commands/form.js';
import { inline } from '../../domain/disclosure/legible.js';
import type { Evidence } from '../../domain/policy/evidence.js';
import type { Locale } from '../../domain/vocabulary.js';
import type { Words } from '../../words/languages.js';
import { fileSize } from '../../words/sizes.js';
import { Checkboxes } from './govuk/form/choices.js';
import type { ErrorOptions } from './govuk/form/error-message.js';
import { FileUpload } from './govuk/form/file-upload.js';

export type FileLimits = Pick<Evidence, 'atOnce' | 'bytes' | 'types'>;

type Props = {
  id: string;
  limits: FileLimits;
  kept: FormFiles['kept'];
  required?: boolean;
  errorMessage?: ErrorOptions | undefined;
  locale: Locale;
  words: Words;
};

/** Without scripts a browser forgets what was chosen: what was taken stays with the form, and can be left out. */
export function Files({ id, limits, kept, required = false, errorMessage, locale, words }: Props) {
  const { atOnce, bytes, types } = limits;
  const label = words('pages:files.label');
  return (
    <>
      {kept.length > 0 && (
        <Checkboxes
          idPrefix={`${id}-kept`}
          name={FILES}
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: words('pages:files.kept'), classes: 'govuk-fieldset__legend--s' } }}
          items={kept.map((file) => ({
            value: file.id,
            text: `${inline(file.name)} (${fileSize(file.bytes, locale)})`,
            checked: true,
          }))}
        />
      )}
      <FileUpload
        id={id}
        name={FILES}
        multiple
        label={{ text: required ? label : `${label}${words('pages:optional')}`, classes: 'govuk-label--s' }}
        hint={{
          text: words('pages:files.hint', {
            ...{ kinds: kindsOf(types, words, locale), most: atOnce },
            size: fileSize(bytes, locale),
          }),
        }}
        errorMessage={errorMessage}
        attributes={{ accept: types.join(',') }}
      />
    </>
  );
}

const kinds = ['image', 'pdf', 'text', 'audio', 'video'] as const;

/** The types of a policy as a person would name them. */
function kindsOf(types: FileLimits['types'], words: Words, locale: Locale): string {
  const taken = kinds.filter((kind) => types.some((type) => type.split('/').includes(kind)));
  const named = taken.map((kind) => words(`pages:files.kind.${kind}`));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(named);
}

/** What is wrong with the files of a form, each said of the file it is about. */
export const filesWrong = (
  { unfit }: FormFiles,
  { words, locale, limits: { atOnce, bytes } }: { words: Words; locale: Locale; limits: FileLimits },
): string[] =>
  unfit.map(({ name, why }) => {
    const text = words(`pages:error.files.${why}`, { most: atOnce, size: fileSize(bytes, locale) });
    return name === null ? text : words('pages:error.file', { name: inline(name), text });
  });
