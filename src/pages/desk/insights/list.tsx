/** All reports, the latest period first, and what authorities are sent. */
import type { ReportHead } from '../../../domain/insights/report.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { days, instant } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { InsetText } from '../../parts/govuk/content/blocks.js';
import { Pagination } from '../../parts/govuk/content/pagination.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Input } from '../../parts/govuk/form/input.js';
import { INSIGHTS_PATH, reportPath, withQuery } from '../paths.js';
import { insightsPage } from './insights-page.js';

export type ReportsView = {
  items: readonly ReportHead[];
  cursor: string | null;
  nextCursor: string | null;
  people: ReadonlyMap<string, string>;
  /** The days of the half-year before, which returns are usually of. */
  usual: { from: string; until: string };
};

export const reportTitle = ({ name, period: { kind } }: ReportHead, locale: Locale): string =>
  wordsIn(locale)(`insights:${kind}`, { name });

/** From when until when, in the zone of the report. */
export const spanOf = ({ period: { from, until, zone } }: ReportHead, locale: Locale): string =>
  days(Date.parse(from), Date.parse(until), zone, locale);

/** When it was made, and who asked for it. */
export function madeOf(
  { madeAt, madeBy }: ReportHead,
  people: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const at = instant(madeAt, locale);
  return madeBy === null
    ? wordsIn(locale)('insights:bySchedule', { at })
    : wordsIn(locale)('insights:byPerson', { at, person: people.get(madeBy) ?? madeBy });
}

export function reportsPage(frame: DeskFrame, view: ReportsView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { items, cursor, nextCursor, people, usual } = view;
  const labelled = (column: 'span' | 'made' | 'version') => ({
    attributes: { 'data-label': words(`insights:column.${column}`) },
  });
  return insightsPage(frame, {
    title: words('insights:title'),
    place: 'reports',
    id: 'reports',
    children: (
      <>
        <h1 className="govuk-heading-l">{words('insights:title')}</h1>
        <p className="govuk-body">{words('insights:text')}</p>
        {items.length === 0 ? (
          <InsetText text={words('insights:none')} />
        ) : (
          <Table
            classes="redress-cards"
            caption={words('insights:list')}
            captionClasses="govuk-table__caption--m"
            head={(['period', 'span', 'made', 'version'] as const).map((column) => ({
              text: words(`insights:column.${column}`),
            }))}
            firstCellIsHeader
            rows={items.map((head) => [
              {
                text: (
                  <a
                    className="govuk-link redress-unbroken"
                    href={withQuery(reportPath(head.name), `version=${head.version}`)}
                    data-row
                  >
                    {reportTitle(head, locale)}
                  </a>
                ),
              },
              { ...labelled('span'), text: spanOf(head, locale) },
              { ...labelled('made'), text: madeOf(head, people, locale) },
              { ...labelled('version'), text: head.version },
            ])}
          />
        )}
        {(cursor !== null || nextCursor !== null) && (
          <Pagination
            landmarkLabel={words('work:pages')}
            {...(cursor === null ? {} : { previous: { text: words('work:first'), href: INSIGHTS_PATH } })}
            {...(nextCursor === null
              ? {}
              : {
                  next: {
                    text: words('work:more'),
                    href: withQuery(INSIGHTS_PATH, new URLSearchParams({ cursor: nextCursor }).toString()),
                  },
                })}
          />
        )}
        <h2 className="govuk-heading-m">{words('insights:exports.title')}</h2>
        <p className="govuk-body">{words('insights:exports.text')}</p>
        <form method="get" action={`${INSIGHTS_PATH}/exports`} className="redress-board__choose">
          {(['from', 'until'] as const).map((name) => (
            <Input
              key={name}
              name={name}
              type="date"
              classes="govuk-input--width-10"
              label={{ text: words(`insights:exports.${name}`) }}
              value={usual[name]}
            />
          ))}
          {(['dsa', 'fca'] as const).map((name) => (
            <Button
              key={name}
              name="of"
              value={name}
              text={words(`insights:exports.${name}`)}
              classes="govuk-button--secondary"
            />
          ))}
        </form>
      </>
    ),
  });
}
