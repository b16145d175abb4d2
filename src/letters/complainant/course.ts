/** Letters of a few lines: the complaint has taken another course, and there is nothing to explain. */
import type { Undo } from '../../domain/disclosure/statements/recourse.js';
import type { Locale } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import type { Words } from '../../words/languages.js';
import { rows, text } from '../blocks.js';
import { letter } from '../letter.js';
import { dueRow, plainly } from './frame.js';
import { howToAppeal } from './outcome/recourse.js';

export const withdrawn = letter({
  name: 'withdrawn',
  reader: 'complainant',
  needs: ['undo'],
  compose: ({ undo, locale }, words) => ({
    ...plainly(words, 'withdrawn'),
    body: undo === null ? [] : [text(howToUndo(undo, locale, words))],
  }),
});

const howToUndo = (undo: NonNullable<Undo>, locale: Locale, words: Words): string =>
  undo === 'undone-before'
    ? words('letters:withdrawn.final')
    : words('letters:withdrawn.mistake', { until: instant(undo.until, locale) });

export const withdrawalUndone = letter({
  name: 'withdrawal-undone',
  reader: 'complainant',
  needs: ['reviewDueAt', 'decisionDueAt', 'promiseDueAt'],
  compose: ({ reviewDueAt, decisionDueAt, locale }, words) => ({
    ...plainly(words, 'withdrawal-undone'),
    body: dueRow(words('letters:withdrawal-undone.due'), reviewDueAt ?? decisionDueAt, locale),
  }),
});

/** The case had gone on without them; what was promised them ended when they left. */
export const complainantBack = letter({
  name: 'complainant-back',
  reader: 'complainant',
  needs: ['reviewDueAt', 'decisionDueAt'],
  compose: ({ reviewDueAt, decisionDueAt, locale }, words) => ({
    ...plainly(words, 'complainant-back'),
    body: dueRow(words('letters:complainant-back.due'), reviewDueAt ?? decisionDueAt, locale),
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
  needs: ['decisionDueAt'],
  compose: ({ decisionDueAt, locale }, words) => ({
    ...plainly(words, 'appealed'),
    body: [
      ...dueRow(words('letters:appealed.due'), decisionDueAt, locale),
      text(words('letters:appealed.final')),
      text(words('letters:appealed.withdraw')),
    ],
  }),
});

export const reopened = letter({
  name: 'reopened',
  reader: 'complainant',
  needs: ['decisionDueAt'],
  compose: ({ decisionDueAt, locale }, words) => ({
    ...plainly(words, 'reopened'),
    body: dueRow(words('letters:reopened.due'), decisionDueAt, locale),
  }),
});

/** Whose appeal was taken back is told to them alone; to the other side, that nothing has changed. */
export const earlierStands = letter({
  name: 'earlier-stands',
  reader: 'complainant',
  needs: ['recourse', 'appealWithinMs'],
  compose: (facts, words) => {
    const mine = facts.recourse?.state === 'taken-back';
    return {
      ...plainly(words, 'earlier-stands'),
      intro: words(`letters:earlier-stands.${mine ? 'mine' : 'intro'}`),
      body: howToAppeal(facts, words),
    };
  },
});
