/** Reports as tables: a line for each number, with what it is of and when it was made. */
import type { Cell, Figure, ReportHead } from '../../domain/insights/report.js';
import { said } from '../../domain/insights/interval.js';
import { csvOf, type CsvRow } from './csv.js';

const head = [
  ...['report', 'version', 'zone', 'from', 'until', 'made_at', 'figure', 'unit', 'period', 'by', 'key'],
  ...['n', 'k', 'share', 'share_low', 'share_high', 'median_ms', 'median_low_ms', 'median_high_ms', 'p90_ms'],
];

/** An instant as the clocks of a zone show it, with how far that is from UTC. */
export function zoned(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...{ second: '2-digit', hourCycle: 'h23', timeZone: zone, timeZoneName: 'longOffset' },
  }).formatToParts(Date.parse(at));
  const part = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}

function numbersOf({ n, k, median, low, high, p90 }: Cell): CsvRow {
  const told = k === null ? null : said({ k, n });
  const share = told?.as === 'share' ? [told.share, told.low, told.high] : [null, null, null];
  return [n, k, ...share, median, low, high, p90];
}

/** A report, or one figure of it, as CSV. */
export function reportCsv({ name, version, period, madeAt }: ReportHead, figures: readonly Figure[]): string {
  const { zone, from, until } = period;
  const instants = [from, until, new Date(madeAt).toISOString()].map((at) => zoned(at, zone));
  const rows = figures.flatMap(({ name: figure, unit, cells, before, yearBefore }) =>
    Object.entries({ this: cells, before, 'year-before': yearBefore }).flatMap(([time, some]) =>
      some.map((cell) => [
        ...[name, version, zone, ...instants, figure, unit, time, cell.by, cell.key],
        ...numbersOf(cell),
      ]),
    ),
  );
  return csvOf(head, rows);
}
