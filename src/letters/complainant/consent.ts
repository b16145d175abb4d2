import { quote, text } from '../blocks.js';
import { letter } from '../letter.js';
import { plainly } from './frame.js';
import { awaitedUntil } from './question.js';

/** Whether the author of their private message may be asked about it. */
export const consent = letter({
  name: 'consent',
  reader: 'complainant',
  needs: ['awaited', 'promiseDueAt', 'texts'],
  compose: ({ awaited, texts, locale }, words) => ({
    ...plainly(words, 'consent'),
    body: [
      ...(texts.reason === undefined ? [] : [text(words('letters:consent.reason')), ...quote(texts.reason)]),
      text(awaitedUntil('consent', awaited, locale, words)),
    ],
    button: words('letters:consent.button'),
  }),
});
