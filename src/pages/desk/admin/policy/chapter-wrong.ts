/** What is wrong with a chapter of the policy, said of the field it is about. */
import type { Chapter } from '../../../../domain/policy/chapters/fields.js';
import { fieldAt } from '../../../../domain/policy/chapters/filled.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import type { Wrong } from '../form.js';
import { boundsOf } from './chapter-fields.js';
import { fieldName } from './field-words.js';

/** `paths` as the schema has them, such as `/deadlines/review/within`; each field once. */
export function chapterWrong(chapter: Chapter, paths: readonly string[], locale: Locale): Wrong[] {
  const said = paths.map((path) => wrongAt(chapter, path.split('/').slice(1), locale));
  return said.filter(({ field }, at) => said.findIndex((one) => one.field === field) === at);
}

function wrongAt(chapter: Chapter, path: readonly string[], locale: Locale): Wrong {
  const words = wordsIn(locale);
  const found = fieldAt(chapter, path);
  if (found === null || found.at === '')
    return { field: '', text: words('policy:wrong.elsewhere', { path: fieldName(path, locale) }) };
  const { at: field, asks } = found;
  const name = field.split('.').at(-1) ?? '';
  switch (asks.kind) {
    case 'span':
    case 'choices':
    case 'lines':
      return { field, text: words(`policy:wrong.${asks.kind}`) };
    case 'number':
      return { field, text: words('policy:wrong.number', { bounds: boundsOf(asks, name, locale) }) };
    default:
      return {
        field,
        text:
          name === 'zone' || name === 'url'
            ? words(`policy:wrong.${name}`)
            : words('policy:wrong.text', { field: fieldName(path, locale, path.length - 1) }),
      };
  }
}
