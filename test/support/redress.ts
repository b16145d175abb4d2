/** All of Redress over HTTP, as a client sees it: a listening server, workers, real services. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { createDeliveries } from '../../src/activities/delivery/queue.js';
import type { ActivityDeps } from '../../src/activities/deps.js';
import { createUpkeep } from '../../src/activities/upkeep/upkeep.js';
import { keepMail } from '../../src/activities/effects/notify.js';
import { createApp } from '../../src/api/app.js';
import { createRedressClient, type RedressOptions } from '../../src/client/index.js';
import { loadConfig } from '../../src/servers/secret.js';
import { openDatabase } from '../../src/db/client.js';
import { ensurePolicy } from '../../src/db/complaints/policies.js';
import { seedSamplePeople } from '../../src/local/sample-people.js';
import { defaultPolicy, Policy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import { createMetrics } from '../../src/metrics.js';
import { keptHere } from '../../src/providers/local-mail.js';
import type { Postman } from '../../src/providers/postman.js';
import { startWorkers, type WorkerDeps, type WorkflowCode } from '../../src/worker.js';
import { connectClient, connectWorker } from '../../temporal/connection.js';
import { createTestNamespace } from './namespace.js';
import { createTestDatabase } from './postgres.js';
import { quietRuntime } from './runtime.js';

/** JSON as a test reads it. */
type Body = ReturnType<typeof JSON.parse>;
export type Answer = { status: number; body: Body; text: string; headers: Headers };
/** `as` is the id of one of the sample people or clients; a write gets a key of its own unless one is given. */
export type Request = { as?: string; body?: object; key?: string; headers?: Record<string, string> };

/** The key of one of the sample people or clients; nobody has none. */
function keyOf(keys: ReadonlyMap<string, string>, as: string | undefined): { key?: string } {
  if (as === undefined) return {};
  const key = keys.get(as);
  if (key === undefined) throw new Error(`${as} is nobody of the samples`);
  return { key };
}

/** Sends requests to a Redress at `url`, with the sample people's keys. */
export const requester =
  (url: string, keys: ReadonlyMap<string, string>) =>
  async (route: string, { as, body, key = randomUUID(), headers = {} }: Request = {}): Promise<Answer> => {
    const [method = 'GET', path = '/'] = route.split(' ', 2);
    const { key: bearer } = keyOf(keys, as);
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(method === 'GET' ? {} : { 'idempotency-key': key, 'content-type': 'application/json' }),
        ...headers,
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : null,
      text,
      headers: response.headers,
    };
  };

type Hired = Pick<WorkerDeps, 'deployment'>;
type Setting = Hired & {
  severed?: boolean;
  document?: PolicyDocument;
  /** What carries e-mail, given what has it stay here. */
  email?: (here: Postman) => Postman;
};

/** Starts everything; with `severed`, the API's Temporal is an address where nobody listens. */
export async function createRedress({
  severed = false,
  document = defaultPolicy,
  email = (here) => here,
  ...version
}: Setting = {}) {
  quietRuntime();
  const stack: (() => PromiseLike<unknown>)[] = [];
  const database = await createTestDatabase();
  stack.push(() => database[Symbol.asyncDispose]());
  const pool = openDatabase(database.url);
  stack.push(() => pool[Symbol.asyncDispose]());
  const { db } = pool;
  const keys = new Map((await seedSamplePeople(db)).map(({ id, key }) => [id, key]));
  const target = await createTestNamespace();
  const temporal = await connectClient(target);
  stack.push(() => temporal.connection.close());
  const nowhere = new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
  const metrics = createMetrics();
  const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
  const config = loadConfig({
    SECRET: 'a secret for tests that is long enough',
    PUBLIC_URL: 'http://redress.example',
  });
  const letters = keptHere(keepMail(db));
  const deps: ActivityDeps = {
    ...{ db, temporal, logger, lateness: metrics.lateness, secret: config.secret },
    postmen: { email: email(letters), sms: letters },
    publicUrl: config.http.publicUrl,
    wake: () => deliveries.wake(),
  };
  const deliveries = createDeliveries(deps);
  const apiTemporal = severed ? nowhere : temporal;
  const app = await createApp({
    ...{ db, temporal: apiTemporal, config, logger, metrics },
    temporalUi: null,
    policy: { version: await ensurePolicy(db, document), document: Policy.parse(document) },
    wake: deps.wake,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  stack.push(() => app.close());
  const connection = await connectWorker(target);
  stack.push(() => connection.close());
  const { namespace } = target;
  const hire = (hired: Hired = version, ...code: [WorkflowCode?]) =>
    startWorkers({ ...deps, ...hired, deliveries, connection, namespace }, ...code);
  let workers: Awaited<ReturnType<typeof hire>> | null = await hire();
  const stopWorkers = async (): Promise<void> => {
    await workers?.[Symbol.asyncDispose]();
    workers = null;
  };
  stack.push(stopWorkers);

  return {
    ...{ url, db, temporal, stopWorkers },
    startWorkers: async (...hired: Parameters<typeof hire>): Promise<void> =>
      void (workers ??= await hire(...hired)),
    request: requester(url, keys),
    /** A client with the key of one of the sample people or clients, at another address if one is given. */
    client: (as?: string, options: Partial<RedressOptions> = {}) =>
      createRedressClient({ url, ...keyOf(keys, as), ...options }),
    namespace,
    /** Starts the runs that should exist and do not. */
    reconcile: () => createUpkeep(deps).reconcile(),
    async [Symbol.asyncDispose]() {
      for (const dispose of stack.toReversed()) await dispose();
    },
  };
}
export type Redress = Awaited<ReturnType<typeof createRedress>>;

/** A complaint as the app submits it. */
export const submission = (change: object = {}) => ({
  channel: 'app' as const,
  category: 'content' as const,
  subject: { type: 'post', reference: 'p-1' },
  description: 'The post names my address.',
  contact: { email: 'lin@example.com' },
  locale: 'en' as const,
  ...change,
});
