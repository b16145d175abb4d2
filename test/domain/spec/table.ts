/** Reads a table written as text: what a test expects is seen at a glance, cell by cell. */

export type Table = { columns: string[]; rows: Map<string, Map<string, string>> };

/** Columns are parted by two spaces or more; the first line names them, the first column names the rows. */
export function table(text: string): Table {
  const [[, ...columns] = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/));
  const rows = lines.map(([name = '', ...cells]): [string, Map<string, string>] => {
    if (cells.length !== columns.length)
      throw new Error(`${name}: ${cells.length} cells, not ${columns.length}`);
    return [name, new Map(columns.map((column, i) => [column, cells[i] ?? '']))];
  });
  return { columns, rows: new Map(rows) };
}
