/** Processes of Node that the bench starts: each side of a comparison has one of its own, in production's settings. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { endWithUs } from './leaving.js';

export type NodeProcess = AsyncDisposable & {
  pid: number;
  /** Sends a job over the process's channel and reads its answer; one at a time. */
  ask<T>(job: object, answer: z.ZodType<T>): Promise<T>;
};

export type NodeProgram = {
  /** Relative to the bench's folder. */
  file: string;
  env?: Readonly<Record<string, string>>;
  /** Where what it prints goes. */
  log: string;
  /** A directory for a profile of its processor time. */
  profileTo?: string | null;
};

/** Starts a TypeScript file of ours; disposing ends it by SIGTERM and waits until it has gone. */
export function startNode({ file, env = {}, log, profileTo = null }: NodeProgram): NodeProcess {
  const output = openSync(log, 'a', 0o600);
  const profile = profileTo === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileTo}`];
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const child = spawn(process.execPath, [...profile, '--import', 'tsx', path], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', output, output, 'ipc'],
  });
  child.once(
    'exit',
    endWithUs(() => child.kill('SIGKILL')),
  );
  const demandAlive = (): void => {
    if (hasEnded(child)) throw new Error(`${file} has ended: ${log} says why.`);
  };
  const gone = once(child, 'exit').then(() => [null]);
  return {
    pid: child.pid ?? 0,
    ask: async (job, answer) => {
      demandAlive();
      child.send(job);
      const waiting = new AbortController();
      const answered = once(child, 'message', { signal: waiting.signal });
      const [message] = await Promise.race([answered, gone]);
      if (message === null) {
        waiting.abort();
        demandAlive();
      }
      return answer.parse(message);
    },
    async [Symbol.asyncDispose]() {
      if (hasEnded(child)) return;
      child.kill('SIGTERM');
      await gone;
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** The other end: answers each job that comes over the channel, and ends with it. */
export function answerJobs<T>(job: z.ZodType<T>, work: (job: T) => Promise<object>): void {
  process.on('message', (message) => {
    void work(job.parse(message)).then(
      (answer) => process.send?.(answer),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.on('disconnect', () => process.exit());
}
