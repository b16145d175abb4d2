import { instant } from '../../words/instants.js';
import { quoted, rows, text } from '../blocks.js';
import { letter } from '../letter.js';
import { apology, plainly } from './frame.js';

/** The review accepted the complaint: somebody investigates it. */
export const accepted = letter({
  name: 'accepted',
  reader: 'complainant',
  needs: ['decisionDueAt', 'promiseDueAt', 'cameLate', 'texts'],
  compose: ({ complaint, decisionDueAt, cameLate, texts, locale }, words) => {
    const decision: [string, string][] =
      decisionDueAt === null ? [] : [[words('letters:accepted.decision'), instant(decisionDueAt, locale)]];
    return {
      ...plainly(words, 'accepted'),
      body: [
        ...apology(cameLate, words),
        ...(complaint.owner === null ? [] : [text(words('letters:accepted.person'))]),
        rows([words('letters:accepted.category'), complaint.category.name[locale]], ...decision),
        ...quoted(words('result.explanation'), texts.explanation),
        text(words('letters:accepted.questions')),
      ],
    };
  },
});
