/** The whole case as plain text, in the reader's language, to be kept. */
import type { Status } from '../../../domain/disclosure/parties/complainant.js';
import { steps } from '../../../domain/disclosure/statements/dates/progress.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { measures } from '../../../letters/measures.js';
import type { Brand } from '../../../words/brand.js';
import { instant } from '../../../words/instants.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import { nextSentence } from '../party/next-words.js';
import { outsideWays } from '../../../letters/outside.js';
import { plainText, quoted, threadLines, under } from '../party/plain.js';
import { aboutOf, contesting, courseOf, lateSentence, stepSentence } from './course-words.js';

/** `now` is when it was asked for, in ms. */
export function trackingDownload(
  brand: Brand,
  status: Status,
  { now, locale }: { now: number; locale: Locale },
): string {
  const words = wordsIn(locale);
  const colon = words('colon');
  return plainText([
    {
      title: `${brand.name[locale]} ${words('service')}`,
      lines: [
        ...aboutOf(status, words, locale).map(([name, value]) => `${name}${colon}${value}`),
        words('pages:tracking.asOf', { at: instant(now, locale) }),
      ],
    },
    {
      title: words('pages:tracking.heading'),
      lines: [
        ...(status.late === null ? [] : [lateSentence(status.late, words, locale)]),
        nextSentence(status.next, words, locale),
        ...courseOf(status, words, locale),
      ],
    },
    ...answerOf(status, words, locale),
    {
      title: words('pages:course.steps.heading'),
      lines: steps.map(
        (step) =>
          `${words(`pages:tracking.step.${step}`)}${colon}${stepSentence(status.progress[step], words, locale)}`,
      ),
    },
    { title: words('outside.heading'), lines: outsideWays(status.outside, words, locale) },
    { title: words('pages:course.said.heading'), lines: threadLines(status.thread, words, locale) },
  ]);
}

function answerOf(status: Status, words: Words, locale: Locale) {
  const { result, rejection, earlier, reexamined } = status;
  const said = contesting(status, words, locale);
  const contested = said === null ? [] : [said];
  if (result !== null) {
    const what = measures(words, result.remedies);
    const title = words(earlier || reexamined ? 'pages:tracking.earlier' : 'pages:tracking.result');
    const lines = [
      words(`terms:outcome.${result.verdict}`),
      ...under(
        words('result.grounds'),
        result.grounds.map((ground) => words(`terms:ground.${ground}`)),
      ),
      ...[words('result.explanation'), ...quoted(result.explanation)],
      ...under(words('result.done'), what.done),
      ...under(words('result.pending'), what.pending),
      ...under(words('result.failed'), what.failed),
      ...(result.followUp === null ? [] : [words('result.followUp'), ...quoted(result.followUp)]),
      ...contested,
    ];
    return [{ title, lines }];
  }
  if (rejection === null) return [];
  const lines = [
    words(`terms:rejection.${rejection.reason}`),
    ...quoted(rejection.explanation),
    ...contested,
  ];
  return [{ title: words('pages:tracking.rejection'), lines }];
}
