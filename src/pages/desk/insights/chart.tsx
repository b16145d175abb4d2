/**
 * Charts, drawn on the server as SVG. What ECharts styles inline or in a sheet of its own our policy forbids, so it
 * becomes attributes and classes of our sheet, which also gives them their colours by day and by night.
 */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendPlainComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsCoreOption } from 'echarts/core';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendPlainComponent, LabelLayout, SVGRenderer]);

/** Colours that stand for a class: nothing is drawn in them. */
export const inks = { text: '#010101', line: '#020202', now: '#030303', before: '#040404', limit: '#050505' };

/** Of a phone: on wider screens a chart grows, words and all, up to what the sheet allows. */
const WIDTH = 400;

/** A chart by its option; `title` and `text` are what whoever does not see it is told. */
export function Chart({
  id,
  title,
  text,
  height,
  option,
}: Drawn & { height: number; option: EChartsCoreOption }) {
  const drawn = remembered({ id, height, option });
  return (
    <svg
      className="redress-chart"
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      viewBox={`0 0 ${WIDTH} ${height}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{text}</desc>
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="redress-chart__ground" />
          <rect width="2.5" height="6" className="redress-chart__before" />
        </pattern>
      </defs>
      <g
        dangerouslySetInnerHTML={{
          __html: drawn,
        }}
      />
    </svg>
  );
}

type Drawing = { id: string; height: number; option: EChartsCoreOption };

function draw({ id, height, option }: Drawing): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({ animation: false, backgroundColor: 'transparent', ...option });
  const drawn = ours(chart.renderToSVGString({ useViewBox: true }));
  chart.dispose();
  return drawn
    .replaceAll(/\bzr\d+-/g, `${id}-`)
    .replaceAll(`fill="${inks.before}"`, `fill="url(#${id}-hatch)"`);
}

/** So many drawings, the latest used: some megabytes. */
const REMEMBERED = 300;
const drawings = new Map<string, string>();

/** Reports never change, and to draw their charts takes most of the time of their pages. An option is data alone. */
function remembered(drawing: Drawing): string {
  const key = JSON.stringify(drawing);
  const drawn = drawings.get(key) ?? draw(drawing);
  drawings.delete(key);
  drawings.set(key, drawn);
  const [oldest] = drawings.keys();
  if (drawings.size > REMEMBERED && oldest !== undefined) drawings.delete(oldest);
  return drawn;
}

export type Drawn = { id: string; title: string; text: string };

/** The inside of what ECharts drew, without what styles itself. */
function ours(svg: string): string {
  const bare = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/ (?:ecmeta_\w+|class|pointer-events|paint-order)="[^"]*"/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replaceAll(/<rect width="[\d.]+" height="[\d.]+" x="0" y="0"[^>]*><\/rect>/g, '')
    .replaceAll(/\n/g, '');
  const classed = Object.entries(inks)
    .filter(([name]) => name !== 'before')
    .reduce(
      (text, [name, ink]) =>
        text.replaceAll(new RegExp(` (fill|stroke)="${ink}"`, 'g'), ` class="redress-chart__$1-${name}"`),
      bare,
    );
  // What is filled and stroked has both classes in one.
  return classed.replaceAll(/ class="([^"]*)" class="/g, ' class="$1 ');
}

const attributesOf = (style: string): string =>
  style
    .split(';')
    .map((one) => one.split(':'))
    .filter(([name]) => name === 'font-size' || name === 'font-weight')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

export const label = { color: inks.text, fontSize: 14 };
export const axis = {
  axisLabel: { ...label, hideOverlap: true },
  axisLine: { lineStyle: { color: inks.line } },
  axisTick: { show: false },
};
export const split = { splitNumber: 4, splitLine: { lineStyle: { color: inks.line, type: 'dotted' } } };
/** What is drawn how, above the chart: at its lines' ends names would run into each other. */
export const legend = (data: readonly string[], of: 'bars' | 'lines') => ({
  ...{ data, top: 0, left: 0, padding: [5, 0], itemGap: 15, selectedMode: false, textStyle: label },
  // Lines have no points, which a height would give them.
  ...(of === 'bars' ? { icon: 'rect' } : { itemWidth: 30, itemHeight: 0 }),
});
/** A line that is no value, as its form says. */
export const ruled = (name: string, type: 'solid' | 'dashed' | 'dotted') => ({
  ...{ name, type: 'line', showSymbol: false, symbol: 'none' },
  ...{ lineStyle: { color: inks.limit, type, width: 1.5 }, itemStyle: { color: inks.limit } },
});

/** A period: its number, and the limits that hold for it. */
export type Plotted = {
  name: string;
  value: number;
  upper: number | null;
  lower: number | null;
  marked: boolean;
};

/** Values one period after the other, between their limits (dashed steps); `marked` points stand out by their form. */
export const OverTime = ({
  points,
  centre,
  unit,
  words,
  ...drawn
}: Drawn & {
  points: Plotted[];
  centre: number | null;
  unit: string;
  words: { limits: string; centre: string };
}) => (
  <Chart
    {...drawn}
    height={300}
    option={{
      legend: legend(centre === null ? [] : [words.limits, words.centre], 'lines'),
      grid: { left: 50, right: 30, top: 70, bottom: 30 },
      xAxis: { ...axis, type: 'category', data: points.map(({ name }) => name) },
      yAxis: {
        ...{ ...axis, ...split, type: 'value' },
        ...{ name: unit, nameTextStyle: { ...label, align: 'left', padding: [0, 0, 0, -45] } },
      },
      series: [
        // Limits may differ from period to period: those of few cases are wider.
        ...(['upper', 'lower'] as const).map((which) => ({
          ...{ ...ruled(words.limits, 'dashed'), step: 'middle' },
          data: points.map((point) => point[which]),
        })),
        { ...ruled(words.centre, 'dotted'), data: points.map(() => centre) },
        {
          type: 'line',
          data: points.map(({ value, marked }) => ({
            value,
            symbol: marked ? 'diamond' : 'circle',
            symbolSize: marked ? 14 : 6,
          })),
          ...{ showSymbol: true, lineStyle: { color: inks.now, width: 2 }, itemStyle: { color: inks.now } },
        },
      ],
    }}
  />
);

const BAR = 46;

/** Bars of this period (filled) and of the one before (hatched), each with its value. */
export const Bars = ({
  rows,
  unit,
  words,
  ...drawn
}: Drawn & {
  rows: { name: string; now: number | null; before: number | null }[];
  unit: string;
  words: { now: string; before: string };
}) => (
  <Chart
    {...drawn}
    height={rows.length * BAR + 90}
    option={{
      legend: legend([words.now, words.before], 'bars'),
      grid: { left: 140, right: 50, top: 35, bottom: 55 },
      xAxis: {
        ...{ ...axis, ...split, type: 'value', min: 0, minInterval: 1 },
        ...{ name: unit, nameLocation: 'middle', nameGap: 30, nameTextStyle: label },
      },
      yAxis: {
        ...{ ...axis, type: 'category', inverse: true, data: rows.map(({ name }) => name) },
        axisLabel: { ...label, width: 120, lineHeight: 15, overflow: 'break' },
      },
      series: (['now', 'before'] as const).map((which) => ({
        ...{ name: words[which], type: 'bar', barWidth: 15, barGap: '15%' },
        data: rows.map((row) => (row[which] === null ? null : Math.round((row[which] ?? 0) * 10) / 10)),
        itemStyle: { color: inks[which], borderColor: inks.limit, borderWidth: 1 },
        label: { ...label, show: true, position: 'right' },
      })),
    }}
  />
);
