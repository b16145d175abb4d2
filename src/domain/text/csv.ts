/** Tables as people send them: RFC 4180, with or without the mark of spreadsheet programs. */

export type CsvLine = { line: number; cells: string[] };

/** One cell: in quotes, which stand doubled in it, or as it is; and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Its lines, each with the number of the line it begins at; null where it is none. Empty ones are left out. */
export function readCsv(text: string): CsvLine[] | null {
  const table = text.replace(/^\uFEFF/, '');
  const found: CsvLine[] = [];
  let current: CsvLine = { line: 1, cells: [] };
  let line = 1;
  for (let at = 0; at <= table.length;) {
    CELL.lastIndex = at;
    const cell = CELL.exec(table);
    if (cell === null) return null;
    const [whole, quoted, plain = '', end] = cell;
    current.cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end !== ',') {
      if (current.cells.some((one) => one !== '')) found.push(current);
      current = { line, cells: [] };
    }
    if (end === '') break;
    at = CELL.lastIndex;
  }
  return found;
}
