/** How the complaint stands, in sentences: on the page, and in the text that is downloaded. */
import type { Status } from '../../../domain/disclosure/parties/complainant.js';
import type { Step } from '../../../domain/disclosure/statements/dates/progress.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { instant } from '../../../words/instants.js';
import type { Words } from '../../../words/languages.js';
import { subjectName } from '../../../letters/about.js';

export const lateSentence = (
  { expectedAt }: NonNullable<Status['late']>,
  words: Words,
  locale: Locale,
): string => {
  const expected =
    expectedAt === null
      ? words('pages:tracking.unknown')
      : words('pages:tracking.expected', { next: instant(expectedAt, locale) });
  return words('pages:tracking.late', { expected });
};

/** What is to be known beside whose turn it is, a sentence for each. */
export function courseOf(status: Status, words: Words, locale: Locale): string[] {
  const { next, ending, mergedInto: number, recourse, reexamined, promiseDueAt, hiding } = status;
  return [
    ...(promiseDueAt === null || status.late !== null
      ? []
      : [words('pages:tracking.promise', { by: instant(promiseDueAt, locale) })]),
    ...(number !== null && ending === 'merged'
      ? [words('pages:tracking.ending.merged'), words('pages:tracking.mergedInto', { number })]
      : []),
    ...(number !== null && ending === null && next.kind !== 'waiting-for-other'
      ? [words('pages:tracking.waiting', { number })]
      : []),
    ...(hiding === null ? [] : [words(`pages:tracking.hiding.${hiding}`)]),
    ...(reexamined ? [words('pages:tracking.reexamined')] : []),
    ...(recourse?.state === 'examined' || recourse?.state === 'reexamined'
      ? [words(`pages:tracking.again.${recourse.state}`)]
      : []),
  ];
}

/** What the complaint is, name by name. */
export function aboutOf(
  { number, receivedAt, category, subject, representative, statutoryDueAt }: Status,
  words: Words,
  locale: Locale,
): [name: string, value: string][] {
  const about = subject === null ? null : subjectName(subject, words);
  return [
    [words('complaintNumber'), number],
    [words('receivedAt'), instant(receivedAt, locale)],
    ...dateOf(words('terms:deadline.statutory'), statutoryDueAt, locale),
    [words('terms:category'), category[locale]],
    ...(about === null ? [] : [[words('terms:about'), about] satisfies [string, string]]),
    ...(representative === null
      ? []
      : [
          [words('pages:representative.by'), words(`representative.${representative}`)] satisfies [
            string,
            string,
          ],
        ]),
  ];
}

const dateOf = (name: string, at: number | null, locale: Locale): [name: string, value: string][] =>
  at === null ? [] : [[name, instant(at, locale)]];

/** How far one step has come, and when. */
export function stepSentence({ state, at, by }: Step, words: Words, locale: Locale): string {
  if (at !== null && (state === 'done' || state === 'stopped' || state === 'joined'))
    return words(`pages:course.steps.${state}`, { at: instant(at, locale) });
  if (by !== null) return words('pages:course.steps.by', { by: instant(by, locale) });
  return words(`pages:tracking.state.${state}`);
}

/** Whether and until when the result can be contested; null while it is examined: that is said on top. */
export function contesting(
  { recourse }: Pick<Status, 'recourse'>,
  words: Words,
  locale: Locale,
): string | null {
  switch (recourse?.state) {
    case 'open':
      return words('pages:tracking.recourse.open', { until: instant(recourse.until, locale) });
    case 'later':
    case 'queued':
    case 'over':
      return words(`pages:tracking.recourse.${recourse.state}`);
    case 'final':
      return words('appeal.final');
    case 'taken-back':
      return words('appeal.takenBack');
    default:
      return null;
  }
}
