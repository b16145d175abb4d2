/** Redress as it is run: processes of its own with their own data, which a test may kill. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { vi } from 'vitest';
import { choosePort, isRunning, leftover, type ProcessId } from '../../src/servers/child-process.js';
import type { PolicyDocument } from '../../src/domain/policy/policy.js';
import { connectClient } from '../../temporal/connection.js';
import { redressProcess } from './child.js';
import { requester, type Answer } from './redress.js';

const SampleKeys = z.array(z.object({ id: z.string(), key: z.string() }));

/** A Redress in `dataDir`, not started yet. */
export async function processes(dataDir: string, policy: PolicyDocument) {
  const [port, postgresPort, temporalPort, uiPort] = await Promise.all([0, 0, 0, 0].map(choosePort));
  const url = `http://127.0.0.1:${port}`;
  const policyFile = join(dataDir, 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policy));
  const environment: Record<string, string> = {
    ...{
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      LOG_LEVEL: 'warn',
      DATA_DIR: dataDir,
    },
    ...{ PORT: String(port), POSTGRES_PORT: String(postgresPort), POLICY_FILE: policyFile },
    ...{ TEMPORAL_PORT: String(temporalPort), TEMPORAL_UI_PORT: String(uiPort) },
  };
  const main = redressProcess({
    flags: ['--local'],
    environment,
    async ready() {
      const ready = await fetch(`${url}/readyz`);
      const { temporal } = z.object({ temporal: z.string() }).parse(await ready.json());
      if (temporal !== 'ok') throw new Error('Temporal does not answer yet');
    },
  });

  /** The servers that the process started and that outlive it. */
  const servers = (): ProcessId[] =>
    [join('postgres', 'cluster', 'postmaster.pid'), join('temporal', 'server.pid')].flatMap(
      (file) => leftover(join(dataDir, file), dataDir) ?? [],
    );
  const send = (pid: number, signal: NodeJS.Signals): void => {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already.
    }
  };
  const keys = (): Map<string, string> => {
    const stored: unknown = JSON.parse(readFileSync(join(dataDir, 'sample-keys.json'), 'utf8'));
    return new Map(SampleKeys.parse(stored).map(({ id, key }) => [id, key]));
  };
  return {
    ...{ url, environment },
    /** All that it printed until now. */
    said: (): string => main.said(),
    request: (...asked: Parameters<ReturnType<typeof requester>>): Promise<Answer> =>
      requester(url, keys())(...asked),
    /** Starts and waits until everything answers. */
    start: () => main.start(),
    /** kill -9, of the process alone or of its servers too. */
    async kill(what: 'process' | 'everything'): Promise<void> {
      const doomed = what === 'everything' ? servers() : [];
      await main.kill({ group: what === 'everything' });
      for (const server of doomed) send(server.pid, 'SIGKILL');
      await vi.waitFor(() => {
        if (doomed.some(isRunning)) throw new Error('A server still runs');
      }, 10_000);
    },
    /** What the next full minute would bring: the schedule's upkeep, at once. */
    async upkeep(): Promise<void> {
      const target = {
        address: `127.0.0.1:${temporalPort}`,
        namespace: 'default',
        credentials: { tls: null },
      };
      const client = await connectClient(target);
      await client.schedule.getHandle('reconcile').trigger();
      await client.connection.close();
    },
    /** The ids of all letters that stayed here. */
    async letters(): Promise<string[]> {
      const { text } = await requester(url, new Map())('GET /inbox');
      return [...text.matchAll(/href="\/inbox\/([^"?]+)/g)].map(([, id = '']) => decodeURIComponent(id));
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await main.stop();
      for (const server of servers()) send(server.pid, 'SIGKILL');
    },
  };
}
export type Processes = Awaited<ReturnType<typeof processes>>;
