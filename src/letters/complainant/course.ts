/** Letters of a few lines: the complaint has taken another course, and there is nothing to explain. */
import { instant } from '../../words/instants.js';
import { rows, text } from '../blocks.js';
import { letter } from '../letter.js';
import { dueRow, plainly } from './frame.js';

export const withdrawn = letter({
  name: 'withdrawn',
  reader: 'complainant',
  needs: ['undoUntil'],
  compose: ({ undoUntil, locale }, words) => ({
    ...plainly(words, 'withdrawn'),
    body: [
      text(
        undoUntil === null
          ? words('letters:withdrawn.final')
          : words('letters:withdrawn.mistake', { until: instant(undoUntil, locale) }),
      ),
    ],
  }),
});

export const withdrawalUndone = letter({
  name: 'withdrawal-undone',
  reader: 'complainant',
  needs: ['due', 'promiseDueAt'],
  compose: ({ due, locale }, words) => ({
    ...plainly(words, 'withdrawal-undone'),
    body: dueRow(words('letters:withdrawal-undone.due'), due, locale),
  }),
});

/** The case had gone on without them; what was promised them ended when they left. */
export const complainantBack = letter({
  name: 'complainant-back',
  reader: 'complainant',
  needs: ['due'],
  compose: ({ due, locale }, words) => ({
    ...plainly(words, 'complainant-back'),
    body: dueRow(words('letters:complainant-back.due'), due, locale),
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
