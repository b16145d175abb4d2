/** The complaint as one page to be kept, in an archive: readable without us. */
import type { Status } from '../../../domain/disclosure/parties/complainant.js';
import { instant } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { LettersKept, type LetterFiled } from '../../parts/letters-kept.js';
import { keptPage, Numbered, type PageFrame } from '../../parts/page.js';
import { Outside } from '../party/outside.js';
import { nextSentence } from '../party/next-words.js';
import { Thread } from '../party/thread.js';
import { courseOf, lateSentence } from './course-words.js';
import { Facts, Steps } from './course.js';
import { Answer } from './result.js';

/** `now` is when it was asked for (ms), `files` where in the archive each file is, by its id, `proven`: a proof of its seal comes with it. */
export type Kept = {
  status: Status;
  now: number;
  letters: readonly LetterFiled[];
  files: ReadonlyMap<string, string>;
  proven: boolean;
};

export function complaintKept(frame: PageFrame, { status, now, letters, files, proven }: Kept): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const part = { view: status, locale, words };
  const title = words('pages:tracking.title', { number: status.number });
  return keptPage(frame, {
    ...{ half: 'public', title },
    children: (
      <>
        <h1 className="govuk-heading-l">
          <Numbered text={title} number={status.number} />
        </h1>
        <p className="govuk-body">{words('pages:tracking.asOf', { at: instant(now, locale) })}</p>
        <Facts {...part} />
        {status.late !== null && <p className="govuk-body">{lateSentence(status.late, words, locale)}</p>}
        <p className="govuk-body">{nextSentence(status.next, words, locale)}</p>
        {courseOf(status, words, locale).map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
        <Answer {...part} />
        <Outside outside={status.outside} locale={locale} words={words} />
        <Steps {...part} />
        <Thread thread={status.thread} locale={locale} words={words} fileUrl={(id) => files.get(id)} />
        <LettersKept letters={letters} words={words} locale={locale} />
        {proven && (
          <>
            <h2 className="govuk-heading-m">{words('archive:received.heading')}</h2>
            <p className="govuk-body">{words('archive:received.about')}</p>
          </>
        )}
      </>
    ),
  });
}
