/** A report: every figure beside the period before and a year before, and the days that rang. */
import { FEWEST_FOR_SHARE } from '../../../domain/insights/interval.js';
import { watching } from '../../../domain/insights/rise.js';
import { cellOf, figureGroups, figuresOf, type Report } from '../../../domain/insights/report.js';
import { wordsIn } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { BackLink } from '../../parts/govuk/content/blocks.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import { INSIGHTS_PATH, reportPath, suggestPath, withQuery } from '../paths.js';
import { Downloads } from './downloads.js';
import { insightsPage } from './insights-page.js';
import { madeOf, reportTitle, spanOf } from './list.js';
import { keyName, valueOf, type KeyNames } from './said.js';

export type ReportView = Report & {
  names: KeyNames & { people: ReadonlyMap<string, string> };
  /** Of the button that makes it anew; null for those who may not. */
  formKey: string | null;
};
/** What a figure is held against. */
export const times = ['now', 'before', 'yearBefore'] as const;

export function reportPage(frame: DeskFrame, view: ReportView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { name, version, period, figures, rises, names, formKey } = view;
  const title = reportTitle(view, locale);
  const hasFigures = (group: (typeof figureGroups)[number]) =>
    figures.some((figure) => figuresOf(group).includes(figure.name));
  return insightsPage(frame, {
    title,
    place: 'reports',
    id: 'report',
    children: (
      <>
        <BackLink href={INSIGHTS_PATH} text={words('insights:back')} />
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          {spanOf(view, locale)}
          {words('work:dot')}
          {words('insights:zone', { zone: period.zone })}
        </p>
        <p className="govuk-body">
          {words('insights:column.version')} {version}
          {words('terms:colon')}
          {madeOf(view, names.people, locale)}
        </p>
        <Downloads path={reportPath(name)} query={`version=${version}`} locale={locale} />
        {formKey !== null && (
          <form method="post" action={reportPath(name)}>
            <input type="hidden" name="idempotencyKey" value={formKey} />
            <p className="govuk-hint">{words('insights:anewText')}</p>
            <Button text={words('insights:anew')} classes="govuk-button--secondary" />
          </form>
        )}
        <h2 className="govuk-heading-m">{words('insights:rises')}</h2>
        {rises.length === 0 ? (
          <p className="govuk-body">{words('insights:noRises')}</p>
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {rises.map(({ by, key, day, count, expected, upper }) => (
              <li className="redress-beginning" key={`${by} ${key} ${day}`}>
                {words('insights:rise', {
                  ...{ what: keyName(by, key, names, locale), day, count, upper: Math.floor(upper) },
                  expected: Math.round(expected * 10) / 10,
                })}
                {words('improvement:apart')}
                <a
                  className="govuk-link"
                  href={suggestPath(by === 'category' ? { measure: `category:${key}` } : {})}
                >
                  {words('improvement:fromRise')}
                  <span className="govuk-visually-hidden">
                    {words('terms:colon')}
                    {keyName(by, key, names, locale)}, {day}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className="govuk-hint">
          {words('insights:risesRule', { weeks: watching.weeks, days: 1 / watching.rate })}
        </p>
        <p className="govuk-hint">{words('insights:reading', { fewest: FEWEST_FOR_SHARE })}</p>
        {figureGroups.filter(hasFigures).map((group) => (
          <Table
            key={group}
            classes="redress-cards"
            caption={words(`insights:group.${group}`)}
            captionClasses="govuk-table__caption--m"
            head={[
              { text: words('insights:column.figure') },
              ...times.map((time) => ({ text: words(`insights:${time}`) })),
            ]}
            firstCellIsHeader
            rows={figures
              .filter((figure) => figuresOf(group).includes(figure.name))
              .map(({ name: figure, unit, cells, before, yearBefore }) => [
                {
                  text: (
                    <a
                      className="govuk-link"
                      href={withQuery(reportPath(name, figure), `version=${version}`)}
                      data-row
                    >
                      {words(`insights:figures.${figure}.name`)}
                    </a>
                  ),
                },
                ...[cells, before, yearBefore].map((some, n) => ({
                  text: valueOf(cellOf(some, 'total'), unit, locale),
                  attributes: { 'data-label': words(`insights:${times[n] ?? 'now'}`) },
                })),
              ])}
          />
        ))}
      </>
    ),
  });
}
