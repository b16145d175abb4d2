/** Redress in halves, as in production: the API and the workers each in a process of their own. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { startNode, type NodeProcess } from './process.js';
import { choosePort, MAIN } from './redress.js';
import type { Servers } from './servers.js';

const PATIENCE_MS = 180_000;
const secret = randomUUID();

export type Half = NodeProcess & { url: string };
type Setting = { policyFile?: string; profileTo?: string | null };

/** Starts the API half; it listens at `url`. */
export const startApi = (servers: Servers, setting: Setting = {}): Promise<Half> =>
  start(servers, 'api', 'PORT', '/readyz', setting);

/** Starts the workers. */
export const startWorker = (servers: Servers, setting: Setting = {}): Promise<Half> =>
  start(servers, 'worker', 'METRICS_PORT', '/metrics', setting);

async function start(
  { dataDir, databaseUrl, temporalAddress }: Servers,
  half: 'api' | 'worker',
  portVariable: string,
  path: string,
  { policyFile, profileTo = null }: Setting,
): Promise<Half> {
  const port = String(await choosePort(0));
  const child = startNode({
    file: MAIN,
    args: ['--only', half],
    env: {
      ...{ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, SECRET: secret },
      [portVariable]: port,
      ...(policyFile === undefined ? {} : { POLICY_FILE: policyFile }),
    },
    log: join(dataDir, `${half}.log`),
    profileTo,
  });
  const url = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + PATIENCE_MS; ; await delay(100)) {
    child.demandAlive();
    if (
      await fetch(`${url}${path}`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { ...child, url };
    if (Date.now() > until) throw new Error(`The ${half} does not answer`);
  }
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
