/** Records of training as a table. */
import { expect, it } from 'vitest';
import { readCsv } from '../../../src/domain/text/csv.js';
import { readRecords } from '../../../src/domain/training/import.js';

const NOW = Date.parse('2026-05-04T08:00:00Z');
const known = { people: new Set(['olivia', 'wang']), courses: new Map([['process', 3]]) };
const read = (...lines: string[]) => readRecords(lines.join('\r\n'), known, NOW);
const HEAD = 'person,course,passed,version';

it('every line is a record, of the newest version where none is named', () => {
  const { records, errors } = read(
    `\uFEFF${HEAD}`,
    'olivia,process,2026-03-31,',
    '"wang","process",2026-03-31T09:00:00+08:00,2',
    '',
  );
  expect(errors).toEqual([]);
  expect(records).toEqual([
    { person: 'olivia', course: 'process', version: 3, passedAt: Date.parse('2026-03-31') },
    { person: 'wang', course: 'process', version: 2, passedAt: Date.parse('2026-03-31T01:00:00Z') },
  ]);
});

it('columns may stand in any order, beside others', () => {
  const { records } = read('Passed,note,Course,Person', '2026-03-31,"a, ""b""",process,wang');
  expect(records).toMatchObject([{ person: 'wang', version: 3 }]);
});

it('a day counts once it has begun anywhere: reports of Beijing come before the day of UTC', () => {
  const early = Date.parse('2026-05-03T23:00:00Z');
  const today = readRecords(`${HEAD}\nwang,process,2026-05-04,`, known, early);
  expect(today).toMatchObject({ records: [{ passedAt: Date.parse('2026-05-04') }], errors: [] });
  const instant = readRecords(`${HEAD}\nwang,process,2026-05-04T00:00Z,`, known, early);
  expect(instant.errors).toEqual([{ line: 2, what: 'passed' }]);
});

it.each([
  ['somebody who is not theirs', 'li,process,2026-03-31,', 'person'],
  ['no such course', 'wang,other,2026-03-31,', 'course'],
  ['a version there is not', 'wang,process,2026-03-31,4', 'version'],
  ['no version', 'wang,process,2026-03-31,two', 'version'],
  ['no day', 'wang,process,2026-02-30,', 'passed'],
  ['a day to come', 'wang,process,2026-05-05,', 'passed'],
  ['a day in another form', 'wang,process,31.3.2026,', 'passed'],
  ['too few cells', 'wang', 'course'],
])('a line with %s is told by its number', (_, line, what) => {
  expect(read(HEAD, 'olivia,process,2026-03-31,', line)).toMatchObject({
    ...{ records: [{ person: 'olivia' }], errors: [{ line: 3, what }] },
  });
});

it.each([
  ['nothing', '', 'empty'],
  ['a head alone', HEAD, 'empty'],
  ['no head', 'wang,process,2026-03-31', 'columns'],
  ['quotes that do not end', 'person,course,passed\n"wang,process,2026-03-31', 'unreadable'],
  ['too many lines', `${HEAD}${'\nwang,process,2026-03-31,'.repeat(501)}`, 'too-many'],
])('%s is told as a whole', (_, text, what) => {
  expect(readRecords(text, known, NOW)).toEqual({ records: [], errors: [{ line: 1, what }] });
});

it('a line that goes on in quotes is counted as the lines it takes', () => {
  expect(readCsv('a,"b\nc"\nd,e')).toEqual([
    { line: 1, cells: ['a', 'b\nc'] },
    { line: 3, cells: ['d', 'e'] },
  ]);
});
