/** The respondent's private page: what they are asked, what was decided about them, and how they may contest it. */
import type { Locale } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import { wordsIn, type Words } from '../../words/languages.js';
import { FlashNote } from '../parts/flash.js';
import type { FilledIn } from '../parts/form.js';
import { List, page, Quote, type PageFrame } from '../parts/page.js';
import type { RespondentCommand } from '../../domain/disclosure/respondent.js';
import type { Recourse } from '../../domain/disclosure/statements/recourse.js';
import type { RespondentView } from './respondent-view.js';
import { AnswerForm, AppealForm, WithdrawForm, WriteForm } from './tracking-forms.js';
import type { Flash } from './tracking-view.js';

/** Renders the page. Showing it changes nothing: every action is a form that is posted. */
export function respondentPage(frame: PageFrame, view: RespondentView, flash?: Flash): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const given: FilledIn = (command) =>
    flash?.kind === 'refused' && flash.command === command ? flash.given : {};
  const parts = { view, locale, words, given };
  const open = (command: RespondentCommand) => view.open.includes(command);
  return page(frame, {
    title: words('pages:respondent.title', { reference: view.reference }),
    otherLanguageUrl: view.otherLanguageUrl,
    children: (
      <>
        <h1>{words('pages:respondent.heading')}</h1>
        {flash !== undefined && <FlashNote flash={flash} words={words} ofAppeal />}
        <Standing {...parts} />
        {open('answer') &&
          view.questions.map((question) => <AnswerForm key={question.n} {...parts} question={question} />)}
        {view.decision !== null && <Decision {...parts} decision={view.decision} />}
        {open('appeal') && <AppealForm {...parts} />}
        {open('answer') && view.questions.length === 0 && (
          <WriteForm {...parts} hint={words('pages:respondent.write')} />
        )}
        {open('withdraw') && <WithdrawForm {...parts} what="takeBack" />}
      </>
    ),
  });
}

type Part = { view: RespondentView; locale: Locale; words: Words };

const Standing = ({ view, locale, words }: Part) => (
  <section aria-labelledby="standing">
    <h2 id="standing">{words('pages:respondent.standing')}</h2>
    <p>{words('pages:respondent.about')}</p>
    <dl>
      <dt>{words('pages:respondent.reference')}</dt>
      <dd>{view.reference}</dd>
    </dl>
    {view.questions.length === 0 && (
      <p>{words(`pages:respondent.${view.decision === null ? 'nothing' : 'noQuestion'}`)}</p>
    )}
    <List
      title={words('pages:respondent.received')}
      items={view.received.map(({ what, at }) =>
        words(`pages:respondent.receivedItem.${what}`, { at: instant(at, locale) }),
      )}
    />
    <p className="hint">{words('pages:respondent.private')}</p>
  </section>
);

function Decision({
  decision,
  view,
  locale,
  words,
}: Part & { decision: NonNullable<RespondentView['decision']> }) {
  const measures = (state: 'done' | 'pending' | 'failed') => [
    ...new Set(
      decision.remedies.flatMap((remedy) => (remedy.state === state ? [measure(words, remedy)] : [])),
    ),
  ];
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">
        {words(isEarlier(view.recourse) ? 'pages:tracking.earlier' : 'pages:tracking.result')}
      </h2>
      {decision.remedies.length === 0 && <p>{words('pages:respondent.noMeasures')}</p>}
      <List title={words('result.done')} items={measures('done')} />
      <List title={words('result.pending')} items={measures('pending')} />
      <List title={words('result.failed')} items={measures('failed')} />
      <List
        title={words('result.grounds')}
        items={decision.grounds.map((ground) => words(`terms:ground.${ground}`))}
      />
      {decision.reasons !== null && (
        <>
          <h3>{words('result.explanation')}</h3>
          <Quote text={decision.reasons} />
        </>
      )}
      {view.recourse !== null && (
        <>
          <h3>{words('appeal.heading')}</h3>
          <p>{recourse(words, view.recourse, locale)}</p>
        </>
      )}
    </section>
  );
}

const isEarlier = (of: Recourse | null): boolean =>
  of !== null && (of.state === 'examined' || of.state === 'reexamined' || of.state === 'decided');

type Remedy = NonNullable<RespondentView['decision']>['remedies'][number];

const measure = (words: Words, { kind, days, state }: Remedy): string => {
  const what = words(`pages:respondent.remedy.${kind}.${state}`);
  return days === null ? what : words('pages:respondent.withDays', { what, days });
};

function recourse(words: Words, of: Recourse, locale: Locale): string {
  switch (of.state) {
    case 'open':
      return words('pages:respondent.recourse.open', { until: instant(of.until, locale) });
    case 'examined':
    case 'reexamined': {
      const what = words(`pages:respondent.recourse.${of.state}`);
      return of.dueAt === null
        ? what
        : `${what} ${words('pages:tracking.again.due', { due: instant(of.dueAt, locale) })}`;
    }
    default:
      return words(`pages:respondent.recourse.${of.state}`);
  }
}
