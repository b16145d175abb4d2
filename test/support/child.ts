/** A Redress process that a test starts, and may kill. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { vi } from 'vitest';

/** A start waits for servers and a bundle on a busy machine. */
const PATIENCE_MS = 90_000;

export type Program = {
  flags?: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  /** Throws until the process does its work. */
  ready: () => Promise<void>;
};

/** A process of `src/main.ts`, not started yet. */
export function redressProcess({ flags = [], environment, ready }: Program) {
  let child: ChildProcess | null = null;
  let said = '';

  async function end(how: (pid: number) => void): Promise<void> {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    how(ending.pid ?? 0);
    await gone;
  }

  return {
    /** All that it printed until now. */
    said: (): string => said,
    /** Starts and waits until it is ready. */
    async start(): Promise<void> {
      const started = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...flags], {
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', ...environment },
        detached: true,
      });
      child = started;
      for (const output of [started.stdout, started.stderr])
        output.on('data', (text) => void (said += String(text)));
      await vi.waitFor(
        async () => {
          if (started.exitCode !== null) throw new Error(`Redress does not start: ${said}`);
          await ready();
        },
        { timeout: PATIENCE_MS, interval: 100 },
      );
    },
    /** kill -9; `group` takes the processes it started as well. */
    kill: ({ group = false } = {}): Promise<void> =>
      end((pid) => process.kill(group ? -pid : pid, 'SIGKILL')),
    stop: (): Promise<void> => end((pid) => process.kill(pid, 'SIGTERM')),
  };
}
