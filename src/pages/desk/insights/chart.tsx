/**
 * Charts, drawn on the server as SVG. What ECharts styles inline or in a sheet of its own our policy forbids, so it
 * becomes attributes and classes of our sheet, which also gives them their colours by day and by night.
 */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsCoreOption } from 'echarts/core';

use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** Colours that stand for a class: nothing is drawn in them. */
export const inks = { text: '#010101', line: '#020202', now: '#030303', before: '#040404', limit: '#050505' };

const WIDTH = 640;

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
  axisLabel: label,
  axisLine: { lineStyle: { color: inks.line } },
  axisTick: { show: false },
};
export const split = { splitLine: { lineStyle: { color: inks.line, type: 'dotted' } } };

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
  words: { limit: string; centre: string };
}) => (
  <Chart
    {...drawn}
    height={300}
    option={{
      grid: { left: 60, right: 80, top: 40, bottom: 40 },
      xAxis: { ...axis, type: 'category', data: points.map(({ name }) => name) },
      yAxis: {
        ...{ ...axis, ...split, type: 'value' },
        ...{ name: unit, nameTextStyle: { ...label, align: 'left', padding: [0, 0, 0, -50] } },
      },
      series: [
        ...(['upper', 'lower'] as const).map((which) => limit(points, which, words.limit)),
        {
          type: 'line',
          data: points.map(({ value, marked }) => ({
            value,
            symbol: marked ? 'diamond' : 'circle',
            symbolSize: marked ? 14 : 6,
          })),
          ...{ showSymbol: true, lineStyle: { color: inks.now, width: 2 }, itemStyle: { color: inks.now } },
          markLine: {
            ...{ symbol: 'none', lineStyle: { color: inks.limit, type: 'dotted' } },
            label: { ...label, formatter: '{b}' },
            data: centre === null ? [] : [{ name: words.centre, yAxis: centre }],
          },
        },
      ],
    }}
  />
);

/** A limit may differ from period to period: that of few cases is wider. Its name stands at its end. */
const limit = (points: readonly Plotted[], which: 'upper' | 'lower', name: string) => ({
  ...{ type: 'line', step: 'middle', showSymbol: true },
  ...{ lineStyle: { color: inks.limit, type: 'dashed', width: 1 }, itemStyle: { color: inks.limit } },
  data: points.map((point, n) => ({
    ...{ value: point[which], symbol: n === points.length - 1 ? 'circle' : 'none', symbolSize: 1 },
    label: { ...label, show: n === points.length - 1, position: 'right', formatter: name },
  })),
});

const BAR = 46;

/** Bars of this period (filled) and of the one before (hatched), each with its value. */
export const Bars = ({
  rows,
  ...drawn
}: Drawn & { rows: { name: string; now: number | null; before: number | null }[] }) => (
  <Chart
    {...drawn}
    height={rows.length * BAR + 40}
    option={{
      grid: { left: 170, right: 60, top: 10, bottom: 30 },
      xAxis: { ...axis, ...split, type: 'value', min: 0 },
      yAxis: {
        ...{ ...axis, type: 'category', inverse: true, data: rows.map(({ name }) => name) },
        axisLabel: { ...label, width: 150, overflow: 'truncate' },
      },
      series: (['now', 'before'] as const).map((which) => ({
        ...{ type: 'bar', barWidth: 15, barGap: '15%' },
        data: rows.map((row) => (row[which] === null ? null : Math.round((row[which] ?? 0) * 10) / 10)),
        itemStyle: { color: inks[which], borderColor: inks.limit, borderWidth: 1 },
        label: { ...label, show: true, position: 'right' },
      })),
    }}
  />
);
