/** Redress in halves, as in production: the API and the workers each in a process of their own. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { startNode, type NodeProcess } from './process.js';
import { sealKey } from '../redress.js';
import type { Servers } from './servers.js';

const secret = randomUUID();

export const HalfJob = z.object({
  half: z.enum(['api', 'worker']),
  ...{ databaseUrl: z.string(), temporalAddress: z.string() },
});
export type HalfJob = z.infer<typeof HalfJob>;

export type Half = NodeProcess & { url: string };
type Setting = { policyFile?: string; profileTo?: string | null };

/** Starts the API half; it listens at `url`. */
export const startApi = (servers: Servers, setting: Setting = {}): Promise<Half> =>
  start(servers, 'api', setting);

/** Starts the workers. */
export const startWorker = (servers: Servers, setting: Setting = {}): Promise<Half> =>
  start(servers, 'worker', setting);

async function start(
  { dataDir, databaseUrl, temporalAddress }: Servers,
  half: HalfJob['half'],
  { policyFile, profileTo = null }: Setting = {},
): Promise<Half> {
  const policy = policyFile === undefined ? {} : { POLICY_FILE: policyFile };
  const child = startNode({
    file: 'running/half.ts',
    env: { DATA_DIR: dataDir, SECRET: secret, SEAL_KEY: sealKey, ...policy },
    log: join(dataDir, `${half}.log`),
    profileTo,
  });
  const job: HalfJob = { half, databaseUrl, temporalAddress };
  const { url } = await child.ask(job, z.object({ url: z.string() }));
  return { ...child, url };
}

/** Somebody's request to the API; a bad answer is thrown. */
export async function request<T>(
  { url }: Half,
  key: string,
  route: string,
  answer: z.ZodType<T>,
  body?: object,
): Promise<T> {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${route}: ${response.status} ${text}`);
  return answer.parse(JSON.parse(text));
}

/** Submits a complaint and gives its number. */
export async function submit(api: Half, key: string, body: object): Promise<string> {
  const { number } = await request(api, key, 'POST /v1/complaints', z.object({ number: z.string() }), body);
  return number;
}
