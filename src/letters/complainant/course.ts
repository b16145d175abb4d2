/** Letters of a few lines: the complaint has taken another course, and there is nothing to explain. */
import { rows, text } from '../blocks.js';
import { letter } from '../letter.js';
import { dueRow, plainly } from './frame.js';

export const withdrawn = letter({
  name: 'withdrawn',
  reader: 'complainant',
  needs: [],
  compose: (_facts, words) => ({
    ...plainly(words, 'withdrawn'),
    body: [text(words('letters:withdrawn.mistake'))],
  }),
});

export const merged = letter({
  name: 'merged',
  reader: 'complainant',
  needs: ['promiseDueAt'],
  compose: ({ complaint: { mergedInto } }, words) => ({
    ...plainly(words, 'merged'),
    body: [
      ...(mergedInto === null ? [] : [rows([words('letters:merged.into'), mergedInto])]),
      text(words('letters:merged.valid')),
    ],
  }),
});

export const appealed = letter({
  name: 'appealed',
  reader: 'complainant',
  needs: ['due'],
  compose: ({ due, locale }, words) => ({
    ...plainly(words, 'appealed'),
    body: [...dueRow(words('letters:appealed.due'), due, locale), text(words('letters:appealed.withdraw'))],
  }),
});

export const reopened = letter({
  name: 'reopened',
  reader: 'complainant',
  needs: ['due'],
  compose: ({ due, locale }, words) => ({
    ...plainly(words, 'reopened'),
    body: dueRow(words('letters:reopened.due'), due, locale),
  }),
});

export const earlierStands = letter({
  name: 'earlier-stands',
  reader: 'complainant',
  needs: [],
  compose: (_facts, words) => ({
    ...plainly(words, 'earlier-stands'),
  }),
});
