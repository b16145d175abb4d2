/** Where and of what a run of the bench was. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

export type Machine = {
  processors: string;
  memoryGb: number;
  node: string;
  commit: string;
  /** Work of others in the minute before: above 1 on two cores the figures are noise. */
  loadBefore: number;
};

/** This machine, and the commit that is checked out. */
export function machine(): Machine {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain') === '' ? '' : ' with changes';
  return {
    processors: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    commit: `${git('rev-parse', '--short', 'HEAD')}${changed}`,
    loadBefore: loadavg()[0] ?? 0,
  };
}
