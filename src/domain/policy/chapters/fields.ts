/** The chapters of the policy as forms ask for them, made from its schema. */
import { z } from 'zod';
import { Policy } from '../policy.js';

type Schema = z.core.JSONSchema.BaseSchema;

/** How a form asks for a value. `most` null: no bound; `above`: more than `least`; `mayBeNone`: there need not be any of it. */
export type Asking =
  | { kind: 'span' | 'text' | 'yes-no' | 'lines' }
  | { kind: 'number'; least: number; most: number | null; above: boolean }
  | { kind: 'choice' | 'choices'; of: readonly (string | number)[] }
  | { kind: 'rows'; fields: readonly Field[] }
  | { kind: 'group'; fields: readonly Field[]; mayBeNone?: true };
/** `initial`: what stands there where nothing is written; undefined where something has to be. */
export type Field = { name: string; optional: boolean; initial: unknown; asks: Asking };

/** `path` leads to it in the document; what stands in none of a chapter's fields is written in the document alone. */
export type Chapter = { id: string; path: readonly string[]; asks: Asking };

/** Which events a deadline goes by is a matter of the process, not of its times: the document alone says it. */
const byDocument = new Set(['from', 'until', 'revivedBy', 'continuedBy']);
/** Classes have a form of their own. */
const elsewhere = new Set(['categories']);

/** How many days of a week there are to choose from, or levels: more are a number. */
const FEW = 7;

const isSchema = (schema: unknown): schema is Schema => typeof schema === 'object' && schema !== null;

function fieldOf(name: string, schema: Schema, isRequired: boolean): Field | null {
  const asks = byDocument.has(name) ? null : askingFor(schema);
  if (asks === null) return null;
  return { name, optional: !isRequired && schema.default == null, initial: schema.default, asks };
}

const fieldsOf = ({ properties = {}, required = [] }: Schema): Field[] =>
  Object.entries(properties).flatMap(([name, schema]) => {
    const field = isSchema(schema) ? fieldOf(name, schema, required.includes(name)) : null;
    return field === null ? [] : [field];
  });

/** The same of an object with one kind of value under each of some names. */
function sameFields({ propertyNames, additionalProperties }: Schema): Field[] {
  const names = isSchema(propertyNames) ? (propertyNames.enum ?? []) : [];
  return names.flatMap((name) => {
    const field = isSchema(additionalProperties) ? fieldOf(String(name), additionalProperties, true) : null;
    return field === null ? [] : [field];
  });
}

function askingFor(schema: Schema): Asking | null {
  const { type, anyOf, enum: few, items, properties, propertyNames } = schema;
  if (anyOf !== undefined) return alternatives(anyOf.filter(isSchema));
  if (few !== undefined) return { kind: 'choice', of: few.map(String) };
  if (propertyNames !== undefined) {
    const fields = sameFields(schema);
    return fields.length === 0 ? null : { kind: 'group', fields };
  }
  if (properties !== undefined) return { kind: 'group', fields: fieldsOf(schema) };
  if (type === 'array') return isSchema(items) ? listOf(items) : null;
  if (type === 'boolean') return { kind: 'yes-no' };
  if (type === 'number' || type === 'integer') return numberOf(schema);
  return { kind: schema.pattern?.includes('(ms|s|m|h|d)') === true ? 'span' : 'text' };
}

/** One of some numbers, or something that may be left out. */
function alternatives(schemas: Schema[]): Asking | null {
  const known = schemas.flatMap((schema) => (typeof schema.const === 'number' ? [schema.const] : []));
  if (known.length === schemas.length) return { kind: 'choice', of: known };
  const some = schemas.filter(({ type }) => type !== 'null');
  const asks = some.length === 1 && some[0] !== undefined ? askingFor(some[0]) : null;
  return asks?.kind === 'group' ? { ...asks, mayBeNone: true } : asks;
}

function listOf(items: Schema): Asking {
  const one = askingFor(items);
  if (one?.kind === 'choice') return { kind: 'choices', of: one.of };
  if (one?.kind === 'group') return { kind: 'rows', fields: one.fields };
  if (one?.kind === 'number' && one.most !== null && one.most <= FEW)
    return { kind: 'choices', of: Array.from({ length: one.most }, (_, n) => n + 1) };
  return { kind: 'lines' };
}

function numberOf({ minimum, maximum = Infinity, exclusiveMinimum }: Schema): Asking {
  const beyond = typeof exclusiveMinimum === 'number' ? exclusiveMinimum : null;
  const least = beyond ?? minimum ?? 0;
  const most = maximum >= Number.MAX_SAFE_INTEGER ? null : maximum;
  return { kind: 'number', least, most, above: beyond !== null };
}

/** What has no chapter of its own: single fields of the policy. */
export const GENERAL = 'general';

const isSingle = ({ asks }: Field): boolean => asks.kind !== 'group' && asks.kind !== 'rows';

/** A chapter for each part of the policy, and for each deadline. */
export const chapters: readonly Chapter[] = (() => {
  const fields = fieldsOf(z.toJSONSchema(Policy, { io: 'input', reused: 'inline' }));
  const parts = fields.filter((field) => !isSingle(field) && !elsewhere.has(field.name));
  const own = parts.flatMap(({ name, asks }): Chapter[] =>
    name === 'deadlines' && asks.kind === 'group'
      ? asks.fields.map((one) => ({ id: `${name}.${one.name}`, path: [name, one.name], asks: one.asks }))
      : [{ id: name, path: [name], asks }],
  );
  const general: Asking = { kind: 'group', fields: fields.filter(isSingle) };
  return [{ id: GENERAL, path: [], asks: general }, ...own];
})();

/** The chapter of this id; undefined where there is none. */
export const chapterNamed = (id: string): Chapter | undefined => chapters.find((one) => one.id === id);
