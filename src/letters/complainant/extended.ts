import { quote, text } from '../blocks.js';
import { letter } from '../letter.js';
import { dueRow, plainly } from './frame.js';

/** A deadline was extended: why, and until when. */
export const extended = letter({
  name: 'extended',
  reader: 'complainant',
  needs: ['decisionDueAt', 'promiseDueAt', 'texts'],
  compose: ({ decisionDueAt, promiseDueAt, texts, locale }, words) => ({
    ...plainly(words, 'extended'),
    body: [
      ...quote(texts.reason),
      ...dueRow(words('letters:extended.due'), decisionDueAt, locale),
      ...(promiseDueAt === null ? [] : [text(words('letters:extended.promise'))]),
    ],
  }),
});
