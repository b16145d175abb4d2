/** What was decided about the respondent, in sentences: on the page, and in the text that is downloaded. */
import type { Matter } from '../../../domain/disclosure/parties/respondent.js';
import type { Recourse } from '../../../domain/disclosure/statements/recourse.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { instant } from '../../../words/instants.js';
import type { Words } from '../../../words/languages.js';
import { restrictionName } from '../party/said.js';

type Decision = NonNullable<Matter['decision']>;

/** A new decision is being made, or waits to be told. */
export const isEarlier = (of: Recourse | null): boolean =>
  of !== null && (of.state === 'examined' || of.state === 'reexamined' || of.state === 'decided');

/** The measures that have come so far, each said once, with since and until when. */
export const measuresOf = (
  { remedies }: Decision,
  state: 'pending' | 'done' | 'failed',
  words: Words,
  locale: Locale,
): string[] => [
  ...new Set(
    remedies
      .filter(({ state: its }) => (its === 'held' ? 'done' : its) === state)
      .map(({ kind: remedy, days, state: its, since, until }) => {
        const what = restrictionName({ remedy, days, state: its }, words, locale);
        // Of what stays as it was nobody should read since when.
        if (since === null || its === 'held') return what;
        const from = instant(since, locale);
        return until === null
          ? words('pages:respondent.since', { what, since: from })
          : words('pages:respondent.sinceUntil', { what, since: from, until: instant(until, locale) });
      }),
  ),
];

export function contesting(of: Recourse, words: Words, locale: Locale): string {
  switch (of.state) {
    case 'open':
      return words('pages:respondent.recourse.open', { until: instant(of.until, locale) });
    case 'examined':
    case 'reexamined': {
      const what = words(`pages:respondent.recourse.${of.state}`);
      return of.dueAt === null
        ? what
        : [what, words('pages:tracking.again.due', { due: instant(of.dueAt, locale) })].join(
            locale === 'en' ? ' ' : '',
          );
    }
    default:
      return words(`pages:respondent.recourse.${of.state}`);
  }
}
