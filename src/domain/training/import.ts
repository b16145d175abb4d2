/** Records of training that come as a table: all of them, or what is wrong with which line. */
import { readCsv } from '../text/csv.js';

export type Imported = { person: string; course: string; version: number; passedAt: number };
export type ImportWrong =
  | 'columns'
  | 'person'
  | 'course'
  | 'version'
  | 'passed'
  | 'too-many'
  | 'empty'
  | 'unreadable';
export type ImportError = { line: number; what: ImportWrong };

/** Whose training is the caller's to keep, and the newest version of each course. */
export type Known = { people: ReadonlySet<string>; courses: ReadonlyMap<string, number> };

const MOST_LINES = 500;

/** Reads it at an instant; `records` are those of the lines that are right. */
export function readRecords(
  text: string,
  known: Known,
  now: number,
): { records: Imported[]; errors: ImportError[] } {
  const none = (what: ImportWrong) => ({ records: [], errors: [{ line: 1, what }] });
  const table = readCsv(text);
  if (table === null) return none('unreadable');
  const [head, ...lines] = table;
  if (head === undefined) return none('empty');
  const columns = head.cells.map((name) => name.toLowerCase());
  if (!['person', 'course', 'passed'].every((name) => columns.includes(name))) return none('columns');
  if (lines.length === 0) return none('empty');
  if (lines.length > MOST_LINES) return none('too-many');
  const read = lines.map(({ line, cells }) => {
    const of = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const [person, course, passedAt] = [of('person'), of('course'), passedIn(of('passed'), now)];
    const newest = known.courses.get(course);
    const version = of('version') === '' ? newest : Number(of('version'));
    const wrong = (what: ImportWrong) => ({ error: { line, what } });
    if (!known.people.has(person)) return wrong('person');
    if (newest === undefined || version === undefined) return wrong('course');
    if (!Number.isInteger(version) || version < 1 || version > newest) return wrong('version');
    if (passedAt === null) return wrong('passed');
    return { record: { person, course, version, passedAt } };
  });
  return {
    records: read.flatMap((one) => ('record' in one ? [one.record] : [])),
    errors: read.flatMap((one) => ('error' in one ? [one.error] : [])),
  };
}

/** East of us a day has begun by so much already. */
const EASTERNMOST_MS = 14 * 3_600_000;

/** A day, or an instant with its zone; null where it is neither, or still to come. */
function passedIn(text: string, now: number): number | null {
  const [, day, time] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? [];
  const begins = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  const at = Date.parse(text);
  if (Number.isNaN(begins) || Number.isNaN(at) || new Date(begins).toISOString().slice(0, 10) !== day)
    return null;
  return at > now + (time === undefined ? EASTERNMOST_MS : 0) ? null : at;
}
