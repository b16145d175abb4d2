/** What a form asks for: the fields of a command, derived from its declaration. */
import { z } from 'zod';
import { FreeText, type AnyCommandRule, type Widget } from './command.js';

export type Field = { name: string; widget: Widget; required: boolean };

/** The fields of a command in the order of its declaration, its texts last; of a payload with alternatives those of all. */
export function fieldsOf({ payload, texts, form }: AnyCommandRule): Field[] {
  const schemas = new Map<string, z.core.$ZodType>([
    ...shapesOf(payload).flatMap((shape) => Object.entries(shape)),
    ...Object.entries(texts).map(([name, text]) => [name, text.schema] as const),
  ]);
  return [...schemas].map(([name, schema]) => ({
    name,
    widget: form[name] ?? widgetOf(schema),
    required: texts[name]?.required ?? !z.safeParse(schema, undefined).success,
  }));
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
