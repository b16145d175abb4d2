/** One field of a command's form, asked for as its declaration says. */
import { daysField, one, type Form } from '../../../../domain/commands/form-body.js';
import { FILES, type Field as FieldRule } from '../../../../domain/commands/form.js';
import type { RefusalCode } from '../../../../domain/commands/refusal.js';
import { today } from '../../../../domain/causes/causes.js';
import { NO_CAUSE } from '../../../../domain/vocabulary.js';
import { lacksConsent, restsOnProof } from '../../../../domain/complaint/course/parties/consent.js';
import { isWithheld } from '../../../../domain/complaint/course/withheld.js';
import { objectionToRemedy } from '../../../../domain/complaint/course/platform/looking-up.js';
import type { Complaint } from '../../../../domain/complaint/state.js';
import { RemedyKind } from '../../../../domain/vocabulary.js';
import type { KeyedCommandName } from '../../../../domain/commands/index.js';
import { Files, filesWrong } from '../../../parts/files.js';
import { Checkboxes, Radios } from '../../../parts/govuk/form/choices.js';
import { Input } from '../../../parts/govuk/form/input.js';
import { Select } from '../../../parts/govuk/form/select.js';
import { Textarea } from '../../../parts/govuk/form/textarea.js';
import type { FormError } from '../../../../domain/commands/form-errors.js';
import type { Part } from '../case-view.js';
import { optionsOf, startOf } from './options.js';

type Props = {
  part: Part;
  command: KeyedCommandName;
  field: FieldRule;
  form: Form;
  errors: readonly FormError[];
};

/** Where an error in the summary leads to. */
export const fieldId = (command: string, field: string): string => `${command}-${field}`;

/** The files that came with this form, where it was sent before. */
const filesOf = ({ typed }: Part, command: KeyedCommandName) =>
  typed?.command === command ? typed.files : undefined;

/** The name of a field as its form shows it. */
export function labelOf(
  { of, words }: Pick<Part, 'of' | 'words'>,
  command: KeyedCommandName,
  field: string,
): { label: string; hint?: string } {
  const fields: Record<string, { label: string; hint?: string }> = of.commands[command].fields;
  return fields[field] ?? { label: field === FILES ? words('pages:files.label') : field };
}

export function errorText(
  part: Part,
  command: KeyedCommandName,
  field: FieldRule,
  { what }: FormError,
): string {
  const files = field.widget === 'files' ? filesOf(part, command) : null;
  const wrong = files ? filesWrong(files, { ...part, limits: part.files }) : [];
  if (wrong.length > 0) return wrong.join(' ');
  const { label } = labelOf(part, command, field.name);
  return part.words(`case:error.${what}`, { label, most: field.most ?? 0 });
}

/** Why there is less to choose or to write than at other times. */
function shortOf(state: Complaint, { name, widget }: FieldRule): RefusalCode[] {
  if (name === 'reasons' && lacksConsent(state)) return ['rule-alone'];
  if (widget !== 'remedies') return [];
  const objections = RemedyKind.options.flatMap((kind) => objectionToRemedy(state, kind) ?? []);
  return [...(restsOnProof(state) ? ['proof-wanted' as const] : []), ...new Set(objections)];
}

export function Field({ part, command, field, form, errors }: Props) {
  const { words } = part;
  const { name, widget, required } = field;
  const { label, hint } = labelOf(part, command, name);
  const why = shortOf(part.read.state, field).map((code) => part.of.refusals[code]);
  const more = why.length === 0 ? hint : [hint ?? '', ...why].join(' ').trim();
  const error = errors.find((one) => one.field === name);
  const value = one(form, name) ?? startOf(part, command, field);
  const text = required ? label : words('case:acts.optional', { label });
  const common = {
    ...{ id: fieldId(command, name), name, value },
    ...(more === undefined ? {} : { hint: { text: more } }),
    ...(error === undefined
      ? {}
      : {
          errorMessage: {
            text: errorText(part, command, field, error),
            visuallyHiddenText: words('case:error.prefix').replace(/[:：]\s*$/, ''),
          },
        }),
  };
  const named = { label: { text, classes: 'govuk-label--s' } };
  const legend = { legend: { text, classes: 'govuk-fieldset__legend--s' } };
  const options = optionsOf(part, command, field);
  switch (widget) {
    case 'files':
      if (isWithheld(part.read.state)) return null;
      return (
        <Files
          {...{ required, words, limits: part.files, locale: part.locale }}
          id={common.id}
          kept={filesOf(part, command)?.kept ?? []}
          errorMessage={common.errorMessage}
        />
      );
    case 'version':
      return <input type="hidden" name={name} value={part.read.state.version} />;
    case 'long-text':
      return <Textarea {...common} {...named} rows={4} attributes={{ dir: 'auto', ...most(field) }} />;
    case 'text':
    case 'complaint':
      return <Input {...common} {...named} attributes={most(field)} classes="govuk-!-width-one-half" />;
    case 'email':
      return <Input {...common} {...named} type="email" autocomplete="off" attributes={most(field)} />;
    case 'phone':
      return <Input {...common} {...named} type="tel" autocomplete="off" attributes={most(field)} />;
    case 'number':
      return <Input {...common} {...named} inputmode="numeric" classes="govuk-input--width-5" />;
    case 'yes-no':
      return (
        <Radios
          {...common}
          idPrefix={common.id}
          fieldset={legend}
          classes="govuk-radios--inline govuk-radios--small"
          items={[
            { value: 'yes', text: words('case:acts.yes') },
            { value: 'no', text: words('case:acts.no') },
          ]}
        />
      );
    case 'choices':
    case 'causes':
    case 'remedies':
      return (
        <>
          <Checkboxes
            {...common}
            idPrefix={common.id}
            fieldset={legend}
            classes="govuk-checkboxes--small"
            values={[form[name] ?? (widget === 'causes' ? causesNow(part.read) : [])].flat()}
            items={options}
          />
          {widget === 'remedies' && (
            <Input
              name={daysField(name)}
              id={`${common.id}-days`}
              label={{ text: words('case:acts.optional', { label: words('case:acts.days') }) }}
              inputmode="numeric"
              classes="govuk-input--width-5"
              value={one(form, daysField(name))}
            />
          )}
        </>
      );
    case 'choice':
      if (options.length <= MOST_RADIOS)
        return (
          <Radios
            {...common}
            idPrefix={common.id}
            fieldset={legend}
            classes="govuk-radios--small"
            items={options}
          />
        );
      return <Select {...common} {...named} items={chosenFrom(options)} />;
    default:
      return <Select {...common} {...named} items={chosenFrom(options)} />;
  }

  function chosenFrom(items: typeof options) {
    const none = words(required ? 'case:acts.choose' : 'case:acts.none_chosen');
    return [{ value: '', text: none }, ...items];
  }
}

/** What was said of them before. */
const causesNow = ({ state: { causes: said }, causes }: Part['read']): string[] =>
  said?.length === 0 ? [NO_CAUSE] : today(causes, said ?? []).map(({ id }) => id);

const MOST_RADIOS = 5;

const most = ({ most: length }: FieldRule): Record<string, string> =>
  length === null ? {} : { maxLength: String(length) };
