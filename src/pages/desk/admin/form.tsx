/** What all forms of administration have: what was typed, what is wrong with it, and what it changes. */
import type { ReactNode } from 'react';
import type { NameInEach } from '../../../domain/text/name.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { languages, wordsIn, type Words } from '../../../words/languages.js';
import { Input } from '../../parts/govuk/form/input.js';
import { Select } from '../../parts/govuk/form/select.js';
import { Textarea } from '../../parts/govuk/form/textarea.js';

export type WrongWhat = keyof typeof languages.en.admin.wrong;
/** `field`: where it is on the page; empty where it is of the form as a whole. `text`: said by whoever knows the field. */
export type Wrong = { field: string } & ({ what: WrongWhat; n?: number } | { text: string });

export const isWrongWhat = (what: string): what is WrongWhat => Object.hasOwn(languages.en.admin.wrong, what);

/** All that was typed, by name. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** A form as it stands. `seen`: what it shows of what it changes. */
export type FormState = { typed: Typed; wrong: readonly Wrong[]; formKey: string; seen?: string };

export const textOf = (words: Words, wrong: Wrong): string =>
  'text' in wrong ? wrong.text : words(`admin:wrong.${wrong.what}`, { n: wrong.n ?? 0 });

export const first = (typed: Typed, name: string): string => typed.get(name)?.[0] ?? '';

type Of = { form: FormState; locale: Locale };

/** What is wrong with a field, as components take it. */
export function errorOf({ form, locale }: Of, name: string) {
  const words = wordsIn(locale);
  const wrong = form.wrong.find(({ field }) => field === name);
  return wrong === undefined
    ? {}
    : { errorMessage: { text: textOf(words, wrong), visuallyHiddenText: words('pages:error.prefix') } };
}

type FieldProps = Of & {
  name: string;
  label: string;
  hint?: string | undefined;
  classes?: string;
  type?: string;
  rows?: number;
};
const common = (props: FieldProps) => ({
  ...{ name: props.name, label: { text: props.label }, value: first(props.form.typed, props.name) },
  ...(props.hint === undefined ? {} : { hint: { text: props.hint } }),
  ...errorOf(props, props.name),
});

export const TextInput = (props: FieldProps) => (
  <Input {...common(props)} classes={props.classes} type={props.type} spellcheck={false} autocomplete="off" />
);

/** A day. */
export const DayInput = (props: Omit<FieldProps, 'type' | 'classes'>) => (
  <TextInput {...props} type="date" classes="govuk-input--width-10" />
);

/** What something is called, in each of the languages. */
export const NameInputs = (props: Of) => {
  const words = wordsIn(props.locale);
  return (
    <>
      <TextInput {...props} name="names" label={words('admin:field.names')} />
      <TextInput {...props} name="namesZh" label={words('admin:field.namesZh')} />
    </>
  );
};

/** The same as it is now. */
export const typedOfName = (name: NameInEach | undefined): [string, string[]][] => [
  ['names', [name?.en ?? '']],
  ['namesZh', [name?.['zh-CN'] ?? '']],
];

/** The id of something new, which it keeps. */
export const IdInput = (props: Of) => {
  const words = wordsIn(props.locale);
  return (
    <TextInput
      {...props}
      name="id"
      label={words('admin:field.id')}
      hint={words('admin:field.idHint')}
      classes="govuk-input--width-20"
    />
  );
};

export const TextArea = (props: FieldProps) => (
  <Textarea {...common(props)} classes={props.classes} rows={props.rows} spellcheck={false} />
);

type Choice = { value: string; text: string };

export const Choose = ({ items, ...props }: FieldProps & { items: readonly Choice[] }) => (
  <Select {...common(props)} items={items} />
);

/** The form itself, with what every one sends along. */
export const AdminForm = ({
  action,
  form,
  children,
}: {
  action: string;
  form: Pick<FormState, 'formKey' | 'seen'>;
  children: ReactNode;
}) => (
  <form method="post" action={action} noValidate>
    <input type="hidden" name="idempotencyKey" value={form.formKey} />
    {form.seen !== undefined && <input type="hidden" name="seen" value={form.seen} />}
    {children}
  </form>
);
