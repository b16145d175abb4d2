/** A posted form as the body of its command, and back. */
import { z } from 'zod';
import { NO_CAUSE } from '../vocabulary.js';
import { isBlank } from '../text/written.js';
import type { AnyCommandRule } from './command.js';
import { fieldsOf, FILES, type Field } from './form.js';

/** What a browser posts: a field that stands in the form more than once comes as a list. */
export type Form = Record<string, string | readonly string[]>;

/** The field beside the measures that holds the days of a suspension. */
export const daysField = (name: string): string => `${name}-days`;

/** The body that a form says; what was left empty is left out. It is still to be held against the command's schema. */
export function bodyIn(rule: AnyCommandRule, form: Form): Record<string, unknown> {
  const wanted = fieldsOf(rule).filter(({ name }) => isOfAlternative(rule, form, name));
  const body: [string, unknown][] = wanted.flatMap((field) => {
    const value = valueIn(field, form);
    return value === undefined ? [] : [[field.name, value]];
  });
  const expectedVersion = numberIn(one(form, 'expectedVersion'));
  return Object.fromEntries(
    expectedVersion === undefined ? body : [...body, ['expectedVersion', expectedVersion]],
  );
}

/** The fields in which a form shows a body. */
export function formOf(rule: AnyCommandRule, body: Record<string, unknown>): Form {
  return Object.fromEntries(
    fieldsOf(rule).flatMap(({ name, widget }): [string, string | string[]][] => {
      const value = body[name];
      if (value === undefined) return [];
      if (widget === 'remedies') return remediesShown(name, value);
      if (widget === 'causes') return [[name, causesShown(value)]];
      if (widget === 'choices' || widget === 'files') return [[name, z.array(z.string()).parse(value)]];
      if (widget === 'yes-no') return [[name, value === true ? 'yes' : 'no']];
      return [[name, z.union([z.string(), z.number()]).parse(value).toString()]];
    }),
  );
}

/** One value of a field; of a field sent twice the last one. */
export const one = (form: Form, name: string): string | undefined => {
  const value = form[name];
  return typeof value === 'object' ? value.at(-1) : value;
};

const many = (form: Form, name: string): string[] =>
  [form[name] ?? []].flat().filter((value) => !isBlank(value));

function valueIn({ name, widget }: Field, form: Form): unknown {
  const typed = one(form, name);
  switch (widget) {
    case 'files':
    case 'choices': {
      const chosen = many(form, name);
      return chosen.length === 0 ? undefined : chosen;
    }
    case 'causes':
      return causesIn(many(form, name));
    case 'remedies':
      return remediesIn(name, form);
    case 'yes-no':
      return typed === 'yes' ? true : typed === 'no' ? false : undefined;
    case 'number':
    case 'version':
    case 'task':
    case 'question':
    case 'remedy':
      return numberIn(typed);
    default:
      return typed === undefined || isBlank(typed) ? undefined : typed;
  }
}

/** What is no number is kept as it was typed: the schema says that it is none. */
function numberIn(typed: string | undefined): number | string | undefined {
  if (typed === undefined || isBlank(typed)) return undefined;
  return /^\s*\d{1,15}\s*$/.test(typed) ? Number(typed) : typed;
}

/** None of them has to be said: nothing chosen says nothing. Beside others it is no cause. */
const causesIn = (chosen: string[]): string[] | undefined => {
  if (chosen.length === 0) return undefined;
  return chosen.length === 1 && chosen[0] === NO_CAUSE ? [] : chosen;
};

function causesShown(value: unknown): string[] {
  const causes = z.array(z.string()).parse(value);
  return causes.length === 0 ? [NO_CAUSE] : causes;
}

const SUSPENSION = 'suspend-account';

function remediesIn(name: string, form: Form): unknown {
  const chosen = many(form, name);
  if (chosen.length === 0) return undefined;
  const days = numberIn(one(form, daysField(name)));
  return chosen.map((kind) => (kind === SUSPENSION && days !== undefined ? { kind, days } : { kind }));
}

const Shown = z.array(z.object({ kind: z.string(), days: z.number().optional() }));

function remediesShown(name: string, value: unknown): [string, string | string[]][] {
  const remedies = Shown.parse(value);
  const days = remedies.find((remedy) => remedy.days !== undefined)?.days;
  return [
    [name, remedies.map(({ kind }) => kind)],
    ...(days === undefined ? [] : [[daysField(name), String(days)] satisfies [string, string]]),
  ];
}

/** Of a payload with alternatives only the fields of the one that was chosen count; of texts all. */
function isOfAlternative({ payload, texts }: AnyCommandRule, form: Form, name: string): boolean {
  if (!(payload instanceof z.ZodDiscriminatedUnion) || Object.hasOwn(texts, name) || name === FILES)
    return true;
  const { discriminator } = payload.def;
  if (name === discriminator) return true;
  const chosen = payload.options.find(
    (option) =>
      option instanceof z.ZodObject &&
      z.safeParse(option.shape[discriminator], one(form, discriminator)).success,
  );
  return chosen instanceof z.ZodObject && Object.hasOwn(chosen.shape, name);
}
