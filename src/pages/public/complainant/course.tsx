/** How far the complaint has come, and what it is: its number, its class, what it is about. */
import { steps } from '../../../domain/disclosure/statements/dates/progress.js';
import type { Status } from '../../../domain/disclosure/parties/complainant.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { spoken } from '../../../words/instants.js';
import type { Words } from '../../../words/languages.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import { aboutOf, stepSentence } from './course-words.js';
import type { TrackingView } from './view.js';

type Part = { view: TrackingView; locale: Locale; words: Words };
type Shown = { view: Status; locale: Locale; words: Words };

export const Steps = ({ view: { progress }, locale, words }: Shown) => (
  <section aria-labelledby="steps">
    <h2 className="govuk-heading-m" id="steps">
      {words('pages:course.steps.heading')}
    </h2>
    <ol className="redress-steps">
      {steps.map((step) => {
        const { state } = progress[step];
        return (
          <li
            key={step}
            className={`redress-steps__step redress-steps__step--${state}`}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <strong>{words(`pages:tracking.step.${step}`)}</strong>{' '}
            <span>{stepSentence(progress[step], words, locale)}</span>
          </li>
        );
      })}
    </ol>
  </section>
);

/** What it is, name by name. */
export const Facts = ({ view, locale, words }: Shown) => (
  <SummaryList
    rows={aboutOf(view, words, locale).map(([key, value]) => ({
      key: { text: key },
      value: { text: value, classes: 'redress-beginning' },
    }))}
  />
);

export const About = ({ view, locale, words }: Part) => (
  <section aria-labelledby="about">
    <h2 className="govuk-heading-m" id="about">
      {words('pages:tracking.about')}
    </h2>
    <Facts view={view} locale={locale} words={words} />
    <p className="govuk-body">{words('spoken', { spoken: spoken(view.number, locale) })}</p>
    <p className="govuk-body redress-unprinted">
      <a className="govuk-link" href={`${view.path}/download?lang=${locale}`} download>
        {words('pages:tracking.download')}
      </a>
    </p>
    {view.takesFiles && (
      <p className="govuk-body redress-unprinted">
        <a className="govuk-link" href={`${view.path}/bundle?lang=${locale}`} download>
          {words('pages:tracking.bundle')}
        </a>
      </p>
    )}
    <p className="govuk-hint">{words('private')}</p>
  </section>
);
