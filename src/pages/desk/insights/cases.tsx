/** The cases behind a number of a report. */
import type { CountedCases } from '../../../cases/insights/read-cases.js';
import { figureUnits } from '../../../domain/insights/report.js';
import { teamName } from '../../../domain/text/name.js';
import { roughly } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { BackLink, InsetText } from '../../parts/govuk/content/blocks.js';
import { Pagination } from '../../parts/govuk/content/pagination.js';
import { Table } from '../../parts/govuk/content/table.js';
import { casePath, countedPath, reportPath, withQuery } from '../paths.js';
import { insightsPage } from './insights-page.js';
import { reportTitle } from './list.js';
import { count, keyName, valueOf, type KeyNames } from './said.js';

export type CasesView = CountedCases & { names: KeyNames; cursor: string | null; nextCursor: string | null };

export function countedPage(frame: DeskFrame, view: CasesView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { name, version, figure, by, key, cell, total, unseen, names, cursor, nextCursor } = view;
  const unit = figureUnits[figure];
  const what = words(`insights:figures.${figure}.name`);
  const { items } = view.page;
  const path = countedPath(view);
  const columns = [
    ...(['number', 'round', 'category', 'team'] as const),
    ...(unit === 'count' ? [] : [unit === 'share' ? ('holds' as const) : ('took' as const)]),
  ];
  const labelled = (column: (typeof columns)[number], text: string) => ({
    text,
    attributes: { 'data-label': words(`insights:cases.${column}`) },
  });
  return insightsPage(frame, {
    title: words('insights:cases.title', { what }),
    place: 'reports',
    id: 'counted',
    children: (
      <>
        <BackLink href={withQuery(reportPath(name, figure), `version=${version}`)} text={what} />
        <h1 className="govuk-heading-l">{words('insights:cases.title', { what })}</h1>
        <p className="govuk-body">
          {reportTitle(view, locale)}
          {words('terms:colon')}
          {keyName(by, key, names, locale)}
          {words('work:dot')}
          {valueOf(cell, unit, locale)}
        </p>
        <p className="govuk-hint">{words('insights:cases.now', { n: count(total, locale) })}</p>
        {unseen > 0 && <InsetText text={words('insights:cases.unseen', { n: count(unseen, locale) })} />}
        {items.length > 0 && (
          <Table
            classes="redress-cards"
            caption={words('insights:cases.list')}
            captionClasses="govuk-visually-hidden"
            head={columns.map((column) => ({ text: words(`insights:cases.${column}`) }))}
            firstCellIsHeader
            rows={items.map((item) => [
              {
                text: (
                  <a className="govuk-link" href={casePath(item.number)} data-row>
                    {item.number}
                  </a>
                ),
              },
              labelled('round', count(item.round, locale)),
              {
                ...labelled('category', names.categories.get(item.category) ?? item.category),
                classes: 'redress-beginning',
              },
              labelled('team', teamName(names.teams, item.team, locale)),
              ...(unit === 'share'
                ? [labelled('holds', words(`insights:cases.${item.holds === true ? 'yes' : 'no'}`))]
                : []),
              ...(unit === 'duration'
                ? [labelled('took', item.took === null ? '' : roughly(item.took, locale))]
                : []),
            ])}
          />
        )}
        {(cursor !== null || nextCursor !== null) && (
          <Pagination
            landmarkLabel={words('work:pages')}
            {...(cursor === null ? {} : { previous: { text: words('work:first'), href: path } })}
            {...(nextCursor === null
              ? {}
              : {
                  next: {
                    text: words('work:more'),
                    href: withQuery(path, new URLSearchParams({ cursor: nextCursor }).toString()),
                  },
                })}
          />
        )}
      </>
    ),
  });
}
