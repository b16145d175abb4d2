/** The complainant's private page: where the complaint stands, what was decided, and what they can do. */
import { steps } from '../../domain/disclosure/statements/progress.js';
import type { Recourse } from '../../domain/disclosure/statements/recourse.js';
import type { Locale } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import { wordsIn, type Words } from '../../words/languages.js';
import { page, type PageFrame } from '../parts/page.js';
import { CloseContactForms, ContactForm } from './contact-forms.js';
import { FlashNote } from '../parts/flash.js';
import type { FilledIn } from '../parts/form.js';
import { AnswerForm, AppealForm, UndoForm, WithdrawForm, WriteForm } from './tracking-forms.js';
import { Rejection, Result } from './tracking-result.js';
import type { Flash, TrackingView } from './tracking-view.js';

/** Renders the page. Showing it changes nothing: every action is a form that is posted. */
export function trackingPage(frame: PageFrame, view: TrackingView, flash?: Flash): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const given: FilledIn = (command) =>
    flash?.kind === 'refused' && flash.command === command ? flash.given : {};
  const parts = { view, locale, words, given };
  const open = (command: string) => view.open.includes(command);
  return page(frame, {
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
        {view.undoUntil !== null && (
          <UndoForm {...parts} until={view.undoUntil} goesOn={view.ending !== 'withdrawn'} />
        )}
        {open('answer') && view.questions.length === 0 && (
          <WriteForm
            {...parts}
            hint={words(isTold(view) ? 'pages:write.told' : 'pages:write.more')}
            as={view.stage === 'closed' ? 'opinion' : undefined}
          />
        )}
        {open('change-contact') && <ContactForm {...parts} />}
        {open('refuse-contact') && <CloseContactForms {...parts} />}
        {open('withdraw') && <WithdrawForm {...parts} what={view.round === 1 ? 'withdraw' : 'takeBack'} />}
      </>
    ),
  });
}

/** Whether they can know how it ended: a decision whose letter still waits is not shown. */
const isTold = ({ ending, result, rejection }: TrackingView): boolean =>
  ending === 'withdrawn' || (ending !== null && (result !== null || rejection !== null));

type Part = { view: TrackingView; locale: Locale; words: Words };

function Standing({ view, locale, words }: Part) {
  const { late, promiseDueAt } = view;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words('pages:tracking.progress')}</h2>
      <Steps view={view} words={words} />
      <dl>
        <dt>{words('complaintNumber')}</dt>
        <dd>{view.number}</dd>
        <dt>{words('receivedAt')}</dt>
        <dd>{instant(view.receivedAt, locale)}</dd>
        {promiseDueAt !== null && (
          <>
            <dt>{words('promisedFor')}</dt>
            <dd>{instant(promiseDueAt, locale)}</dd>
          </>
        )}
      </dl>
      {courseOf(view, locale, words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
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

/** What has become of the complaint beside its progress, a sentence for each. */
function courseOf(view: TrackingView, locale: Locale, words: Words): string[] {
  const { ending, mergedInto: number, recourse } = view;
  return [
    ...(view.left ? [words('pages:tracking.left')] : []),
    ...(ending === null || ending === 'decided' ? [] : [words(`pages:tracking.ending.${ending}`)]),
    ...(number === null
      ? []
      : [words(ending === null ? 'pages:tracking.waiting' : 'pages:tracking.mergedInto', { number })]),
    ...(view.reexamined ? [words('pages:tracking.reexamined')] : []),
    ...(recourse === null ? [] : underWay(recourse, locale, words)),
  ];
}

/** Whether the result is being examined once more. */
function underWay(recourse: Recourse, locale: Locale, words: Words): string[] {
  if (recourse.state === 'decided') return [words('pages:tracking.again.decided')];
  if (recourse.state !== 'examined' && recourse.state !== 'reexamined') return [];
  const { state, dueAt } = recourse;
  const due = dueAt === null ? [] : [words('pages:tracking.again.due', { due: instant(dueAt, locale) })];
  return [words(`pages:tracking.again.${state}`), ...due];
}

const Steps = ({ view: { progress }, words }: Pick<Part, 'view' | 'words'>) => (
  <ol className="steps">
    {steps.map((step) => {
      const state = progress[step];
      return (
        <li key={step} className={state} aria-current={state === 'current' ? 'step' : undefined}>
          <strong>{words(`pages:tracking.step.${step}`)}</strong>
          <span>{words(`pages:tracking.state.${state}`)}</span>
        </li>
      );
    })}
  </ol>
);
