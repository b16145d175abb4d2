/** The respondent's private page: whose turn it is, what was decided about them, what was said, and what they can do. */
import type { RespondentCommand } from '../../../domain/disclosure/parties/respondent.js';
import { languageOf } from '../../../domain/text/language.js';
import { wordsIn } from '../../../words/languages.js';
import { Details } from '../../parts/govuk/content/details.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import { List, Numbered, Quote, type PageFrame } from '../../parts/page.js';
import type { FormPart } from '../party/form.js';
import { AnswerForm, AppealForm, EvidenceForm, WithdrawForm, WriteForm } from '../party/forms.js';
import { respondentSentence } from '../party/next-words.js';
import { privatePage } from '../party/private-page.js';
import { refusedForm, type Flash } from '../party/refused.js';
import { subjectName } from '../../../letters/about.js';
import { Outside } from '../party/outside.js';
import { filesOf, Thread } from '../party/thread.js';
import { contesting, isEarlier, measuresOf } from './decision-words.js';
import type { RespondentView } from './view.js';

/** Renders the page. Showing it changes nothing: every action is a form that is posted. */
export function respondentPage(frame: PageFrame, view: RespondentView, flash?: Flash): string {
  const { locale, site } = frame;
  const words = wordsIn(locale);
  const refused = refusedForm(flash, {
    words,
    locale,
    open: view.open,
    questions: view.questions,
    files: view.files,
  });
  const part = { view, locale, words, refused };
  const open = (command: RespondentCommand) => view.open.includes(command);
  const title = words('pages:respondent.title', { reference: view.reference });
  return privatePage(frame, {
    ...{ title, flash, refused, ofAppeal: true, otherLanguageUrl: view.otherLanguageUrl },
    children: (
      <>
        <span className="govuk-caption-l">
          <Numbered text={title} number={view.reference} />
        </span>
        <h1 className="govuk-heading-l">{words('pages:respondent.heading')}</h1>
        <p className="govuk-body-l redress-next">{respondentSentence(view.next, words, locale)}</p>
        {view.hidden && <p className="govuk-body">{words('pages:respondent.hidden')}</p>}
        {open('answer') &&
          view.questions.map((question) => <AnswerForm key={question.n} {...part} question={question} />)}
        {view.decision !== null && <Decision {...part} decision={view.decision} />}
        {open('appeal') && (
          <section className="redress-thing" aria-labelledby="appeal">
            <h2 className="govuk-heading-m" id="appeal">
              {words('pages:appeal.heading')}
            </h2>
            <AppealForm {...part} />
          </section>
        )}
        <Outside outside={view.outside} locale={locale} words={words} />
        <Thread thread={view.thread} locale={locale} words={words} fileUrl={filesOf(view.path)} />
        {open('answer') && view.questions.length === 0 && (
          <WriteForm {...part} hint={words('pages:respondent.write')} />
        )}
        {open('add-evidence') && <EvidenceForm {...part} />}
        {open('withdraw') && (
          <Details summaryText={words('pages:takeBack.heading')} open={refused?.command === 'withdraw'}>
            <WithdrawForm {...part} what="takeBack" />
          </Details>
        )}
        <Genuine {...part} platform={site.brand.name[locale]} />
      </>
    ),
  });
}

type Part = FormPart & { view: RespondentView };

/** What this page is, and how its reader can tell that it is genuine. */
const Genuine = ({
  view: { reference, subject, path },
  locale,
  words,
  platform,
}: Part & { platform: string }) => (
  <section aria-labelledby="genuine">
    <h2 className="govuk-heading-m" id="genuine">
      {words('pages:respondent.standing')}
    </h2>
    <p className="govuk-body">{words('pages:respondent.about', { platform })}</p>
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
);

function Decision({
  decision,
  view,
  locale,
  words,
}: Part & { decision: NonNullable<RespondentView['decision']> }) {
  const { recourse } = view;
  return (
    <section aria-labelledby="decision">
      <h2 className="govuk-heading-m" id="decision">
        {words(isEarlier(recourse) ? 'pages:tracking.earlier' : 'pages:tracking.result')}
      </h2>
      {decision.remedies.length === 0 && <p className="govuk-body">{words('pages:respondent.noMeasures')}</p>}
      {(['done', 'pending', 'failed'] as const).map((state) => (
        <List
          key={state}
          title={words(`result.${state}`)}
          items={measuresOf(decision, state, words, locale)}
        />
      ))}
      <List
        title={words('result.grounds')}
        items={decision.grounds.map((ground) => words(`terms:ground.${ground}`))}
      />
      {decision.reasons !== null && (
        <>
          <h3 className="govuk-heading-s">{words('result.explanation')}</h3>
          <Quote text={decision.reasons} lang={languageOf(decision.reasons, null) ?? undefined} />
        </>
      )}
      {recourse !== null && (
        <>
          <h3 className="govuk-heading-s">{words('appeal.heading')}</h3>
          <p className="govuk-body">{contesting(recourse, words, locale)}</p>
        </>
      )}
    </section>
  );
}
