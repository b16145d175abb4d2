/** One figure of a report: how it went on, by what it is broken down, and the SQL that made it. */
import { shares, xmr, FEWEST_POINTS } from '../../../domain/insights/control.js';
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
import { reportPath, withQuery } from '../paths.js';
import { insightsPage } from './insights-page.js';
import { Bars, OverTime } from './chart.js';
import { reportTitle } from './list.js';
import { Downloads, times } from './report.js';
import { drawnOf, keyName, valueOf, type KeyNames } from './said.js';

export type FigureView = ReportHead & { figure: Figure; names: KeyNames };

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
        <p className="govuk-hint">
          {words('insights:medians')} {words('insights:interval', { fewest: FEWEST_FOR_SHARE })}
        </p>
        <Details summaryText={words('insights:sql')}>
          <p className="govuk-body">{words('insights:sqlText')}</p>
          <pre className="redress-sql">{figure.sql}</pre>
        </Details>
        <Downloads path={reportPath(name, figure.name)} version={version} locale={locale} />
        {breakdowns.map((by) => (
          <Breakdowns key={by} by={by} view={view} locale={locale} />
        ))}
        <History {...view} title={title} locale={locale} />
      </>
    ),
  });
}

/** So many bars at most: of more the table alone tells. */
const MOST_BARS = 12;

function Breakdowns({ by, view, locale }: { by: Breakdown; view: FigureView; locale: Locale }) {
  const words = wordsIn(locale);
  const { figure, names } = view;
  const { unit, cells, before, yearBefore } = figure;
  const keys = [...new Set([...cells, ...before].filter((cell) => cell.by === by).map(({ key }) => key))];
  if (keys.length === 0) return null;
  const what = words(`insights:by.${by}`);
  const shown = (some: readonly Cell[], key: string) =>
    valueOf(cellOf(some, by, key), unit, locale, { withP90: true });
  return (
    <>
      {by !== 'total' && (
        <Bars
          id={`by-${by}`}
          title={what}
          text={words('insights:chartBy', { what: words(`insights:figures.${figure.name}.name`), by: what })}
          rows={keys.slice(0, MOST_BARS).map((key) => ({
            name: keyName(by, key, names, locale),
            now: drawnOf(cellOf(cells, by, key), unit),
            before: drawnOf(cellOf(before, by, key), unit),
          }))}
        />
      )}
      <Table
        classes="redress-cards"
        caption={what}
        captionClasses="govuk-table__caption--m"
        head={[{ text: what }, ...times.map((time) => ({ text: words(`insights:${time}`) }))]}
        firstCellIsHeader
        rows={keys.map((key) => [
          { text: keyName(by, key, names, locale) },
          ...[cells, before, yearBefore].map((some, n) => ({
            text: shown(some, key),
            attributes: { 'data-label': words(`insights:${times[n] ?? 'now'}`) },
          })),
        ])}
      />
    </>
  );
}

/** The totals of the periods up to this one, with the limits of a control chart where there are enough. */
function History({ figure, name, title, locale }: FigureView & { title: string; locale: Locale }) {
  const words = wordsIn(locale);
  const { unit, past, cells } = figure;
  const total = cellOf(cells, 'total');
  const all = [...past, { period: name, n: total.n, k: total.k, median: total.median }];
  const drawn = all.flatMap((one) => {
    const value = drawnOf(one, unit);
    return value === null ? [] : [{ ...one, name: one.period, value }];
  });
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined || drawn.length < 2) return null;
  const chart =
    unit === 'share'
      ? shares(
          drawn.map(({ n, k }) => ({ n, k: k ?? 0 })),
          FEWEST_POINTS,
        )
      : xmr(
          drawn.map(({ value }) => value),
          FEWEST_POINTS,
        );
  const scale = unit === 'share' ? 100 : 1;
  const points = chart?.points ?? [];
  const end = points.at(-1);
  const limits =
    chart === null || end === undefined
      ? []
      : [
          { name: words('insights:limit'), at: end.upper * scale },
          { name: words('insights:centre'), at: chart.centre * scale },
          { name: words('insights:limit'), at: Math.max(0, end.lower * scale) },
        ];
  const marked = new Set(drawn.filter((_, n) => (points[n]?.signals.length ?? 0) > 0).map((one) => one.name));
  return (
    <>
      <OverTime
        id="over"
        title={words('insights:over')}
        text={words('insights:chartOver', {
          ...{ what: title, n: drawn.length, first: first.name, last: last.name },
        })}
        values={drawn}
        limits={limits}
        marked={marked}
      />
      {chart !== null && <p className="govuk-hint">{words('insights:limits', { n: chart.baseline })}</p>}
      <Table
        caption={words('insights:over')}
        captionClasses="govuk-table__caption--m"
        head={[{ text: words('insights:column.period') }, { text: title }]}
        firstCellIsHeader
        rows={all
          .toReversed()
          .map(({ period, ...one }) => [
            { text: period },
            { text: valueOf({ ...total, low: null, high: null, ...one }, unit, locale) },
          ])}
      />
    </>
  );
}
