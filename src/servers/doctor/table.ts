import type { Finding } from '../../finding.js';

/** What was checked, and what was found. */
export type Row = Readonly<{ check: string; finding: Finding }>;

const HEAD = ['Check', 'Result', 'What it is, or what to do'] as const;
const COLOUR = { ok: 32, warn: 33, fail: 31 } as const;

/** The findings as a table; each sentence wraps within its column where the terminal's `width` is known. */
export function table(rows: readonly Row[], width: number | null, coloured: boolean): string {
  const first = Math.max(HEAD[0].length, ...rows.map(({ check }) => check.length));
  const second = HEAD[1].length;
  const indent = first + second + 4;
  const space = width === null || width < indent + 30 ? Number.POSITIVE_INFINITY : width - indent;
  const line = (check: string, result: string, says: string): string =>
    `${check.padEnd(first)}  ${result}  ${wrap(says, space).join(`\n${' '.repeat(indent)}`)}`;
  const shown = (result: Finding['result']): string =>
    coloured ? `\u001B[${COLOUR[result]}m${result.padEnd(second)}\u001B[0m` : result.padEnd(second);
  return [
    line(...HEAD),
    ...rows.map(({ check, finding }) => line(check, shown(finding.result), finding.says)),
  ].join('\n');
}

function wrap(text: string, space: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= space)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
