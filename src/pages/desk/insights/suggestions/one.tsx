/** A suggestion: what is planned, what its checks found, who did what with it, and what can be done. */
import type { SuggestionRead } from '../../../../cases/insights/suggestions/read-suggestions.js';
import { SCHEDULE } from '../../../../domain/insights/suggestions/suggestion.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { instant } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { BackLink, Tag } from '../../../parts/govuk/content/blocks.js';
import { NotificationBanner } from '../../../parts/govuk/content/notification-banner.js';
import { SummaryList } from '../../../parts/govuk/content/summary-list.js';
import { Table } from '../../../parts/govuk/content/table.js';
import type { FormState } from '../../admin/form.js';
import { SUGGESTIONS_PATH } from '../../paths.js';
import { insightsPage } from '../insights-page.js';
import { Wrongs } from '../wrongs.js';
import { Acts } from './acting.js';
import { Checks } from './checks.js';
import { causeNames, measureText, shareOf, stageColour, targetText, type Around } from './said.js';

export type SuggestionView = Omit<Around, 'causes' | 'here'> & {
  suggestion: SuggestionRead;
  form: FormState;
  /** What was just done. */
  done: string | null;
  mayWrite: boolean;
  mayPublish: boolean;
  /** Whether the reader is its owner, who says when it is carried out. */
  isOwn: boolean;
};

export function suggestionPage(frame: DeskFrame, view: SuggestionView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { suggestion, form, done, mayWrite, isOwn } = view;
  const { title, stage } = suggestion;
  return insightsPage(frame, {
    title: form.wrong.length === 0 ? title : words('door:error', { title }),
    ...{ place: 'suggestions', id: 'suggestion' },
    children: (
      <>
        {frame.who?.hasBoard === true && (
          <BackLink href={SUGGESTIONS_PATH} text={words('improvement:back')} />
        )}
        <Wrongs form={form} locale={locale} />
        {done !== null && (
          <NotificationBanner type="success" titleText={words('improvement:done.title')} text={done} />
        )}
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          <Tag text={words(`improvement:stage.${stage}`)} classes={stageColour[stage]} />
        </p>
        <SummaryList rows={factsOf(view, locale)} />
        <Checks checks={suggestion.checks} categories={view.categories} locale={locale} />
        {(mayWrite || isOwn) && <Acts view={view} locale={locale} />}
        <History view={view} locale={locale} />
      </>
    ),
  });
}

function factsOf({ suggestion, people, categories }: SuggestionView, locale: Locale) {
  const words = wordsIn(locale);
  const { measuring, baseline, causesNamed } = suggestion;
  const row = (key: string, text: string) => ({
    ...{ key: { text: key }, value: { text: <span className="redress-written">{text}</span> } },
  });
  const field = (
    name:
      | 'text'
      | 'causes'
      | 'owner'
      | 'dueOn'
      | 'measure'
      | 'checkOn'
      | 'reason'
      | 'told'
      | 'made'
      | 'started'
      | 'finished',
  ) => words(`improvement:field.${name}`);
  const comes =
    suggestion.stage === 'reopened'
      ? (suggestion.reason ?? words('improvement:cameBack'))
      : suggestion.reason;
  const person = people.get(suggestion.madeBy) ?? suggestion.madeBy;
  return [
    row(field('text'), suggestion.text),
    row(field('causes'), causeNames(causesNamed, suggestion.causes, locale).join(words('improvement:and'))),
    row(field('owner'), people.get(suggestion.owner) ?? suggestion.owner),
    row(field('dueOn'), suggestion.dueOn),
    row(
      field('measure'),
      measuring === null
        ? words('improvement:measure.none')
        : measureText(measuring.measure, { categories }, locale),
    ),
    ...(measuring === null
      ? []
      : [
          row(
            words('improvement:baselineIs'),
            words('improvement:baseline', {
              span: words('improvement:span', measuring.baseline),
              share: baseline === null ? '' : shareOf(baseline, locale),
            }),
          ),
          row(words('improvement:targetIs'), targetText(measuring.target, locale)),
          row(field('checkOn'), words('improvement:checkedOn', { on: measuring.checkOn })),
        ]),
    ...(suggestion.startedOn === null ? [] : [row(field('started'), suggestion.startedOn)]),
    ...(suggestion.doneOn === null ? [] : [row(field('finished'), suggestion.doneOn)]),
    ...(comes === null ? [] : [row(field('reason'), comes)]),
    ...(suggestion.told === null ? [] : [row(field('told'), suggestion.told[locale])]),
    row(field('made'), words('improvement:byPerson', { at: instant(suggestion.madeAt, locale), person })),
  ];
}

function History({ view: { suggestion, people }, locale }: { view: SuggestionView; locale: Locale }) {
  const words = wordsIn(locale);
  const labelled = (column: 'by' | 'what') => ({
    attributes: { 'data-label': words(`improvement:column.${column}`) },
  });
  return (
    <Table
      classes="redress-cards"
      caption={words('improvement:history')}
      captionClasses="govuk-table__caption--m"
      head={(['at', 'by', 'what'] as const).map((column) => ({
        text: words(`improvement:column.${column}`),
      }))}
      firstCellIsHeader
      rows={suggestion.history.map(({ at, by, act }) => [
        { text: instant(at, locale) },
        {
          ...labelled('by'),
          text: by === SCHEDULE ? words('improvement:schedule') : (people.get(by) ?? by),
        },
        { ...labelled('what'), text: words(`team:records.acted.${act}`) },
      ])}
    />
  );
}
