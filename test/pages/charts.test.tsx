/** Charts say all that is needed to read them, and nothing that the tables beside them do not say. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Cell, Figure, FigureName } from '../../src/domain/insights/report.js';
import { figureUnits } from '../../src/domain/insights/report.js';
import { figurePage } from '../../src/pages/desk/insights/figure.js';
import { FunnelChart } from '../../src/pages/desk/insights/handlers/funnel-chart.js';
import { frameIn } from './frame.js';

const HOUR_MS = 3_600_000;
const cell = (key: string, n: number, k: number): Cell => ({
  ...{ by: key === '' ? 'total' : 'category', key, n, k, median: 31 * HOUR_MS },
  ...{ p90: null, low: null, high: null },
});
/** What is written in the charts of a figure's page. */
function writtenFor(name: FigureName): string[] {
  const unit = figureUnits[name];
  const cells = [cell('', 43, 31), cell('content', 40, 30), cell('privacy', 3, 1)];
  const figure: Figure = { name, unit, sql: '', cells, before: cells, yearBefore: [], past: [] };
  const period = { name: '2026-W13', kind: 'week' as const, zone: 'UTC' };
  const [from, until] = ['2026-03-23T00:00:00Z', '2026-03-30T00:00:00Z'];
  const none = new Map<string, never>();
  const html = figurePage(
    { ...frameIn('en'), who: { name: 'Lin Xiao', hasBoard: true }, path: '/desk/insights' },
    {
      ...{ name: '2026-W13', version: 1, period: { ...period, from, until }, madeAt: 0, madeBy: null },
      ...{ figure, names: { teams: none, causes: none, categories: none }, beside: false },
    },
  );
  return written(html);
}
const written = (html: string): string[] =>
  Array.from(html.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text = '']) => text);

it('a bar has its unit, and says of which period it is', () => {
  expect(writtenFor('time-whole')).toEqual(
    expect.arrayContaining(['hours', 'This period', 'Period before', 'Content', '31']),
  );
});

it('a share of so few that no percentage is given is not drawn either', () => {
  const texts = writtenFor('met-promise');
  expect(texts).toContain('75');
  expect(texts).not.toContain('33.3');
});

it('what a funnel’s lines are is said above it, once each', () => {
  const points = [{ name: 'Olivia Reed', weight: 60, share: 0.4, outside: null }];
  const texts = written(
    renderToStaticMarkup(
      <FunnelChart id="funnel" title="Decided in time" text="" share={0.786} points={points} locale="en" />,
    ),
  );
  const names = texts.filter((text) => !/^\d+%?$/.test(text));
  expect(names).toEqual(
    expect.arrayContaining(['All', '95% limit', '99.8% limit', 'Olivia Reed', 'Weight in cases']),
  );
  expect(names).toHaveLength(5);
});
