/** Text in columns, each cell wrapped to its column's width. */
export type Column = { title: string; width: number };

/** One row of text lines; a cell is lines of its own, wrapped at spaces. */
export function rowOf(columns: readonly Column[], cells: readonly string[][]): string[] {
  const wrapped = columns.map(({ width }, i) => (cells[i] ?? []).flatMap((line) => wrap(line, width)));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width }, i) => (wrapped[i]?.[line] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  );
}

export const headOf = (columns: readonly Column[]): string[] => [
  ...rowOf(
    columns,
    columns.map(({ title }) => [title]),
  ),
  columns.map(({ width }) => '─'.repeat(width)).join('  '),
];

/** Lines of at most `width` characters; what is continued is indented. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const cut = space > 2 ? space : width;
    lines.push(rest.slice(0, cut));
    rest = `  ${rest.slice(cut).trimStart()}`;
  }
  return [...lines, rest];
}
