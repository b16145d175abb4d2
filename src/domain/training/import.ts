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
    const [person, course, passedAt] = [of('person'), of('course'), instantOf(of('passed'))];
    const newest = known.courses.get(course);
    const version = of('version') === '' ? newest : Number(of('version'));
    const wrong = (what: ImportWrong) => ({ error: { line, what } });
    if (!known.people.has(person)) return wrong('person');
    if (newest === undefined || version === undefined) return wrong('course');
    if (!Number.isInteger(version) || version < 1 || version > newest) return wrong('version');
    if (passedAt === null || passedAt > now) return wrong('passed');
    return { record: { person, course, version, passedAt } };
  });
  return {
    records: read.flatMap((one) => ('record' in one ? [one.record] : [])),
    errors: read.flatMap((one) => ('error' in one ? [one.error] : [])),
  };
}

/** A day, or an instant with its zone; null where it is neither. */
function instantOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/.test(text)) return null;
  const at = Date.parse(text);
  const isDay =
    !Number.isNaN(at) &&
    new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`)).toISOString().startsWith(text.slice(0, 10));
  return isDay ? at : null;
}
