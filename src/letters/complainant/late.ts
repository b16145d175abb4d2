import type { LateTold } from '../../domain/disclosure/statements/dates/lateness.js';
import type { Locale } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import type { Words } from '../../words/languages.js';
import { text, type Block } from '../blocks.js';
import { letter } from '../letter.js';
import { outsideIn } from '../outside.js';

/** A deadline was missed: which, and what is expected now. */
export const late = letter({
  name: 'late',
  reader: 'complainant',
  needs: ['late', 'promiseDueAt', 'outside'],
  compose: ({ late: told, locale, outside }, words) => {
    const next = told?.expectedAt == null || told.isOut ? null : instant(told.expectedAt, locale);
    return {
      title: words('letters:late.title'),
      intro: told === null ? words('letters:late.over') : missed(told, locale, words),
      body: [
        ...(told === null ? [text(words('letters:late.overSorry'))] : comfort(told, locale, words)),
        ...outsideIn({ outside, locale }, words),
      ],
      sentence:
        next === null ? words('letters:late.smsUnknown') : words('letters:late.smsExpected', { next }),
    };
  },
});

/** What should have come to pass, and by when. */
export const missed = ({ missed: what, dueAt }: LateTold, locale: Locale, words: Words): string =>
  words(`letters:late.step.${what}`, { due: instant(dueAt, locale) });

/** When it is expected now, and whether there is anything to do meanwhile. */
export const comfort = (told: LateTold, locale: Locale, words: Words): Block[] => [
  text(expected(told, locale, words)),
  text(words(`letters:late.sorry.${told.asked ? 'asked' : 'nothing'}`)),
];

function expected({ missed: what, expectedAt, isOut }: LateTold, locale: Locale, words: Words): string {
  if (isOut && what !== 'remedies') return words('letters:late.onPage');
  if (expectedAt !== null) return words('letters:late.expected', { next: instant(expectedAt, locale) });
  return words(`letters:late.${what === 'remedies' ? 'unknownMeasures' : 'unknown'}`);
}
