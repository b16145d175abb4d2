/** Handlers in a funnel: each a point, and the limits of chance that narrow with the number of cases. */
import { Z } from '../../../../domain/insights/distributions.js';
import { limitsAt, type Funnel, type Outside } from '../../../../domain/insights/funnel.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import { axis, Chart, inks, label, legend, ruled, split, type Drawn } from '../chart.js';

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
  const [all, inner, outer] = [
    words('handlers:all'),
    words('handlers:limit', { limit: words('handlers:limit95') }),
    words('handlers:limit', { limit: words('handlers:limit998') }),
  ];
  const limits = (z: number, name: string, type: 'dashed' | 'dotted') =>
    (['low', 'high'] as const).map((end) => ({
      ...ruled(name, type),
      data: along.map((weight) => [Math.round(weight * 10) / 10, percent(limitsAt(share, weight, z)[end])]),
    }));
  return (
    <Chart
      {...drawn}
      height={340}
      option={{
        legend: legend([all, inner, outer], 'lines'),
        grid: { left: 55, right: 20, top: 50, bottom: 55 },
        xAxis: {
          ...{ ...axis, type: 'value', min: 0, splitLine: { show: false } },
          ...{ name: words('handlers:weight'), nameLocation: 'middle', nameGap: 32, nameTextStyle: label },
        },
        yAxis: {
          ...{ ...axis, ...split, type: 'value' },
          // As near as what is drawn: shares of few in a hundred would lie on the ground of a whole hundred.
          min: ({ min }: { min: number }) => Math.floor(min / 20) * 20,
          max: ({ max: end }: { max: number }) => Math.ceil(end / 20) * 20,
          axisLabel: { ...label, formatter: '{value}%' },
        },
        series: [
          ...limits(Z[0.95], inner, 'dashed'),
          ...limits(Z[0.998], outer, 'dotted'),
          {
            ...ruled(all, 'solid'),
            data: [
              [LEAST, percent(share)],
              [most, percent(share)],
            ],
          },
          {
            type: 'scatter',
            data: points.map(({ name, weight, share: at, outside }) => ({
              ...{ name, value: [Math.round(weight * 10) / 10, percent(at)] },
              ...{ symbol: symbolOf(outside), symbolSize: outside === null ? 9 : 14 },
              label: {
                ...{ ...label, position: 'top', formatter: '{b}' },
                show: outside !== null || points.length <= 8,
                // A name stays on the chart, however long.
                align: weight < most / 4 ? 'left' : weight > most * 0.6 ? 'right' : 'center',
              },
            })),
            itemStyle: { color: inks.now, borderColor: inks.limit, borderWidth: 1, opacity: 1 },
            labelLayout: { hideOverlap: true },
          },
        ],
      }}
    />
  );
}
