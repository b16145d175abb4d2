/** How answers are written: by functions compiled from their schemas, once for each schema, whatever routes share it. */
import fastJsonStringify from 'fast-json-stringify';
import { z } from 'zod';

type Writer = (answer: unknown) => string;
const writers = new WeakMap<z.core.$ZodType, Writer>();

/** Writes what the schema names and nothing else; that the values are of its kind, types and tests say. */
export function serializerCompiler({ schema }: { schema: z.core.$ZodType }): Writer {
  const writer = writers.get(schema) ?? compiled(schema);
  writers.set(schema, writer);
  return writer;
}

function compiled(schema: z.core.$ZodType): Writer {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    ...{ io: 'output', unrepresentable: 'any', override: plainly },
  });
  const plain: Record<string, unknown> = json;
  return fastJsonStringify(plain);
}

/** The writer chooses between branches by validating: none are left where the value says by itself what it is. */
function plainly({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { anyOf } = jsonSchema;
  if (anyOf === undefined) return;
  const [first, ...others] = anyOf.filter(({ type }) => type !== 'null');
  if (first !== undefined && others.length === 0) {
    delete jsonSchema.anyOf;
    Object.assign(jsonSchema, first, { nullable: true });
  } else if (anyOf.every((branch) => 'const' in branch)) delete jsonSchema.anyOf;
}
