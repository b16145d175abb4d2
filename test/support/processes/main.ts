/** A Redress process that a test starts, and may kill. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { vi } from 'vitest';
import { end, type ProcessId } from '../../../src/servers/child-process.js';
import { manyLetters } from '../config.js';
import { machine, runnable } from './program.js';

/** A start waits for servers on a busy machine. */
const PATIENCE_MS = 90_000;

type Program = {
  flags?: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** Throws until the process does its work. */
  ready: () => Promise<void>;
};

/** A process of `src/main.ts`, not started yet. */
export function redressProcess({ flags = [], environment, ready }: Program) {
  let child: ChildProcess | null = null;
  let said = '';

  async function finish(how: (pid: number) => void): Promise<void> {
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
      const started = spawn(process.execPath, [...runnable('src/main.ts'), ...flags], {
        env: { ...machine(), ...manyLetters, LOG_LEVEL: 'warn', ...environment },
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
      finish((pid) => process.kill(group ? -pid : pid, 'SIGKILL')),
    stop: (): Promise<void> => finish((pid) => process.kill(pid, 'SIGTERM')),
  };
}

/** Throws until this page answers well. */
export const answers = (page: string) => async (): Promise<void> => {
  const { ok } = await fetch(page);
  if (!ok) throw new Error(`${page} does not answer yet`);
};

/** kill -9 of a server, where one runs; resolves when it is gone. */
export const killServer = async (server: ProcessId | null): Promise<void> => {
  if (server !== null) await end(server, { gentle: 'SIGKILL', graceMs: 10_000, hard: 'SIGKILL' });
};
