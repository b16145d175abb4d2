import { quote, text } from '../blocks.js';
import { letter } from '../letter.js';
import { plainly } from './frame.js';

/** A question without whose answer the case cannot go on. */
export const question = letter({
  name: 'question',
  reader: 'complainant',
  needs: ['promiseDueAt', 'texts'],
  compose: ({ texts }, words) => ({
    ...plainly(words, 'question'),
    body: [...quote(texts.question), text(words('letters:question.answer'))],
    button: words('letters:question.button'),
  }),
});
