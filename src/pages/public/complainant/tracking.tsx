/** The complainant's private page: whose turn it is, what was decided, what was said, and what they can do. */
import { wordsIn } from '../../../words/languages.js';
import { Details } from '../../parts/govuk/content/details.js';
import { WarningText } from '../../parts/govuk/content/blocks.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Numbered, type PageFrame } from '../../parts/page.js';
import { instant } from '../../../words/instants.js';
import { Form, type FormPart } from '../party/form.js';
import { AnswerForm, AppealForm, EvidenceForm, WithdrawForm, WriteForm } from '../party/forms.js';
import { nextSentence } from '../party/next-words.js';
import { privatePage } from '../party/private-page.js';
import { refusedForm, type Flash } from '../party/refused.js';
import { Limited } from '../limit.js';
import { Outside } from '../party/outside.js';
import { filesOf, Thread } from '../party/thread.js';
import { AdjustmentsForm, isAdjusting } from './forms/adjustments-form.js';
import { AfterEnd } from './after-end.js';
import { CloseContactForms, ContactForm } from './forms/contact-forms.js';
import { ConsentAsked, ConsentSaid } from './forms/consent.js';
import { About, Steps } from './course.js';
import { courseOf, lateSentence } from './course-words.js';
import { Forgotten, ForgetForm } from './forms/forget.js';
import { RepresentativeForm } from './forms/representative-form.js';
import { Answer } from './result.js';
import { SurveyForms } from './forms/survey.js';
import type { TrackingView } from './view.js';

/** Renders the page. Showing it changes nothing: every action is a form that is posted. */
export function trackingPage(frame: PageFrame, view: TrackingView, flash?: Flash): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const refused = refusedForm(flash, {
    words,
    locale,
    open: view.open,
    questions: view.questions,
    files: view.files,
  });
  const part = { view, locale, words, refused };
  const open = (command: string) => view.open.includes(command);
  const title = words('pages:tracking.title', { number: view.number });
  return privatePage(frame, {
    ...{ title, flash, refused, ofAppeal: view.round > 1, otherLanguageUrl: view.otherLanguageUrl },
    large: view.largePrint,
    children: (
      <>
        <span className="govuk-caption-l">
          <Numbered text={title} number={view.number} />
        </span>
        <h1 className="govuk-heading-l">{words('pages:tracking.heading')}</h1>
        {view.late !== null && (
          <WarningText
            text={lateSentence(view.late, words, locale)}
            iconFallbackText={words('pages:tracking.warning')}
          />
        )}
        <p className="govuk-body-l redress-next">{nextSentence(view.next, words, locale)}</p>
        {courseOf(view, words, locale).map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
        <Forgotten view={view} locale={locale} words={words} />
        {view.limit !== null && <Limited limit={view.limit} locale={locale} words={words} />}
        {open('answer') &&
          view.questions.map((question) => <AnswerForm key={question.n} {...part} question={question} />)}
        {view.afterEnd !== null && <AfterEnd {...part} written={view.afterEnd} />}
        {open('consent') && view.consent?.said === null && <ConsentAsked {...part} consent={view.consent} />}
        {view.undoUntil !== null && <UndoForm {...part} view={view} until={view.undoUntil} />}
        <Answer {...part} view={view} />
        {open('appeal') && view.next.kind === 'appeal-possible' && view.afterEnd === null && (
          <section className="redress-thing" aria-labelledby="appeal">
            <h2 className="govuk-heading-m" id="appeal">
              {words('pages:appeal.heading')}
            </h2>
            <AppealForm {...part} />
          </section>
        )}
        {view.survey !== null && <SurveyForms {...part} survey={view.survey} />}
        <Outside outside={view.outside} locale={locale} words={words} />
        <Steps view={view} locale={locale} words={words} />
        <Thread thread={view.thread} locale={locale} words={words} fileUrl={filesOf(view.path)} />
        {open('answer') && view.questions.length === 0 && (
          <WriteForm
            {...part}
            hint={words(isTold(view) ? 'pages:write.told' : 'pages:write.more')}
            as={view.stage === 'closed' ? 'opinion' : undefined}
          />
        )}
        {open('add-evidence') && <EvidenceForm {...part} />}
        <Seldom {...part} view={view} />
        <About view={view} locale={locale} words={words} />
      </>
    ),
  });
}

/** Whether they can know how it ended: a decision whose letter still waits is not shown. */
const isTold = ({ ending, result, rejection }: TrackingView): boolean =>
  ending === 'withdrawn' || (ending !== null && (result !== null || rejection !== null));

type Part = FormPart & { view: TrackingView };

/** What is done seldom is folded away, unless it was just refused. */
function Seldom(part: Part) {
  const { view, words, refused } = part;
  const open = (command: string) => view.open.includes(command);
  const what = view.round === 1 ? 'withdraw' : 'takeBack';
  const isContact = refused?.command === 'change-contact' || refused?.command === 'refuse-contact';
  return (
    <section className="redress-seldom" aria-label={words('pages:tracking.seldom')}>
      {open('appeal') && view.next.kind !== 'appeal-possible' && view.afterEnd === null && (
        <Details summaryText={words('pages:appeal.heading')} open={refused?.command === 'appeal'}>
          <AppealForm {...part} />
        </Details>
      )}
      {open('consent') && view.consent !== null && view.consent.said !== null && (
        <ConsentSaid {...part} consent={view.consent} />
      )}
      {(open('change-contact') || open('refuse-contact')) && (
        <Details summaryText={words('pages:contact.heading')} open={isContact && !isAdjusting(refused)}>
          {open('change-contact') && <ContactForm {...part} />}
          {open('refuse-contact') && <CloseContactForms {...part} />}
        </Details>
      )}
      {open('change-contact') && (
        <Details summaryText={words('pages:adjustments.heading')} open={isContact && isAdjusting(refused)}>
          <AdjustmentsForm {...part} />
        </Details>
      )}
      {open('set-representative') && (
        <Details
          summaryText={words('pages:representative.heading')}
          open={refused?.command === 'set-representative'}
        >
          <RepresentativeForm {...part} />
        </Details>
      )}
      {open('ask-erasure') && (
        <Details summaryText={words('pages:forget.heading')} open={refused?.command === 'ask-erasure'}>
          <ForgetForm {...part} />
        </Details>
      )}
      {open('withdraw') && (
        <Details summaryText={words(`pages:${what}.heading`)} open={refused?.command === 'withdraw'}>
          <WithdrawForm {...part} what={what} />
        </Details>
      )}
    </section>
  );
}

/** Undoes the withdrawal, also where danger to a person kept the case going. */
const UndoForm = ({ view, locale, words, until }: Part & { until: number }) => (
  <section className="redress-thing" aria-labelledby="undo-heading">
    <h2 className="govuk-heading-m" id="undo-heading">
      {words('pages:undo.heading')}
    </h2>
    <p className="govuk-body">
      {words(`pages:undo.${view.ending === 'withdrawn' ? 'text' : 'back'}`, {
        until: instant(until, locale),
      })}
    </p>
    <Form view={view} locale={locale} command="undo-withdrawal">
      <Button id="undo" text={words('pages:undo.button')} />
    </Form>
  </section>
);
