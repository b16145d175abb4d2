/** A chapter of the policy as it stands in the fields of its form, and back. */
import { unitOf } from '../versions/differences.js';
import type { Asking, Chapter, Field } from './fields.js';

type Typed = ReadonlyMap<string, readonly string[]>;
type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inside = (value: unknown, name: string): unknown => (isValues(value) ? value[name] : undefined);

/** What a chapter has in a document; undefined where it says nothing. */
export const chapterIn = (document: object, { path }: Pick<Chapter, 'path'>): unknown =>
  path.reduce<unknown>(inside, document);

/** The address of a field within its form. */
export const under = (at: string, name: string | number): string => (at === '' ? `${name}` : `${at}.${name}`);

/** What stands in the fields of a chapter, by their addresses. */
export const typedOf = ({ asks }: Chapter, value: unknown): Map<string, string[]> =>
  new Map(shown(asks, value, ''));

function shown(asks: Asking, value: unknown, at: string): [string, string[]][] {
  switch (asks.kind) {
    case 'group':
      return asks.fields.flatMap((field) =>
        shown(field.asks, inside(value, field.name) ?? field.initial, under(at, field.name)),
      );
    case 'rows':
      return (Array.isArray(value) ? value : []).flatMap((row: unknown, n) =>
        shown({ kind: 'group', fields: asks.fields }, row, under(at, n)),
      );
    case 'choices':
      return [[at, Array.isArray(value) ? value.map(String) : []]];
    case 'lines':
      return [[at, [Array.isArray(value) ? value.join('\n') : '']]];
    case 'yes-no':
      return [[at, [value === true ? 'yes' : 'no']]];
    default:
      return [[at, [textOf(value, at)]]];
  }
}

const nameIn = (at: string): string => at.split('.').at(-1) ?? '';
const isShare = (at: string): boolean => unitOf(nameIn(at)) === 'share';
const HUNDRED = 100;
/** Shares are written in per cent. */
function textOf(value: unknown, at: string): string {
  if (typeof value === 'number' && isShare(at)) return String(Number((value * HUNDRED).toPrecision(12)));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The document with a chapter as its form was filled in: what is left empty, or is as Redress comes with it, is not written. */
export function withChapter(document: object, { path, asks }: Chapter, typed: Typed): object {
  const before = chapterIn(document, { path });
  const after = written(asks, typed, '', before);
  const isNothing = before === undefined && Array.isArray(after) && after.length === 0;
  return placed({ ...document }, path, isNothing ? undefined : after);
}

function placed(document: Values, [name, ...rest]: readonly string[], value: unknown): Values {
  if (name === undefined) return isValues(value) ? value : document;
  const { [name]: before, ...others } = document;
  const after = rest.length === 0 ? value : placed(isValues(before) ? before : {}, rest, value);
  return after === undefined ? others : { ...document, [name]: after };
}

const textAt = (typed: Typed, at: string): string => typed.get(at)?.[0]?.trim() ?? '';

/** `before`: what was written there. Undefined: nothing is. What is no number stays as it was typed, and is refused by the schema. */
function written(asks: Asking, typed: Typed, at: string, before: unknown): unknown {
  const text = textAt(typed, at);
  switch (asks.kind) {
    case 'group':
      return asks.mayBeNone === true && isEmpty(asks.fields, typed, at)
        ? undefined
        : group(asks.fields, typed, at, before);
    case 'rows':
      return rows(asks.fields, typed, at, before);
    case 'choices':
      return chosen(asks.of, typed.get(at) ?? []);
    case 'choice':
      return asks.of.find((one) => String(one) === text);
    case 'lines':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'yes-no':
      return text === 'yes';
    case 'number':
      return text === '' ? undefined : numberIn(text, at);
    default:
      return text === '' ? undefined : text;
  }
}

const chosen = (of: readonly (string | number)[], values: readonly string[]): (string | number)[] =>
  of.filter((one) => values.includes(String(one)));

function numberIn(text: string, at: string): number | string {
  const n = Number(text);
  if (Number.isNaN(n)) return text;
  return isShare(at) ? Number((n / HUNDRED).toPrecision(12)) : n;
}

function group(fields: readonly Field[], typed: Typed, at: string, before: unknown): Values | undefined {
  const others = Object.entries(isValues(before) ? before : {}).filter(
    ([name]) => !fields.some((field) => field.name === name),
  );
  const values = fields.flatMap((field): [string, unknown][] => {
    const was = inside(before, field.name);
    const value = written(field.asks, typed, under(at, field.name), was);
    return value === undefined || (was === undefined && isAsComes(field, value)) ? [] : [[field.name, value]];
  });
  const all = [...others, ...values];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** Nothing need be written for it. */
const isAsComes = ({ initial, asks }: Field, value: unknown): boolean =>
  initial !== undefined &&
  JSON.stringify(shown(asks, initial, '')) === JSON.stringify(shown(asks, value, ''));

/** Nothing is filled in of what there has to be. */
const isEmpty = (fields: readonly Field[], typed: Typed, at: string): boolean =>
  fields.every(({ name, asks, optional, initial }) => {
    const own = under(at, name);
    if (asks.kind === 'group') return isEmpty(asks.fields, typed, own);
    return optional || initial !== undefined || textAt(typed, own) === '';
  });

/** Those whose first field is filled in, as far as any were sent. */
function rows(fields: readonly Field[], typed: Typed, at: string, before: unknown): unknown[] {
  const was: readonly unknown[] = Array.isArray(before) ? before : [];
  return Array.from({ length: rowsIn(typed, at) }, (_, n) => n)
    .filter((n) => textAt(typed, firstOf(fields, under(at, n))) !== '')
    .map((n) => group(fields, typed, under(at, n), was[n] ?? {}));
}

const firstOf = ([field]: readonly Field[], at: string): string => {
  if (field === undefined) return at;
  const own = under(at, field.name);
  return field.asks.kind === 'group' ? firstOf(field.asks.fields, own) : own;
};

/** More than any list of a policy takes. */
const MOST_ROWS = 100;

/** How many rows the fields under an address are of. */
export function rowsIn(typed: Typed, at: string): number {
  const begin = at === '' ? '' : `${at}.`;
  const found = [...typed.keys()]
    .filter((key) => key.startsWith(begin))
    .map((key) => Number(key.slice(begin.length).split('.')[0]));
  return Math.max(0, ...found.filter((n) => Number.isInteger(n) && n < MOST_ROWS).map((n) => n + 1));
}

/** The address of the field of a chapter that a path of the document leads to or into; null where it has none there. */
export function fieldAt({ path, asks }: Chapter, to: readonly string[]): { at: string; asks: Asking } | null {
  if (!path.every((name, n) => to[n] === name)) return null;
  return within(asks, to.slice(path.length), '');
}

function within(
  asks: Asking,
  [name, ...rest]: readonly string[],
  at: string,
): { at: string; asks: Asking } | null {
  if (name === undefined || (asks.kind !== 'group' && asks.kind !== 'rows')) return { at, asks };
  const own = under(at, name);
  if (asks.kind === 'rows') return within({ kind: 'group', fields: asks.fields }, rest, own);
  const field = asks.fields.find((one) => one.name === name);
  return field === undefined ? null : within(field.asks, rest, own);
}
