/** One figure of a report: how it went on, by what it is broken down, and the SQL that made it. */
import { FEWEST_FOR_SHARE } from '../../../domain/insights/interval.js';
import {
  breakdowns,
  cellOf,
  type Breakdown,
  type Cell,
  type Figure,
  type ReportHead,
} from '../../../domain/insights/report.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { wordsIn } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { BackLink } from '../../parts/govuk/content/blocks.js';
import { Details } from '../../parts/govuk/content/details.js';
import { Table } from '../../parts/govuk/content/table.js';
import { countedPath, reportPath, withQuery } from '../paths.js';
import { asLabel } from '../../../words/as-label.js';
import { insightsPage } from './insights-page.js';
import { Bars } from './chart.js';
import { Downloads } from './downloads.js';
import { History } from './history.js';
import { reportTitle } from './list.js';
import { times } from './report.js';
import { barOf, keyName, valueOf, type KeyNames } from './said.js';

export type FigureView = ReportHead & {
  figure: Figure;
  names: KeyNames;
  /** How many of those who were asked answered at all, where that matters. */
  beside: Figure | false;
};

export function figurePage(frame: DeskFrame, view: FigureView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { name, version, figure } = view;
  const title = words(`insights:figures.${figure.name}.name`);
  return insightsPage(frame, {
    title: `${title} – ${reportTitle(view, locale)}`,
    place: 'reports',
    id: 'figure',
    children: (
      <>
        <BackLink href={withQuery(reportPath(name), `version=${version}`)} text={reportTitle(view, locale)} />
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words(`insights:figures.${figure.name}.rule`)}</p>
        <p className="govuk-hint">{words('insights:reading', { fewest: FEWEST_FOR_SHARE })}</p>
        <Details summaryText={words('insights:sql')}>
          <p className="govuk-body">{words('insights:sqlText')}</p>
          <pre className="redress-sql">{figure.sql}</pre>
        </Details>
        <Downloads path={reportPath(name, figure.name)} query={`version=${version}`} locale={locale} />
        {breakdowns.map((by) => (
          <Breakdowns key={by} by={by} view={view} locale={locale} />
        ))}
        <History figure={figure} name={name} title={title} locale={locale} />
      </>
    ),
  });
}

/** So many bars at most: of more the table alone tells. */
const MOST_BARS = 12;

function Breakdowns({ by, view, locale }: { by: Breakdown; view: FigureView; locale: Locale }) {
  const words = wordsIn(locale);
  const { figure, names, beside } = view;
  const { unit, cells, before, yearBefore } = figure;
  const keys = [...new Set([...cells, ...before].filter((cell) => cell.by === by).map(({ key }) => key))];
  if (keys.length === 0) return null;
  const title = words(`insights:figures.${figure.name}.name`);
  const what = words(`insights:by.${by}`);
  const nameOf = (key: string): string => {
    if (by === 'total') return title;
    const name = keyName(by, key, names, locale);
    return by === 'subject' ? name : asLabel(name);
  };
  const bars = keys.slice(0, MOST_BARS).map((key) => ({
    name: nameOf(key),
    now: barOf(cellOf(cells, by, key), unit),
    before: barOf(cellOf(before, by, key), unit),
  }));
  const shown = (some: readonly Cell[], key: string) =>
    valueOf(cellOf(some, by, key), unit, locale, { withP90: true });
  return (
    <>
      <h2 className="govuk-heading-m">{what}</h2>
      {by !== 'total' && bars.some((bar) => bar.now !== null || bar.before !== null) && (
        <Bars
          id={`by-${by}`}
          title={what}
          text={words('insights:chartBy', { what: title, by: what })}
          unit={words(`insights:unit.${unit}`)}
          words={{ now: words('insights:now'), before: words('insights:before') }}
          rows={bars}
        />
      )}
      <Table
        classes="redress-cards"
        caption={what}
        captionClasses="govuk-visually-hidden"
        head={[
          { text: by === 'total' ? words('insights:column.figure') : what },
          ...times.map((time) => ({ text: words(`insights:${time}`) })),
          ...(beside === false ? [] : [{ text: words('insights:answered') }]),
        ]}
        firstCellIsHeader
        rows={keys.map((key) => [
          { text: nameOf(key) },
          ...[cells, before, yearBefore].map((some, n) => ({
            text:
              n === 0 && cellOf(cells, by, key).n > 0 ? (
                <a className="govuk-link" href={countedPath({ ...view, figure: figure.name, by, key })}>
                  {shown(some, key)}
                </a>
              ) : (
                shown(some, key)
              ),
            attributes: { 'data-label': words(`insights:${times[n] ?? 'now'}`) },
          })),
          ...(beside === false
            ? []
            : [
                {
                  text: valueOf(cellOf(beside.cells, by, key), beside.unit, locale),
                  attributes: { 'data-label': words('insights:answered') },
                },
              ]),
        ])}
      />
    </>
  );
}
