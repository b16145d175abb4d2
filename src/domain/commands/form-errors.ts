/** What is wrong with a form, field by field, in kinds that words can be found for. */
import type { z } from 'zod';
import type { Field } from './form.js';

export type FormError = { field: string; what: 'missing' | 'unchosen' | 'long' | 'invalid' };

const chosen: ReadonlySet<Field['widget']> = new Set<Field['widget']>([
  ...(['yes-no', 'choice', 'choices', 'category', 'team', 'person', 'duty', 'task'] as const),
  ...(['question', 'remedy', 'remedies', 'causes'] as const),
]);

/** One error for each field, the first that its schema names. */
export function formErrors(
  fields: readonly Field[],
  body: Record<string, unknown>,
  { issues }: Pick<z.ZodError, 'issues'>,
): FormError[] {
  const wrong = new Set(issues.map(({ path: [name] }) => String(name)));
  return fields
    .filter(({ name }) => wrong.has(name))
    .map(({ name, widget, most }) => {
      const value = body[name];
      if (value === undefined) return { field: name, what: chosen.has(widget) ? 'unchosen' : 'missing' };
      const long = typeof value === 'string' && most !== null && Array.from(value).length > most;
      return { field: name, what: long ? 'long' : 'invalid' };
    });
}
