import { join } from 'node:path';
import { z } from 'zod';
import { startNode, type NodeProcess } from '../running/process.js';
import type { Servers } from '../running/servers.js';
import type { Job } from './messages.js';

export type Peer = NodeProcess & { give: <T>(job: Job, answer: z.ZodType<T>) => Promise<T> };

/** Starts the minimal workflow's process on the same servers, with an empty database of its own. */
export async function startPeer(servers: Servers): Promise<Peer> {
  const child = startNode({ file: 'peers/main.ts', log: join(servers.dataDir, 'peer.log') });
  const databaseUrl = await servers.createDatabase('minimal');
  const { temporalAddress } = servers;
  const give: Peer['give'] = (job, answer) => child.ask(job, answer);
  await give({ job: 'start', databaseUrl, temporalAddress }, z.object({}));
  return { ...child, give };
}
