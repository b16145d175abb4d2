/** Figures of handlers as a table: a line for each person and measure. */
import type { HandlersRead } from '../../cases/insights/handlers/read-handlers.js';
import { iso } from '../../domain/complaint/summary.js';
import { csvOf } from './csv.js';
import { zoned } from './report-csv.js';

const columns = [
  ...['span', 'from', 'until', 'person', 'name', 'cases', 'measure', 'n', 'k', 'raw', 'adjusted'],
  ...['shrunk', 'shrunk_low', 'shrunk_high', 'limit_95_low', 'limit_95_high', 'limit_99.8_low'],
  ...['limit_99.8_high', 'outside', 'all_share', 'note'],
];

export function handlersCsv({ span, zone, measures, people, shown, notes }: HandlersRead): string {
  const period = [span.name, ...[span.from, span.until].map((at) => zoned(iso(at), zone))];
  return csvOf(
    columns,
    shown.flatMap(({ id, name }) =>
      measures.map(({ name: measure, funnel }) => {
        const found = funnel?.handlers.find(({ handler }) => handler === id);
        const said = found?.said ?? null;
        const { 0.95: inner, 0.998: outer } = said?.limits ?? { 0.95: null, 0.998: null };
        return [
          ...[...period, id, name, people.get(id)?.cases ?? 0, measure, found?.n ?? 0],
          ...[said?.k ?? null, said?.raw ?? null, said?.adjusted ?? null, said?.shrunk.value ?? null],
          ...[said?.shrunk.low ?? null, said?.shrunk.high ?? null, inner?.low ?? null, inner?.high ?? null],
          ...[outer?.low ?? null, outer?.high ?? null],
          said?.outside ? `${said.outside.side} ${said.outside.beyond * 100} %` : null,
          funnel?.share ?? null,
          notes.find(({ person }) => person === id)?.text ?? null,
        ];
      }),
    ),
  );
}
