/** A command as a request: payload and texts side by side, made from its declaration. */
import { z } from 'zod';
import type { CommandParts } from '../../cases/work/answer-command.js';
import type { AnyCommandRule, AttachmentRule } from '../../domain/commands/command.js';
import { FILES } from '../../domain/commands/form.js';
import { LARGEST_INTEGER } from '../../domain/vocabulary.js';

const Fields = z.record(z.string(), z.unknown());

const expectedVersion = z.int().min(0).max(LARGEST_INTEGER).optional().meta({
  description: 'The version you saw; a person’s change since then is answered with 409 changed-meanwhile.',
});

/** More than this at once no policy allows. */
const MOST_FILES = 50;

/** Uploads of the caller, by their ids. */
export const Attachments = z
  .array(z.uuid())
  .max(MOST_FILES)
  .meta({ description: 'Uploads of yours, by their ids: files that come with it.' });

const attachmentsOf = ({ required }: AttachmentRule): z.ZodType =>
  required === true ? Attachments.min(1) : Attachments.optional();

/** The body of a command's route: the fields of its payload, its texts, its files, `expectedVersion`. */
export function commandBody(rule: AnyCommandRule): z.ZodType {
  const texts = Object.entries(rule.texts).map(([name, { required, schema }]) => [
    name,
    required ? schema : schema.optional(),
  ]);
  const files = rule.attachments === undefined ? {} : { [FILES]: attachmentsOf(rule.attachments) };
  const added: z.ZodRawShape = { ...Object.fromEntries(texts), ...files, expectedVersion };
  return extended(rule.payload, added);
}

function extended(payload: z.ZodType, added: z.ZodRawShape): z.ZodType {
  if (payload instanceof z.ZodObject) return payload.extend(added);
  if (!(payload instanceof z.ZodDiscriminatedUnion))
    throw new Error('A payload is an object, or one of several.');
  return oneOf(
    payload.def.discriminator,
    payload.options.map((option) => {
      if (!(option instanceof z.ZodObject)) throw new Error('Each alternative of a payload is an object.');
      return option.extend(added);
    }),
  );
}

/** One of several objects, told apart by a field. */
export function oneOf<T extends z.ZodObject>(discriminator: string, [first, ...others]: readonly T[]) {
  if (first === undefined) throw new Error('There is no alternative.');
  return z.discriminatedUnion(discriminator, [first, ...others]);
}

/** The same for whoever may not set some of the fields: to them these are unknown. */
export function bodyWithout(body: z.ZodType, names: readonly string[]): z.ZodType {
  if (!(body instanceof z.ZodObject)) throw new Error('Only the fields of an object can be left out.');
  const shape: z.ZodRawShape = body.shape;
  return z.strictObject(Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name))));
}

/** Takes a validated body apart again. */
export function splitBody(rule: AnyCommandRule, body: unknown): CommandParts {
  const fields = Object.entries(Fields.parse(body)).filter(([, value]) => value !== undefined);
  const isText = ([name]: [string, unknown]): boolean => Object.hasOwn(rule.texts, name);
  const isPayload = ([name]: [string, unknown]): boolean =>
    !Object.hasOwn(rule.texts, name) && name !== 'expectedVersion' && name !== FILES;
  const version = fields.find(([name]) => name === 'expectedVersion')?.[1];
  return {
    payload: Object.fromEntries(fields.filter(isPayload)),
    texts: z.record(z.string(), z.string()).parse(Object.fromEntries(fields.filter(isText))),
    attachments: Attachments.parse(fields.find(([name]) => name === FILES)?.[1] ?? []),
    expectedVersion: typeof version === 'number' ? version : null,
  };
}
