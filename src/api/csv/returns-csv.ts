/** What authorities are sent, as tables: each line says what it is filled from; what is not known stays empty. */
import type { Appeals, Span } from '../../db/insights/returns.js';
import type { Handled } from '../../domain/insights/returns/handled.js';
import { iso } from '../../domain/complaint/summary.js';
import { zoned } from './report-csv.js';
import { csvOf, type CsvRow } from './csv.js';

type Of<T> = Span & { lines: readonly T[] };
const HOUR_MS = 3_600_000;
const UNKNOWN = 'left empty: not known to Redress';

/** The lines of one return under its columns. */
function returnOf(columns: readonly string[], { from, until, zone }: Span, rows: readonly CsvRow[]): string {
  const period = [from, until].map((at) => zoned(iso(at), zone));
  return csvOf(
    ['from', 'until', ...columns, 'source'],
    rows.map((row) => [...period, ...row]),
  );
}

/**
 * Internal complaints as Article 15(1)(d) of Regulation (EU) 2022/2065 asks for them, to be taken over into the
 * quantitative template of Implementing Regulation (EU) 2024/2835.
 */
export const dsaCsv = ({ lines, ...span }: Of<Appeals>): string =>
  returnOf(['indicator', 'basis', 'class', 'value'], span, [
    ...lines.flatMap(({ basis, category, submitted, upheld, reversed, withdrawn, medianMs }) =>
      (
        [
          ['complaints submitted', submitted, 'complaint_facts.began_at of rounds that an appeal began'],
          ['decisions', upheld + reversed, 'complaint_facts.decided_at of these rounds'],
          ['initial decision upheld', upheld, 'complaint_facts.outcome = dismissed'],
          ['initial decision reversed', reversed, 'complaint_facts.outcome, any other'],
          ['decision omitted', withdrawn, 'complaint_facts.taken_back_at: appeals taken back'],
          [
            'median time to decide (hours)',
            medianMs === null ? null : Math.round((medianMs / HOUR_MS) * 10) / 10,
            'complaint_facts.decided_at - began_at',
          ],
        ] as const
      ).map(([indicator, value, source]) => [indicator, basis, category, value, source]),
    ),
    ...[
      'decided with automated means',
      'out-of-court dispute settlement',
      'type of the initial decision',
    ].map((indicator) => [indicator, 'all', 'all', null, UNKNOWN]),
  ]);

/** The complaints return of the FCA (DISP 1 Annex 1R), by class in place of its product groupings. */
export const fcaCsv = ({ lines, ...span }: Of<Handled>): string =>
  returnOf(['indicator', 'class', 'product grouping', 'value'], span, [
    ...lines.flatMap((line) =>
      (
        [
          ['outstanding at the start', line.outstanding, 'received_at before, closed_at not before'],
          ['opened', line.opened, 'complaint_facts.received_at'],
          [
            'closed within 3 business days',
            line.withinThreeDays,
            'complaint_facts.closed_at; working days by the calendar of the policy (statutory), without one weekends alone are free',
          ],
          [
            'closed after 3 business days, within 8 weeks',
            line.withinEightWeeks,
            'complaint_facts.closed_at',
          ],
          ['closed after 8 weeks', line.later, 'complaint_facts.closed_at'],
          [
            'closed',
            line.withinThreeDays + line.withinEightWeeks + line.later,
            'complaint_facts.closed_at, each complaint once',
          ],
          ['upheld', line.upheld, 'of those closed: complaint_facts.verdict, upheld wholly or partly'],
        ] as const
      ).map(([indicator, value, source]) => [indicator, line.category, null, value, source]),
    ),
    ...[
      'opened by main cause',
      'redress paid for upheld complaints',
      'redress paid for complaints not upheld',
      'firm reference numbers',
      'contextualisation',
    ].map((indicator) => [...[indicator, 'all', null, null, UNKNOWN]]),
  ]);
