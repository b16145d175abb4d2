/** Classes as people choose between them. */
import type { CategoryPolicy } from '../../../domain/policy/categories.js';
import type { Locale } from '../../../domain/vocabulary.js';
import type { Words } from '../../../words/languages.js';

/** Its name as a line of its own. */
export function categoryTitle({ name }: CategoryPolicy, locale: Locale): string {
  const [first = '', ...rest] = Array.from(name[locale]);
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** What belongs there, where no other class is of the same kind. */
export const kindHint = (
  categories: Readonly<Record<string, CategoryPolicy>>,
  { kind }: CategoryPolicy,
  words: Words,
): string | null =>
  Object.values(categories).filter((other) => other.kind === kind).length === 1
    ? words(`web:form.kind.${kind}`)
    : null;
