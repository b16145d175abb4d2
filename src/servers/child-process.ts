import { randomInt } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A process of this machine; `began` tells it from a later one that was given the same pid. */
export type ProcessId = Readonly<{ pid: number; began: string }>;

/** Identifies a running process; null when there is none (a zombie counts as none). */
export function identify(pid: number): ProcessId | null {
  try {
    if (process.platform !== 'linux') {
      const began = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
      return began === '' ? null : { pid, began };
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // from field 3, the state, on: proc_pid_stat(5)
    const [state, began] = [fields[0], fields[19]];
    return began === undefined || state === 'Z' || state === 'X' ? null : { pid, began };
  } catch {
    return null;
  }
}

/** The process a pid file names, if it still runs and `mark` (a path of ours) is in its command line. */
export function leftover(pidFile: string, mark: string): ProcessId | null {
  try {
    const found = identify(Number.parseInt(readFileSync(pidFile, 'utf8'), 10));
    return found !== null && commandLine(found.pid).includes(mark) ? found : null;
  } catch {
    return null;
  }
}

function commandLine(pid: number): string {
  return process.platform === 'linux'
    ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    : execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}

export function isRunning({ pid, began }: ProcessId): boolean {
  return identify(pid)?.began === began;
}

/** Ends a process: the gentle signal, then after `graceMs` the hard one; resolves when it is gone. */
export async function end(
  server: ProcessId,
  how: { gentle: NodeJS.Signals; graceMs: number; hard: NodeJS.Signals },
): Promise<void> {
  for (const [signal, patienceMs] of [[how.gentle, how.graceMs] as const, [how.hard, 10_000] as const]) {
    if (isRunning(server)) process.kill(server.pid, signal);
    for (const until = Date.now() + patienceMs; Date.now() < until; await delay(20)) {
      if (!isRunning(server)) return;
    }
  }
  throw new Error(`Process ${server.pid} does not end: end it by hand.`);
}

/** Ends a server with this process, however that ends but for kill -9; disposing leaves it alone. */
export function endWithUs(server: ProcessId, signal: NodeJS.Signals): Disposable {
  const onExit = (): void => {
    if (isRunning(server)) process.kill(server.pid, signal);
  };
  process.once('exit', onExit);
  return { [Symbol.dispose]: () => void process.off('exit', onExit) };
}

/** Waits until a port of 127.0.0.1 is free; one that a server left is taken for moments by whoever still tries it. */
export async function freed(port: number, patienceMs = 30_000): Promise<number> {
  for (const until = Date.now() + patienceMs; (await choosePort(port)) !== port; await delay(50))
    if (Date.now() > until) throw new Error(`Port ${port} is taken by another program`);
  return port;
}

/** Below the ports that systems give to outgoing connections: one of these could have it before the server listens. */
const FREE = { from: 15_000, below: 32_000 } as const;

/** The wanted port of 127.0.0.1, or a free one where it is taken (0: any). */
export async function choosePort(wanted: number): Promise<number> {
  for (let port = wanted; ; port = randomInt(FREE.from, FREE.below))
    if (port !== 0 && (await isFree(port))) return port;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
