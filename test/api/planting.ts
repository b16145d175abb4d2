/** Words nobody may find again, one in every field of a request that takes free text: found by walking its schema. */
import { z } from 'zod';

/** JSON Schema, as far as requests use it. */
type Shape = {
  $ref?: string;
  $defs?: Record<string, Shape>;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  example?: unknown;
};
const Shape: z.ZodType<Shape> = z.looseObject({});
const Fields = z.record(z.string(), z.unknown());

/** What all planted words have in common, and all planted phone numbers. */
const WORD = 'kestrel';
const PHONE = '8613957310';

export type Planting = ReturnType<typeof planting>;

/** Plants words; `names` are fields that hold an id although their schema does not say so. */
export function planting(names: readonly string[] = []) {
  const planted = new Map<string, string>();

  const words = (field: string, kind: 'text' | 'email' | 'phone'): string => {
    const n = planted.size + 1;
    const made = {
      text: `${WORD} ${n} ${field}`,
      email: `${WORD}-${n}@planted.example`,
      phone: `+${PHONE}${String(n).padStart(3, '0')}`,
    }[kind];
    planted.set(made, field);
    return made;
  };

  function fill(shape: Shape, example: unknown, field: string): unknown {
    const alternatives = shape.anyOf ?? shape.oneOf;
    if (alternatives !== undefined) return fill(chosen(alternatives, example), example, field);
    if (shape.properties !== undefined) {
      const given = Fields.safeParse(example).data ?? {};
      const filled = Object.entries(shape.properties).map(([name, inner]) => [
        name,
        fill(inner, given[name], `${field}.${name}`),
      ]);
      return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
    }
    if (shape.items !== undefined && Array.isArray(example)) {
      const { items } = shape;
      return example.map((item: unknown) => fill(items, item, field));
    }
    const kind = names.includes(field) ? null : kindOf(shape);
    return kind === null ? example : words(field, kind);
  }

  return {
    /** The words and the fields they were planted in. */
    planted,
    /** The example with words in every field that takes them, whether or not the example has it. */
    body: (schema: z.ZodType, example: object, name: string): Record<string, unknown> =>
      Fields.parse(fill(shapeOf(schema), example, name)),
    /** The fields whose words are found in `text`. */
    foundIn: (text: string): string[] =>
      [...planted].filter(([made]) => text.includes(made.replace(/^\+/, ''))).map(([, field]) => field),
    /** Whether even a trace of any is found. */
    tracedIn: (text: string): boolean => text.includes(WORD) || text.includes(PHONE),
  };
}

function shapeOf(schema: z.ZodType): Shape {
  const shape = Shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return shape.$defs?.[shape.$ref?.split('/').at(-1) ?? ''] ?? shape;
}

/** The alternative whose constants the example has. */
function chosen(alternatives: Shape[], example: unknown): Shape {
  const given = Fields.safeParse(example).data ?? {};
  const fits = ({ properties = {} }: Shape): boolean =>
    Object.entries(properties).every(([name, { const: only }]) => only === undefined || given[name] === only);
  return alternatives.find(fits) ?? {};
}

/** What kind of words a field takes; null where it takes none, but a word of a list, a number or an id. */
function kindOf({ type, const: only, enum: words, pattern, format, example }: Shape) {
  if (type !== 'string' || only !== undefined || words !== undefined) return null;
  if (format === 'email' || String(example).includes('@')) return 'email';
  if (pattern?.startsWith('^\\+') === true || String(example).startsWith('+')) return 'phone';
  return pattern === undefined && format === undefined ? 'text' : null;
}
