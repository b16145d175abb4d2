/** A figure period by period: a control chart where enough periods fix its limits, and the same as a table. */
import type { Point } from '../../../domain/insights/control.js';
import { historyOf } from '../../../domain/insights/history.js';
import { cellOf, type Figure, type Unit } from '../../../domain/insights/report.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { wordsIn } from '../../../words/languages.js';
import { Table } from '../../parts/govuk/content/table.js';
import { OverTime } from './chart.js';
import { axisOf, inUnit, valueOf } from './said.js';

type Shown = { figure: Figure; name: string; title: string; locale: Locale };

export function History({ figure, name, title, locale }: Shown) {
  const words = wordsIn(locale);
  const { unit } = figure;
  const { shown, baseline } = historyOf(figure, name);
  const drawn = shown.flatMap(({ period, value, point }) =>
    value === null ? [] : [{ period, value, point }],
  );
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined || drawn.length < 2) return null;
  const signals = (point: Point | null): string =>
    point === null || point.signals.length === 0
      ? words('insights:nothing')
      : point.signals.map((signal) => words(`insights:signal.${signal}`)).join(words('work:dot'));
  const columns = [
    ...(['period', 'value'] as const),
    ...(baseline === null ? [] : (['limits', 'signal'] as const)),
  ];
  const labelled = (column: (typeof columns)[number], text: string) => ({
    text,
    attributes: { 'data-label': column === 'value' ? title : words(`insights:column.${column}`) },
  });
  return (
    <>
      <h2 className="govuk-heading-m">{words('insights:over')}</h2>
      <OverTime
        id="over"
        title={words('insights:over')}
        text={words('insights:chartOver', {
          ...{ what: title, n: drawn.length, first: first.period, last: last.period },
        })}
        unit={words(`insights:unit.${unit}`)}
        words={{ limits: words('insights:column.limits'), centre: words('insights:centre') }}
        centre={baseline && axisOf(baseline.centre, unit)}
        points={drawn.map(({ period, value, point }) => ({
          ...{ name: period, value: axisOf(value, unit), marked: (point?.signals.length ?? 0) > 0 },
          upper: point && axisOf(point.upper, unit),
          lower: point && axisOf(Math.max(0, point.lower), unit),
        }))}
      />
      {baseline !== null && (
        <p className="govuk-hint">
          {words('insights:limits', { n: baseline.n, first: baseline.first, last: baseline.last })}
        </p>
      )}
      <Table
        classes="redress-cards"
        caption={words('insights:over')}
        captionClasses="govuk-visually-hidden"
        head={columns.map((column) => ({
          text:
            column === 'value'
              ? words('insights:inUnit', { what: title, unit: words(`insights:unit.${unit}`) })
              : words(`insights:column.${column}`),
        }))}
        firstCellIsHeader
        rows={shown
          .toReversed()
          .map(({ period, point, n, k, median }) => [
            { text: period },
            labelled('value', valueOf({ ...cellOf([], 'total'), n, k, median }, unit, locale)),
            ...(baseline === null
              ? []
              : [labelled('limits', limitsOf(point, unit, locale)), labelled('signal', signals(point))]),
          ])}
      />
    </>
  );
}

const limitsOf = (point: Point | null, unit: Unit, locale: Locale): string =>
  point === null
    ? ''
    : [Math.max(0, point.lower), point.upper].map((limit) => inUnit(limit, unit, locale)).join('–');
