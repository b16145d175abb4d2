/** The fields of a chapter of the policy, as its schema has them: each with its name, its unit and its bounds. */
import { Duration } from '../../../../domain/clocks/duration.js';
import type { Asking, Field } from '../../../../domain/policy/chapters/fields.js';
import { rowsIn, under } from '../../../../domain/policy/chapters/filled.js';
import { unitOf } from '../../../../domain/policy/versions/differences.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { languages, wordsIn } from '../../../../words/languages.js';
import { Checkboxes } from '../../../parts/govuk/form/choices.js';
import { Fieldset } from '../../../parts/govuk/form/fieldset.js';
import { Hint } from '../../../parts/govuk/form/hint.js';
import { Choose, errorOf, TextArea, TextInput, type FormState } from '../form.js';
import { nameOf, optionWords, valueWords } from './field-words.js';
import { asLabel } from '../../../../words/as-label.js';
import { numbersIn } from '../../../../words/numbers.js';

type Of = { form: FormState; locale: Locale };
/** `at`: its address in the form. `within`: what it stands in. */
type Placed = Of & { at: string; within: string | undefined };

function labelOf({ name, optional, asks }: Field, { within, locale }: Placed): string {
  const words = wordsIn(locale);
  const unit = unitOf(name);
  const { unitName } = languages.en.policy;
  const label = asLabel(nameOf(name, within, locale));
  const withUnit =
    asks.kind === 'number' && unit !== 'time' && unit !== 'count'
      ? words('policy:withUnit', {
          label,
          unit: words(`policy:unitName.${unit satisfies keyof typeof unitName}`),
        })
      : label;
  return optional ? words('policy:optional', { label: withUnit }) : withUnit;
}

const HUNDRED = 100;

/** What a number may be, as a form says it; shares in per cent. */
export function boundsOf(asks: Extract<Asking, { kind: 'number' }>, name: string, locale: Locale): string {
  const words = wordsIn(locale);
  const times = unitOf(name) === 'share' ? HUNDRED : 1;
  const shown = (n: number): string => numbersIn(locale).format(n * times);
  const least = shown(asks.least);
  if (asks.most === null) return words('policy:hint.least', { least });
  const of = { least, most: shown(asks.most) };
  return asks.above ? words('policy:hint.aboveTo', of) : words('policy:hint.between', of);
}

function hintOf({ name, initial, asks }: Field, locale: Locale): string | undefined {
  const words = wordsIn(locale);
  const known =
    initial === undefined || initial === null ? null : valueWords(spanIn(initial, asks), [name], locale);
  const asComes = known === null ? [] : [words('policy:hint.asComes', { value: known })];
  switch (asks.kind) {
    case 'span':
      return [words('policy:hint.span'), ...asComes].join(' ');
    case 'number':
      return [boundsOf(asks, name, locale), ...asComes].join(' ');
    case 'lines': {
      const lines = words(isDays(name) ? 'policy:hint.days' : 'policy:hint.lines');
      return meansAll(name) ? `${lines} ${words('policy:hint.forAll')}` : lines;
    }
    case 'choices':
      return meansAll(name) ? words('policy:hint.forAll') : undefined;
    case 'text':
      return name === 'zone' || name === 'url' ? words(`policy:hint.${name}`) : undefined;
    default:
      return undefined;
  }
}

const isDays = (name: string): boolean => name === 'holidays' || name === 'workdays';
/** Of an outside body: where none is named it is for all. */
const meansAll = (name: string): boolean => name === 'categories' || name === 'locales';

const spanIn = (value: unknown, { kind }: Asking): unknown =>
  kind === 'span' ? (Duration.safeParse(value).data ?? value) : value;

/** All of them, one after another. */
export const Fields = ({ fields, ...placed }: Placed & { fields: readonly Field[] }) => (
  <>
    {fields.map((field) => (
      <OneField key={field.name} field={field} {...placed} at={under(placed.at, field.name)} />
    ))}
  </>
);

function OneField({ field, ...placed }: Placed & { field: Field }) {
  const { form, locale, at } = placed;
  const words = wordsIn(locale);
  const { name, asks, optional } = field;
  const label = labelOf(field, placed);
  const common = { form, locale, name: at, label, hint: hintOf(field, locale) };
  const options = (of: readonly (string | number)[]) =>
    of.map((one) => ({ value: String(one), text: optionWords(one, name, locale) }));
  switch (asks.kind) {
    case 'group':
      return (
        <Fieldset legend={{ text: label, classes: 'govuk-fieldset__legend--s' }}>
          <Fields fields={asks.fields} {...placed} within={name} />
        </Fieldset>
      );
    case 'rows':
      return (
        <Fieldset legend={{ text: label, classes: 'govuk-fieldset__legend--m' }}>
          <Rows fields={asks.fields} {...placed} within={name} />
        </Fieldset>
      );
    case 'choices':
      return (
        <Checkboxes
          name={at}
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: label } }}
          items={options(asks.of)}
          values={form.typed.get(at) ?? []}
          {...(common.hint === undefined ? {} : { hint: { text: common.hint } })}
          {...errorOf({ form, locale }, at)}
        />
      );
    case 'choice':
      return (
        <Choose {...common} items={[...(optional ? [{ value: '', text: '' }] : []), ...options(asks.of)]} />
      );
    case 'yes-no':
      return (
        <Choose
          {...common}
          items={(['no', 'yes'] as const).map((value) => ({ value, text: words(`admin:${value}`) }))}
        />
      );
    case 'lines':
      return <TextArea {...common} rows={4} />;
    case 'text':
      return <TextInput {...common} />;
    default:
      return <TextInput {...common} classes="govuk-input--width-10" />;
  }
}

/** One after another, and an empty one to add. */
export function Rows({ fields, ...placed }: Placed & { fields: readonly Field[] }) {
  const { form, locale, at } = placed;
  const words = wordsIn(locale);
  const known = rowsIn(form.typed, at);
  return (
    <>
      <Hint text={words('policy:hint.rows')} />
      {Array.from({ length: known + 1 }, (_, n) => (
        <Fieldset
          key={n}
          legend={{
            text: n === known ? words('policy:another') : words('policy:row', { n: n + 1 }),
            classes: 'govuk-fieldset__legend--s',
          }}
        >
          <Fields fields={fields} {...placed} at={under(at, n)} />
        </Fieldset>
      ))}
    </>
  );
}
