/** Tables for spreadsheets: read anew by what reads them, they say what they said, and run nothing. */
import { expect, it } from 'vitest';
import { csvOf } from '../src/api/csv/csv.js';
import { zoned } from '../src/api/csv/report-csv.js';
import { dsaCsv, fcaCsv } from '../src/api/csv/returns-csv.js';

it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1'])(
  'a cell that begins like a formula is text: %j',
  (cell) => {
    const [, line = ''] = csvOf(['a'], [[cell]]).split(/\r\n/);
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

it('begins with the mark of UTF-8, ends lines as RFC 4180 has it, and quotes what would break them', () => {
  expect(
    csvOf(
      ['名', 'n'],
      [
        ['a,"b"\nc', 3],
        [null, -2],
      ],
    ),
  ).toBe('\ufeff名,n\r\n"a,""b""\nc",3\r\n,-2\r\n');
});

it.each([
  ['2026-03-29T00:59:59.000Z', 'Europe/Berlin', '2026-03-29T01:59:59+01:00'],
  ['2026-03-29T01:00:00.000Z', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
  ['2026-03-28T16:00:00.000Z', 'Asia/Shanghai', '2026-03-29T00:00:00+08:00'],
  ['2026-03-28T16:00:00.000Z', 'UTC', '2026-03-28T16:00:00+00:00'],
])('an instant has the offset of its zone: %s in %s', (at, zone, shown) =>
  expect(zoned(at, zone)).toBe(shown),
);

const span = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 6, 1), zone: 'UTC' };

it('the returns say of each line where it comes from, and leave empty what is not known', () => {
  const appeals = {
    basis: 'respondent',
    category: 'all',
    submitted: 5,
    upheld: 2,
    reversed: 1,
    withdrawn: 1,
  };
  const dsa = dsaCsv({ ...span, lines: [{ ...appeals, medianMs: 5_400_000 }] });
  expect(dsa).toContain(',decisions,respondent,all,3,');
  expect(dsa).toContain(',median time to decide (hours),respondent,all,1.5,');
  expect(dsa).toMatch(/,out-of-court dispute settlement,all,all,,left empty/);
  const closed = { withinThreeDays: 4, withinEightWeeks: 3, later: 2 };
  const fca = fcaCsv({
    ...span,
    lines: [{ category: 'all', outstanding: 1, opened: 9, upheld: 6, ...closed }],
  });
  expect(fca).toContain(',closed,all,,9,');
  expect(fca).toMatch(/,redress paid for upheld complaints,all,,,left empty/);
});
