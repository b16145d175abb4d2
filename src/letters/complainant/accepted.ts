import { instant } from '../../words/instants.js';
import { quoted, rows, text } from '../blocks.js';
import { letter } from '../letter.js';
import { plainly } from './frame.js';

/** The review accepted the complaint: somebody investigates it. */
export const accepted = letter({
  name: 'accepted',
  reader: 'complainant',
  needs: ['due', 'promiseDueAt', 'texts'],
  compose: ({ complaint, due, texts, locale }, words) => {
    const decision: [string, string][] =
      due?.what === 'investigation' ? [[words('letters:accepted.decision'), instant(due.at, locale)]] : [];
    return {
      ...plainly(words, 'accepted'),
      body: [
        rows([words('letters:accepted.category'), complaint.category.name[locale]], ...decision),
        ...quoted(words('result.explanation'), texts.explanation),
        text(words('letters:accepted.questions')),
      ],
    };
  },
});
