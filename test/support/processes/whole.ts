/** Redress as `npm start` runs it: a process with servers of its own, all of which a test may kill. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultPolicy, type PolicyDocument } from '../../../src/domain/policy/policy.js';
import { connectClient } from '../../../temporal/connection.js';
import { callers } from '../callers.js';
import { fetched, requester, type Request } from '../http.js';
import { killServer, redressProcess } from './main.js';
import { serverOn, surroundings } from './program.js';

const SampleKeys = z.array(z.object({ id: z.string(), key: z.string() }));
const Ready = z.object({ temporal: z.literal('ok') });

/** A Redress in `dataDir`, not started yet. */
export async function whole(dataDir: string, policy: PolicyDocument = defaultPolicy) {
  const policyFile = join(dataDir, 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policy));
  const environment: Record<string, string> = {
    ...(await surroundings(dataDir)),
    POLICY_FILE: policyFile,
  };
  const url = `http://127.0.0.1:${environment['PORT']}`;
  const main = redressProcess({
    flags: ['--local'],
    environment,
    ready: async () => void Ready.parse(await (await fetch(`${url}/readyz`)).json()),
  });
  const keys = (): Map<string, string> => {
    const stored: unknown = JSON.parse(readFileSync(join(dataDir, 'sample-keys.json'), 'utf8'));
    return new Map(SampleKeys.parse(stored).map(({ id, key }) => [id, key]));
  };
  const servers = () => (['postgres', 'temporal'] as const).map((server) => serverOn(dataDir, server));
  const killServers = () => Promise.all(servers().map(killServer));

  return {
    ...{ url, environment, keys, servers },
    stop: (): Promise<void> => main.stop(),
    /** All that it printed until now. */
    said: (): string => main.said(),
    /** Starts and waits until everything answers. */
    start: (): Promise<void> => main.start(),
    ...callers((route: string, request?: Request) => requester(fetched(url), keys())(route, request)),
    /** kill -9, of the process alone or of its servers too. */
    async kill(what: 'process' | 'everything'): Promise<void> {
      await main.kill({ group: what === 'everything' });
      if (what === 'everything') await killServers();
    },
    /** What the next full minute would bring: the schedule's upkeep, at once. */
    async upkeep(): Promise<void> {
      const address = `127.0.0.1:${environment['TEMPORAL_PORT']}`;
      const client = await connectClient({ address, namespace: 'default', credentials: { tls: null } });
      await client.schedule.getHandle('reconcile').trigger();
      await client.connection.close();
    },
    /** The ids of all letters that stayed here. */
    async letters(): Promise<string[]> {
      const { text } = await requester(fetched(url), new Map())('GET /inbox');
      return [...text.matchAll(/href="\/inbox\/([^"?]+)/g)].map(([, id = '']) => decodeURIComponent(id));
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await main.stop();
      await killServers();
    },
  };
}
export type Whole = Awaited<ReturnType<typeof whole>>;
