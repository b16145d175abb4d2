/** What each entry of a thread is called: on the page, and in the text that is downloaded. */
import { isLifting, type RespondentRemedy } from '../../../domain/complaint/course/platform/remedy-kinds.js';
import type { Said, Words as Written } from '../../../domain/disclosure/statements/threads/thread.js';
import type { MeasureState } from '../../../domain/disclosure/statements/measure.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { measureName } from '../../../letters/measures.js';
import { instant, span } from '../../../words/instants.js';
import type { Words } from '../../../words/languages.js';

/** What happened, as its reader would say it. */
export function titleOf(said: Said, words: Words, locale: Locale): string {
  switch (said.kind) {
    case 'accepted':
    case 'handed-on':
      return words(`pages:course.said.${said.kind}`, { category: said.category[locale] });
    case 'late': {
      const what = words(`pages:course.said.late_what.${said.missed}`);
      return words('pages:course.said.late', { what, due: instant(said.dueAt, locale) });
    }
    case 'merged':
    case 'decided-together':
      return words(`pages:course.said.${said.kind}`, { number: said.number });
    case 'rejected':
      return words('pages:course.said.rejected', { reason: words(`terms:rejection.${said.reason}`) });
    case 'decided':
      return said.outcome === null
        ? words('pages:course.said.decidedForRespondent')
        : words('pages:course.said.decided', { outcome: words(`terms:outcome.${said.outcome}`) });
    case 'measure':
      return measureName({ kind: said.remedy, state: said.state }, words);
    case 'restriction':
      return restrictionName(said, words, locale);
    default:
      return words(`pages:course.said.${said.kind}`);
  }
}

type Restricting = { remedy: RespondentRemedy; days: number | null; state: MeasureState };

/** What a decision takes from the respondent or gives back, as a sentence to them. */
export function restrictionName({ remedy, days, state }: Restricting, words: Words, locale: Locale): string {
  const what =
    state === 'held' && isLifting(remedy)
      ? words(`pages:respondent.remedy.${remedy}.held`)
      : words(`pages:respondent.remedy.${remedy}.${state === 'held' ? 'done' : state}`);
  return days === null
    ? what
    : words('pages:respondent.withDays', { what, days: span(days * 86_400_000, locale) });
}

/** What a text of it is called, where that is not clear by itself. */
export const nameOf = ({ name }: Written, words: Words): string | null =>
  name === 'remedySought' || name === 'proof' || name === 'followUp'
    ? words(`pages:course.said.words.${name}`)
    : null;

/** Their own words, taken down by somebody else: the fact is told, the note is not theirs to read. */
export const isTakenDown = ({ who, kind, words }: Said): boolean =>
  who === 'you' && words.length === 0 && (kind === 'answer' || kind === 'message' || kind === 'appeal');
