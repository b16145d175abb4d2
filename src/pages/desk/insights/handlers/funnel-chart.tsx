/** Handlers in a funnel: each a point, and the limits of chance that narrow with the number of cases. */
import { Z } from '../../../../domain/insights/distributions.js';
import { limitsAt, type Funnel, type Outside } from '../../../../domain/insights/funnel.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import { axis, Chart, inks, label, split, type Drawn } from '../chart.js';

type Point = { name: string; weight: number; share: number; outside: Outside };

const symbolOf = (outside: Outside): string =>
  outside === null ? 'circle' : outside.beyond === 0.95 ? 'triangle' : 'diamond';

/** Those of the handlers of whom something is said and who are `shown`. */
export function pointsOf({ handlers }: Funnel, names: ReadonlyMap<string, string>): Point[] {
  return handlers.flatMap(({ handler, said }) => {
    const name = names.get(handler);
    if (name === undefined || said === null) return [];
    return [{ name, weight: said.weight, share: said.adjusted, outside: said.outside }];
  });
}

const STEPS = 40;
const LEAST = 10;
const percent = (share: number): number => Math.round(share * 1000) / 10;

export function FunnelChart({
  share,
  points,
  locale,
  ...drawn
}: Drawn & { share: number; points: readonly Point[]; locale: Locale }) {
  const words = wordsIn(locale);
  const most = Math.max(30, ...points.map(({ weight }) => weight * 1.15));
  const along = Array.from({ length: STEPS + 1 }, (_, n) => LEAST + ((most - LEAST) * n) / STEPS);
  const limit = (z: number, end: 'low' | 'high', name: string, type: 'dashed' | 'dotted') => ({
    ...{ type: 'line', showSymbol: false, lineStyle: { color: inks.limit, type, width: 1.5 } },
    data: along.map((weight) => [Math.round(weight * 10) / 10, percent(limitsAt(share, weight, z)[end])]),
    endLabel: { ...label, fontSize: 12, show: true, formatter: name },
  });
  const [inner, outer] = [words('handlers:limit95'), words('handlers:limit998')];
  return (
    <Chart
      {...drawn}
      height={340}
      option={{
        grid: { left: 60, right: 70, top: 20, bottom: 60 },
        xAxis: {
          ...{ ...axis, type: 'value', min: 0, max: Math.ceil(most), splitLine: { show: false } },
          ...{ name: words('handlers:weight'), nameLocation: 'middle', nameGap: 34, nameTextStyle: label },
        },
        yAxis: {
          ...{ ...axis, ...split, type: 'value', min: 0, max: 100 },
          axisLabel: { ...label, formatter: '{value} %' },
        },
        series: [
          limit(Z[0.95], 'low', inner, 'dashed'),
          limit(Z[0.95], 'high', '', 'dashed'),
          limit(Z[0.998], 'low', '', 'dotted'),
          limit(Z[0.998], 'high', outer, 'dotted'),
          {
            type: 'line',
            ...{ showSymbol: false, lineStyle: { color: inks.line, width: 1 } },
            data: [
              [LEAST, percent(share)],
              [most, percent(share)],
            ],
            endLabel: { ...label, fontSize: 12, show: true, formatter: words('handlers:all') },
          },
          {
            type: 'scatter',
            data: points.map(({ name, weight, share: at, outside }) => ({
              ...{ name, value: [Math.round(weight * 10) / 10, percent(at)] },
              ...{ symbol: symbolOf(outside), symbolSize: outside === null ? 9 : 14 },
              label: {
                ...label,
                show: outside !== null || points.length <= 8,
                position: 'top',
                formatter: '{b}',
              },
            })),
            itemStyle: { color: inks.now, borderColor: inks.limit, borderWidth: 1 },
            labelLayout: { hideOverlap: true },
          },
        ],
      }}
    />
  );
}
