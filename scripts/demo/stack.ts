/** A stack to play on: the one that runs on a data directory, or one started there. */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { choosePort, end, identify, isRunning, type ProcessId } from '../../src/servers/child-process.js';
import { runningOn } from '../../src/servers/data-dir-lock.js';

const GENTLY = { gentle: 'SIGTERM', graceMs: 20_000, hard: 'SIGKILL' } as const;

export type Stack = {
  url: string;
  temporalUiUrl: string | null;
  /** False where an earlier start left it running. */
  ours: boolean;
  process: ProcessId;
};

/** Gives a stack on `dataDir` that answers, and starts it with that policy where none runs; `report` is told what takes its time. */
export async function findOrStart(
  { dataDir, policyFile }: { dataDir: string; policyFile: string },
  report: (line: string) => void,
  signal: AbortSignal,
): Promise<Stack> {
  const running = runningOn(dataDir);
  if (running !== null) {
    report(`Redress runs in ${dataDir} already: process ${running.pid}, at ${running.address}.`);
    return await answering(dataDir, { ...running, ours: false }, signal);
  }
  mkdirSync(dataDir, { recursive: true });
  const log = join(dataDir, 'stack.log');
  report(`Starting Redress in ${dataDir}; what it says is in ${log}. The first start takes the longest.`);
  const output = openSync(log, 'w', 0o600);
  const [port, postgresPort, temporalPort, uiPort] = await Promise.all(
    [3000, 5433, 7233, 8233].map(choosePort),
  );
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', '--local'], {
    // In a group of its own: Ctrl-C reaches whoever started it, who ends it, once.
    detached: true,
    stdio: ['ignore', output, output],
    env: {
      ...process.env,
      ...unset(),
      ...{ DATA_DIR: dataDir, POLICY_FILE: policyFile, LOG_LEVEL: 'warn', PORT: String(port) },
      ...{ POSTGRES_PORT: String(postgresPort), TEMPORAL_PORT: String(temporalPort) },
      TEMPORAL_UI_PORT: String(uiPort),
    },
  });
  child.unref();
  const self = identify(child.pid ?? 0);
  if (self === null) throw new Error(`Redress did not start: ${lastOf(log)}`);
  try {
    return await answering(dataDir, { ...self, ours: true }, signal);
  } catch (error) {
    if (isRunning(self)) await end(self, GENTLY);
    throw new Error(`${error instanceof Error ? error.message : String(error)} It said: ${lastOf(log)}`);
  }
}

/** Ends the stack as Ctrl-C does. */
export const stop = ({ process }: Stack): Promise<void> => end(process, GENTLY);

export const isUp = ({ process }: Stack): boolean => isRunning(process);

/** Waits for as long as the process lives. */
async function answering(
  dataDir: string,
  { ours, ...process }: ProcessId & Pick<Stack, 'ours'>,
  signal: AbortSignal,
): Promise<Stack> {
  for (; isRunning(process); await delay(200, undefined, { signal })) {
    const holder = runningOn(dataDir);
    if (holder?.servers !== undefined && (await isReady(holder.address))) {
      const { address: url, servers } = holder;
      return { url, temporalUiUrl: servers.temporalUiUrl ?? null, ours, process };
    }
  }
  throw new Error('Redress ended before it answered.');
}

async function isReady(url: string): Promise<boolean> {
  try {
    const ready = await fetch(`${url}/readyz`);
    return z.object({ temporal: z.literal('ok') }).safeParse(await ready.json()).success;
  } catch {
    return false;
  }
}

/** Nothing of a newcomer's own configuration, `.env` included: it must not write to their database, nor to people. */
const unset = (): Record<string, string> =>
  Object.fromEntries(
    [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name = '']) => [
      name,
      '',
    ]),
  );

const lastOf = (log: string): string => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-3).join(' / ');
