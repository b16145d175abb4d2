/** The respondent's matter as plain text, to be kept. */
import type { Matter } from '../../../domain/disclosure/parties/respondent.js';
import type { Locale } from '../../../domain/vocabulary.js';
import type { Brand } from '../../../words/brand.js';
import { instant } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { respondentSentence } from '../party/next-words.js';
import { outsideWays } from '../../../letters/outside.js';
import { plainText, quoted, threadLines, under } from '../party/plain.js';
import { subjectName } from '../../../letters/about.js';
import { contesting, isEarlier, measuresOf } from './decision-words.js';

/** `now` is when it was asked for, in ms. */
export function respondentDownload(
  brand: Brand,
  matter: Matter & { reference: string },
  { now, locale }: { now: number; locale: Locale },
): string {
  const words = wordsIn(locale);
  const colon = words('colon');
  const { reference, subject, next, decision, recourse, thread } = matter;
  return plainText([
    {
      title: `${brand.name[locale]} ${words('service')}`,
      lines: [
        `${words('pages:respondent.reference')}${colon}${reference}`,
        ...(subject === null ? [] : [`${words('terms:about')}${colon}${subjectName(subject, words)}`]),
        words('pages:tracking.asOf', { at: instant(now, locale) }),
      ],
    },
    {
      title: words('pages:respondent.heading'),
      lines: [
        respondentSentence(next, words, locale),
        ...(matter.hidden ? [words('pages:respondent.hidden')] : []),
      ],
    },
    {
      title: words(isEarlier(recourse) ? 'pages:tracking.earlier' : 'pages:tracking.result'),
      lines:
        decision === null
          ? []
          : [
              ...(decision.remedies.length === 0 ? [words('pages:respondent.noMeasures')] : []),
              ...(['done', 'pending', 'failed'] as const).flatMap((state) =>
                under(words(`result.${state}`), measuresOf(decision, state, words, locale)),
              ),
              ...under(
                words('result.grounds'),
                decision.grounds.map((ground) => words(`terms:ground.${ground}`)),
              ),
              ...(decision.reasons === null
                ? []
                : [words('result.explanation'), ...quoted(decision.reasons)]),
              ...(recourse === null ? [] : [contesting(recourse, words, locale)]),
            ],
    },
    { title: words('outside.heading'), lines: outsideWays(matter.outside, words, locale) },
    { title: words('pages:course.said.heading'), lines: threadLines(thread, words, locale) },
  ]);
}
