/** The files of a form: those that its first sending brought already, and a field for more. */
import { inline } from '../../../domain/disclosure/legible.js';
import { FILES } from '../../../domain/commands/form.js';
import type { Evidence } from '../../../domain/policy/evidence.js';
import type { Locale } from '../../../domain/vocabulary.js';
import type { Words } from '../../../words/languages.js';
import { fileSize } from '../../../words/sizes.js';
import { Checkboxes } from '../../parts/govuk/form/choices.js';
import { FileUpload } from '../../parts/govuk/form/file-upload.js';
import { errorAt, type FormPart } from './form.js';
import { filesId, type Refused } from './refused.js';

export type FileLimits = Pick<Evidence, 'atOnce' | 'bytes' | 'types'>;

type Props = Pick<FormPart, 'view' | 'locale' | 'words'> & {
  /** The field that its form begins with. */
  of: string;
  /** This form, where it was refused. */
  refused: Refused | null;
  required?: boolean;
};

/** Without scripts a browser forgets what was chosen: what was taken stays with the form, and can be left out. */
export function Files({ of, view, locale, words, refused, required = false }: Props) {
  const { atOnce, bytes, types } = view.files;
  const id = filesId(of);
  const kept = refused?.files.kept ?? [];
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
        label={{
          text: required ? label : `${label}${words('pages:optional')}`,
          classes: 'govuk-label--s',
        }}
        hint={{
          text: words('pages:files.hint', {
            ...{ kinds: kindsOf(types, words, locale), most: atOnce },
            size: fileSize(bytes, locale),
          }),
        }}
        errorMessage={errorAt({ refused, words }, id)}
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
