import { quoted, text } from '../blocks.js';
import { letter } from '../letter.js';
import { apology, dueRow, plainly } from './frame.js';

/** The review accepted the complaint: somebody investigates it. */
export const accepted = letter({
  name: 'accepted',
  reader: 'complainant',
  needs: ['decisionDueAt', 'promiseDueAt', 'cameLate', 'texts'],
  compose: ({ complaint, decisionDueAt, cameLate, texts, locale }, words) => ({
    ...plainly(words, 'accepted'),
    body: [
      ...apology(cameLate, words),
      ...(complaint.owner === null ? [] : [text(words('letters:accepted.person'))]),
      ...dueRow(words('letters:accepted.decision'), decisionDueAt, locale),
      ...quoted(words('result.explanation'), texts.explanation),
      text(words('letters:accepted.questions')),
    ],
  }),
});
