/** A witness's private page: what they are asked, and what they have said. */
import type { Testimony } from '../../../domain/disclosure/parties/witness.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { subjectName } from '../../../letters/about.js';
import type { Brand } from '../../../words/brand.js';
import { instant } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import type { FileLimits } from '../../parts/files.js';
import { Numbered, type PageFrame } from '../../parts/page.js';
import { AnswerForm, WriteForm } from '../party/forms.js';
import { respondentSentence } from '../party/next-words.js';
import { plainText, threadLines } from '../party/plain.js';
import { privatePage } from '../party/private-page.js';
import { refusedForm, type Flash } from '../party/refused.js';
import { filesOf, Thread } from '../party/thread.js';

export type WitnessView = Testimony & {
  /** `/w/{token}`: forms are sent to `{path}/{command}`. */
  path: string;
  otherLanguageUrl: string;
  /** The witness's own reference; never the complaint's number. */
  reference: string;
  /** Random for each rendering; every form makes its own key of it. */
  idempotencyKey: string;
  files: FileLimits;
};

/** Renders the page. Showing it changes nothing: every action is a form that is posted. */
export function witnessPage(frame: PageFrame, view: WitnessView, flash?: Flash): string {
  const { locale, site } = frame;
  const words = wordsIn(locale);
  const { reference, subject, questions, thread, path, next } = view;
  const refused = refusedForm(flash, { words, locale, open: view.open, questions, files: view.files });
  const part = { view, locale, words, refused };
  const title = words('pages:respondent.title', { reference });
  const canWrite = view.open.includes('answer');
  return privatePage(frame, {
    ...{ title, flash, refused, ofAppeal: false, otherLanguageUrl: view.otherLanguageUrl },
    children: (
      <>
        <span className="govuk-caption-l">
          <Numbered text={title} number={reference} />
        </span>
        <h1 className="govuk-heading-l">{words('pages:witness.heading')}</h1>
        <p className="govuk-body-l redress-next">{respondentSentence(next, words, locale)}</p>
        <p className="govuk-body">{words('pages:witness.notAgainstYou')}</p>
        {canWrite &&
          questions.map((question) => <AnswerForm key={question.n} {...part} question={question} />)}
        <Thread thread={thread} locale={locale} words={words} fileUrl={filesOf(path)} />
        {canWrite && questions.length === 0 && <WriteForm {...part} hint={words('pages:respondent.write')} />}
        <section aria-labelledby="genuine">
          <h2 className="govuk-heading-m" id="genuine">
            {words('pages:respondent.standing')}
          </h2>
          <p className="govuk-body">{words('pages:witness.about', { platform: site.brand.name[locale] })}</p>
          <SummaryList
            rows={[
              { key: { text: words('pages:respondent.reference') }, value: { text: reference } },
              ...(subject === null
                ? []
                : [
                    {
                      key: { text: words('terms:about') },
                      value: { text: subjectName(subject, words), classes: 'redress-beginning' },
                    },
                  ]),
            ]}
          />
          <ul className="govuk-list govuk-list--bullet">
            <li>{words('pages:respondent.genuine.reference')}</li>
            <li>{words('pages:respondent.genuine.never')}</li>
            <li>{words('pages:respondent.private')}</li>
          </ul>
          <p className="govuk-body redress-unprinted">
            <a className="govuk-link" href={`${path}/download?lang=${locale}`} download>
              {words('pages:tracking.download')}
            </a>
          </p>
        </section>
      </>
    ),
  });
}

/** The same as plain text, to be kept. `now` is when it was asked for, in ms. */
export function witnessDownload(
  brand: Brand,
  { reference, next, thread }: Testimony & { reference: string },
  { now, locale }: { now: number; locale: Locale },
): string {
  const words = wordsIn(locale);
  return plainText([
    {
      title: `${brand.name[locale]} ${words('service')}`,
      lines: [
        `${words('pages:respondent.reference')}${words('colon')}${reference}`,
        words('pages:tracking.asOf', { at: instant(now, locale) }),
      ],
    },
    { title: words('pages:witness.heading'), lines: [respondentSentence(next, words, locale)] },
    { title: words('pages:course.said.heading'), lines: threadLines(thread, words, locale) },
  ]);
}
