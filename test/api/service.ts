/** The API on a real database and a real Temporal server; with workers where a test needs complaints to move. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createDeliveries } from '../../src/activities/delivery/queue.js';
import type { ActivityDeps } from '../../src/activities/deps.js';
import { keepMail } from '../../src/activities/effects/notify.js';
import { createApp } from '../../src/api/app.js';
import type { Config } from '../../src/config.js';
import { loadConfig } from '../../src/servers/secret.js';
import { openDatabase } from '../../src/db/client.js';
import { ensurePolicy } from '../../src/db/complaints/policies.js';
import { seedSamplePeople } from '../../src/local/sample-people.js';
import { defaultPolicy, Policy } from '../../src/domain/policy/policy.js';
import type { Transport } from '../../src/domain/vocabulary.js';
import { createLogger } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { keptHere } from '../../src/providers/local-mail.js';
import type { Postman } from '../../src/providers/postman.js';
import { startWorkers } from '../../src/worker.js';
import { connectClient, connectWorker } from '../../temporal/connection.js';
import { createTestNamespace } from '../support/namespace.js';
import { workedOff } from '../support/deliveries.js';
import { createTestDatabase } from '../support/postgres.js';

const LogLevel = z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']).default('silent');
const Method = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

export type ServiceOptions = {
  workers?: boolean;
  config?: (config: Config) => Config;
  log?: (line: string) => void;
  /** What carries letters, which stay here else. */
  postmen?: Record<Transport, Postman>;
  /** Where Temporal's core serves its own measurements in this process. */
  corePort?: number;
};
/** Method, path and what goes with them; `as` is the id of one of the sample people or clients. */
export type Request = {
  as?: string;
  key?: string;
  body?: string | object;
  headers?: Record<string, string>;
  /** The address it comes from. */ from?: string;
};
export type Answer = { status: number; body: Body; headers: Record<string, unknown>; text: string };

/** JSON as a test reads it. */
type Body = ReturnType<typeof JSON.parse>;

export const secret = 'a secret for tests that is long enough';

/** Starts everything; disposing it takes everything down. */
export async function createService({
  workers = false,
  config: change = (c) => c,
  log,
  postmen,
  corePort,
}: ServiceOptions = {}) {
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
  const metrics = createMetrics(corePort ?? null);
  const config = change(loadConfig({ SECRET: secret, PUBLIC_URL: 'http://redress.example' }));
  const logger = createLogger(log ? 'trace' : LogLevel.parse(process.env['LOG_LEVEL']), {
    write: log ?? ((line: string) => process.stderr.write(line)),
  });
  const letters = keptHere(keepMail(db));
  const deps: ActivityDeps = {
    ...{ db, temporal, logger, lateness: metrics.lateness, secret },
    postmen: postmen ?? { email: letters, sms: letters },
    publicUrl: config.http.publicUrl,
    wake: () => deliveries.wake(),
  };
  const deliveries = createDeliveries(deps);
  if (workers) {
    const connection = await connectWorker(target);
    stack.push(() => connection.close());
    const running = await startWorkers({
      ...deps,
      deliveries,
      connection,
      namespace: target.namespace,
    });
    stack.push(() => running[Symbol.asyncDispose]());
  }
  const app = await createApp({
    ...{ db, temporal, config, logger, metrics },
    temporalUi: 'http://temporal.example',
    policy: { version: await ensurePolicy(db, defaultPolicy), document: Policy.parse(defaultPolicy) },
    wake: deps.wake,
  });
  stack.push(() => app.close());
  return {
    ...{ app, db, keys, temporal, database },
    request: requester(app, keys),
    /** Waits until all that was stored has reached its run or reader, where there are workers. */
    settled: async () => void (workers && (await workedOff(db))),
    [Symbol.asyncDispose]: async () => {
      for (const dispose of stack.toReversed()) await dispose();
    },
  };
}
export type Service = Awaited<ReturnType<typeof createService>>;

const requester =
  (app: FastifyInstance, keys: ReadonlyMap<string, string>) =>
  async (route: string, { as, key, body, headers = {}, from }: Request = {}): Promise<Answer> => {
    const [method, url] = route.split(' ', 2);
    const bearer = as === undefined ? key : keys.get(as);
    if (as !== undefined && bearer === undefined) throw new Error(`${as} is nobody of the samples`);
    const response = await app.inject({
      method: Method.parse(method),
      url: url ?? '/',
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
      ...(from === undefined ? {} : { remoteAddress: from }),
    });
    const isJson = /json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      body: isJson ? response.json() : null,
    };
  };

/** A complaint as the app submits it. */
export const complaint = (change: Record<string, unknown> = {}) => ({
  channel: 'app',
  category: 'content',
  subject: { type: 'post', reference: 'p-1' },
  description: 'The post names my address.',
  contact: { email: 'li.na@example.com' },
  locale: 'en',
  ...change,
});
