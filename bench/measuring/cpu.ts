/** Processor time of processes, as Linux counts it in /proc. */
import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ: a tick of /proc is ten milliseconds on every Linux that runs Node. */
const TICK_MS = 10;

type Usage = { parent: number; ownMs: number; reapedMs: number };

/** Fields by their numbers in proc_pid_stat(5); null where the process has gone. */
function usage(pid: number | string): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const field = (n: number): number => Number(fields[n - 3]);
    const ms = (user: number, system: number): number => (field(user) + field(system)) * TICK_MS;
    return { parent: field(4), ownMs: ms(14, 15), reapedMs: ms(16, 17) };
  } catch {
    return null;
  }
}

/** What a process has used in all its threads, in ms. */
export const processMs = (pid: number): number => usage(pid)?.ownMs ?? 0;

/** What these processes have used together, in ms. */
export const processesMs = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + processMs(pid), 0);

/** What a process, its children and those that it has already buried have used, in ms. */
export function familyMs(pid: number): number {
  const parent = usage(pid);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(usage)
    .filter((child) => child?.parent === pid);
  const own = (parent?.ownMs ?? 0) + (parent?.reapedMs ?? 0);
  return children.reduce((sum, child) => sum + (child?.ownMs ?? 0) + (child?.reapedMs ?? 0), own);
}

/** Runs a piece of work and says what each meter counted meanwhile, in ms. */
export async function metered<Name extends string, T>(
  meters: Record<Name, () => number>,
  work: () => Promise<T>,
): Promise<{ result: T; ms: (name: Name) => number }> {
  const read = (): Map<string, number> =>
    new Map(Object.entries<() => number>(meters).map(([name, meter]) => [name, meter()]));
  const before = read();
  const result = await work();
  const after = read();
  return { result, ms: (name) => (after.get(name) ?? 0) - (before.get(name) ?? 0) };
}
