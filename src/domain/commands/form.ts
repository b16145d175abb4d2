/** What a form asks for: the fields of a command, derived from its declaration. */
import { z } from 'zod';
import { FreeText, type AnyCommandRule, type Widget } from './command.js';

/** `choices` are the values of a choice, as far as the schema knows them; `most` is the number of characters it takes. */
export type Field = {
  name: string;
  widget: Widget;
  required: boolean;
  choices: string[];
  most: number | null;
};

/** The field of the files that come with a command. */
export const FILES = 'attachments';

/** The fields of a command in the order of its declaration, its texts and its files last; of a payload with alternatives those of all. */
export function fieldsOf({ payload, texts, form, attachments }: AnyCommandRule): Field[] {
  const entries = [
    ...shapesOf(payload).flatMap((shape) => Object.entries(shape)),
    ...Object.entries(texts).map(([name, text]) => [name, text.schema] as const),
  ];
  const fields = [...new Map(entries)].map(([name, schema]): Field => ({
    name,
    widget: form[name] ?? widgetOf(schema),
    required: texts[name]?.required ?? !z.safeParse(schema, undefined).success,
    choices: entries.flatMap(([other, alternative]) => (other === name ? choicesIn(alternative) : [])),
    most: lengthOf(schema),
  }));
  if (attachments === undefined) return fields;
  const files = { name: FILES, widget: 'files', required: attachments.required === true } as const;
  return [...fields, { ...files, choices: [], most: null }];
}

function lengthOf(schema: z.core.$ZodType): number | null {
  const most = z.globalRegistry.get(schema)?.maxLength;
  return typeof most === 'number' ? most : null;
}

function choicesIn(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return choicesIn(schema.unwrap());
  if (schema instanceof z.ZodArray) return choicesIn(schema.element);
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  return [];
}

const shapesOf = (payload: unknown): z.core.$ZodShape[] =>
  payload instanceof z.ZodObject
    ? [payload.shape]
    : payload instanceof z.ZodDiscriminatedUnion
      ? payload.options.flatMap(shapesOf)
      : [];

function widgetOf(schema: z.core.$ZodType): Widget {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return widgetOf(schema.unwrap());
  if (schema === FreeText) return 'long-text';
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral || schema instanceof z.ZodUnion)
    return 'choice';
  if (schema instanceof z.ZodArray) return 'choices';
  if (schema instanceof z.ZodBoolean) return 'yes-no';
  return schema instanceof z.ZodNumber ? 'number' : 'text';
}
