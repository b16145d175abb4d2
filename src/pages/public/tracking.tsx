/** The complainant's private page: where the complaint stands, what was decided, and what they can do. */
import type { Locale, Stage } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import { wordsIn, type Words } from '../../words/languages.js';
import { page } from '../parts/page.js';
import { CloseContactForms, ContactForm } from './contact-forms.js';
import { FlashNote } from '../parts/flash.js';
import type { FilledIn } from '../parts/form.js';
import { AnswerForm, AppealForm, WithdrawForm, WriteForm } from './tracking-forms.js';
import { Rejection, Result } from './tracking-result.js';
import type { Flash, TrackingView } from './tracking-view.js';

/** Renders the page. Showing it changes nothing: every action is a form that is posted. */
export function trackingPage(view: TrackingView, locale: Locale, flash?: Flash): string {
  const words = wordsIn(locale);
  const given: FilledIn = (command) =>
    flash?.kind === 'refused' && flash.command === command ? flash.given : {};
  const parts = { view, locale, words, given };
  const open = (command: string) => view.open.includes(command);
  return page({
    locale,
    title: words('pages:tracking.title', { number: view.number }),
    otherLanguageUrl: view.otherLanguageUrl,
    children: (
      <>
        <h1>{words('pages:tracking.heading')}</h1>
        {flash !== undefined && <FlashNote flash={flash} words={words} ofAppeal={view.round > 1} />}
        <Standing view={view} locale={locale} words={words} />
        {open('answer') &&
          view.questions.map((question) => <AnswerForm key={question.n} {...parts} question={question} />)}
        {view.result !== null && <Result {...parts} result={view.result} />}
        {view.rejection !== null && <Rejection {...parts} rejection={view.rejection} />}
        {open('appeal') && <AppealForm {...parts} />}
        {open('answer') && view.questions.length === 0 && (
          <WriteForm
            {...parts}
            hint={words(view.ending === null ? 'pages:write.more' : 'pages:write.told')}
            as={view.stage === 'closed' ? 'opinion' : undefined}
          />
        )}
        {open('change-contact') && <ContactForm {...parts} />}
        {open('refuse-contact') && <CloseContactForms {...parts} />}
        {open('withdraw') && (view.again === null || view.again.mine) && (
          <WithdrawForm {...parts} what={view.again === null ? 'withdraw' : 'takeBack'} />
        )}
      </>
    ),
  });
}

type Part = { view: TrackingView; locale: Locale; words: Words };

function Standing({ view, locale, words }: Part) {
  const { ending, late } = view;
  const answered =
    view.again === null && (view.result !== null || view.rejection !== null || ending === 'withdrawn');
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words('pages:tracking.progress')}</h2>
      <Steps view={view} words={words} />
      <dl>
        <dt>{words('complaintNumber')}</dt>
        <dd>{view.number}</dd>
        <dt>{words('receivedAt')}</dt>
        <dd>{instant(view.receivedAt, locale)}</dd>
        {!answered && (
          <>
            <dt>{words('promisedFor')}</dt>
            <dd>{instant(view.promiseDueAt, locale)}</dd>
          </>
        )}
      </dl>
      {ending !== null && ending !== 'decided' && <p>{words(`pages:tracking.ending.${ending}`)}</p>}
      {view.mergedInto !== null && <p>{words('pages:tracking.mergedInto', { number: view.mergedInto })}</p>}
      {view.again !== null && (
        <p>
          {words(`pages:tracking.again.${view.again.why}`)}{' '}
          {view.again.dueAt !== null &&
            words('pages:tracking.again.due', { due: instant(view.again.dueAt, locale) })}
        </p>
      )}
      {late !== null && (
        <p>
          <strong>{words('pages:tracking.late')}</strong>{' '}
          {late.expectedAt === null
            ? words('pages:tracking.unknown')
            : words('pages:tracking.expected', { next: instant(late.expectedAt, locale) })}
        </p>
      )}
    </section>
  );
}

const steps = ['received', 'review', 'investigation', 'outcome'] as const;
const stepOf = {
  review: 'review',
  investigation: 'investigation',
  approval: 'investigation',
  feedback: 'outcome',
  closed: 'outcome',
} as const satisfies Record<Stage, (typeof steps)[number]>;

function Steps({ view, words }: Pick<Part, 'view' | 'words'>) {
  const current = steps.indexOf(stepOf[view.stage]);
  const told =
    view.again === null && (view.stage === 'closed' || view.result !== null || view.rejection !== null);
  const stateOf = (step: (typeof steps)[number], index: number) => {
    if (step === 'investigation' && view.ending === 'rejected') return 'skipped';
    if (index < current || (step === 'outcome' && told)) return 'done';
    return index === current ? 'current' : 'ahead';
  };
  return (
    <ol className="steps">
      {steps.map((step, index) => {
        const state = stateOf(step, index);
        return (
          <li key={step} className={state} aria-current={state === 'current' ? 'step' : undefined}>
            <strong>{words(`pages:tracking.step.${step}`)}</strong>
            <span>{words(`pages:tracking.state.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
