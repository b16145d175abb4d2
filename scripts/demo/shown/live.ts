/** What the terminal shows while the demo runs: what happens as lines, and on a terminal one line that says where all stands. */
import type { ListedComplaint } from '../../../src/client/index.js';
import { clockTime } from './deadlines.js';

const CLEAR_LINE = '\r\u001B[2K';

export type Live = ReturnType<typeof live>;

export function live(out: NodeJS.WriteStream) {
  let status = '';
  const draw = (): void => {
    if (out.isTTY) out.write(`${CLEAR_LINE}${status.slice(0, out.columns - 1)}`);
  };
  const line = (text: string): void => {
    out.write(`${out.isTTY ? CLEAR_LINE : ''}${text}\n`);
    draw();
  };
  return {
    line,
    /** Something happened to a complaint. */
    tell: (number: string, what: string): void => line(`${clockTime(Date.now())}  ${number}  ${what}`),
    stands(complaints: Iterable<ListedComplaint>): void {
      status = standing([...complaints]);
      draw();
    },
    /** No status line any more. */
    finish(): void {
      status = '';
      draw();
    },
  };
}

const stages = ['review', 'investigation', 'approval', 'feedback', 'closed'] as const;

function standing(complaints: readonly ListedComplaint[]): string {
  const counts = stages.map((stage) => `${stage} ${complaints.filter((one) => one.stage === stage).length}`);
  const which = (is: (one: ListedComplaint) => boolean): number => complaints.filter(is).length;
  const flags = `overdue ${which((one) => one.overdue)} · paused ${which((one) => one.paused)}`;
  return `${complaints.length} filed: ${counts.join(' · ')} — ${flags}`;
}
