/** How answers are written: by functions compiled from their schemas, once for each route. */
import fastJsonStringify from 'fast-json-stringify';
import { z } from 'zod';

/** Writes what the schema names and nothing else; that the values are of its kind, types and tests say. */
export function serializerCompiler({ schema }: { schema: z.core.$ZodType }): (answer: unknown) => string {
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
