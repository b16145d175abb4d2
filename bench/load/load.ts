/** Load on a service from a process of its own. */
import { join } from 'node:path';
import { z } from 'zod';
import { metered, processesMs } from '../measuring/cpu.js';
import { startNode, type NodeProcess } from '../running/process.js';
import type { Spent } from '../measuring/rounds.js';
import type { Servers } from '../running/servers.js';

export const LoadJob = z.object({
  url: z.string(),
  seconds: z.number(),
  /** Sent in turn. */
  requests: z.array(
    z.object({
      method: z.enum(['GET', 'POST']),
      path: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string().optional(),
    }),
  ),
});
export type LoadJob = z.infer<typeof LoadJob>;
export type LoadRequest = LoadJob['requests'][number];

const Loaded = z.object({ good: z.number(), bad: z.number(), seconds: z.number() });
export type Loaded = z.infer<typeof Loaded>;

/** What is loaded: where it listens, the process behind it, and what it is asked. */
export type Target = { url: string; pids: readonly number[]; requests: LoadRequest[] };

/** Starts the loading process. */
export const startLoad = ({ dataDir }: Servers): NodeProcess =>
  startNode({ file: 'load/cannon.ts', log: join(dataDir, 'load.log') });

/** Loads a target for so long; throws if any answer was bad. */
export async function load(
  { postgresMs, temporalMs }: Servers,
  cannon: NodeProcess,
  { url, pids, requests }: Target,
  seconds: number,
): Promise<Spent> {
  const { result, ms } = await metered(
    { node: () => processesMs(pids), postgres: postgresMs, temporal: temporalMs },
    () => cannon.ask({ url, seconds, requests }, Loaded),
  );
  if (result.bad > 0 || result.good === 0) throw new Error(`${result.bad} bad answers of ${url}`);
  const each = (name: 'node' | 'postgres' | 'temporal'): number => ms(name) / result.good;
  return {
    perSecond: result.good / result.seconds,
    ...{ nodeMs: each('node'), postgresMs: each('postgres'), temporalMs: each('temporal') },
  };
}
