/** All of Redress over HTTP, as a client sees it: a listening server, workers, real services. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { createUpkeep } from '../../src/activities/upkeep/upkeep.js';
import { createRedressClient, type RedressOptions } from '../../src/client/index.js';
import { seedSamplePeople } from '../../src/local/sample-people.js';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import { compose, type Hired, type Parts } from '../../src/compose.js';
import { connectClient, connectWorker } from '../../temporal/connection.js';
import { testConfig } from './config.js';
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

type Hiring = Pick<Hired, 'deployment' | 'code'>;
type Setting = Pick<Hired, 'deployment'> &
  Pick<Parts, 'postmen'> & { severed?: boolean; document?: PolicyDocument };

/** Starts everything; with `severed`, the API's Temporal is an address where nobody listens. */
export async function createRedress({
  severed = false,
  document = defaultPolicy,
  postmen,
  ...version
}: Setting = {}) {
  quietRuntime();
  const stack: (() => PromiseLike<unknown>)[] = [];
  const database = await createTestDatabase();
  stack.push(() => database[Symbol.asyncDispose]());
  const target = await createTestNamespace();
  const temporal = await connectClient(target);
  stack.push(() => temporal.connection.close());
  const nowhere = new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
  const redress = await compose({
    ...{ config: testConfig(), local: true, databaseUrl: database.url, temporal, policy: document },
    logger: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    ...(postmen === undefined ? {} : { postmen }),
  });
  stack.push(() => redress[Symbol.asyncDispose]());
  const { db, deps } = redress;
  const keys = new Map((await seedSamplePeople(db)).map(({ id, key }) => [id, key]));
  const app = await redress.createApp(severed ? { temporal: nowhere, wake: () => {} } : {});
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  stack.push(() => app.close());
  const connection = await connectWorker(target);
  stack.push(() => connection.close());
  const { namespace } = target;
  const hire = (hired: Hiring = version) => redress.startWorkers({ connection, namespace, ...hired });
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
