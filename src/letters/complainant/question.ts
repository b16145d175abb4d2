import type { Awaited } from '../../domain/disclosure/statements/dates/next.js';
import type { Locale } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import type { Words } from '../../words/languages.js';
import { quote, text } from '../blocks.js';
import { letter } from '../letter.js';
import { plainly } from './frame.js';

/** A question without whose answer the case cannot go on. */
export const question = letter({
  name: 'question',
  reader: 'complainant',
  needs: ['awaited', 'promiseDueAt', 'texts'],
  compose: ({ awaited, texts, locale }, words) => ({
    ...plainly(words, 'question'),
    body: [...quote(texts.question), text(awaitedUntil('question', awaited, locale, words))],
    button: words('letters:question.button'),
  }),
});

/** By when the answer is wanted, and what silence leads to. */
export function awaitedUntil(
  name: 'question' | 'consent',
  awaited: Awaited | null,
  locale: Locale,
  words: Words,
): string {
  if (awaited?.by == null) return words(`letters:${name}.open`);
  const by = instant(awaited.by, locale);
  return words(`letters:${name}.${awaited.waits ? 'waits' : 'meanwhile'}`, { by });
}
