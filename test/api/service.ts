/** The API on a real database and a real Temporal server; with workers where a test needs complaints to move. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ApiDeps } from '../../src/api/deps.js';
import { compose } from '../../src/compose.js';
import type { Config } from '../../src/config.js';
import { seedSamplePeople } from '../../src/local/sample-people.js';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import type { Transport } from '../../src/domain/vocabulary.js';
import { createLogger } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import type { Postman } from '../../src/providers/postman.js';
import { connectClient, connectWorker } from '../../temporal/connection.js';
import { testConfig } from '../support/config.js';
import { workedOff } from '../support/deliveries.js';
import { createTestNamespace } from '../support/namespace.js';
import { createTestDatabase } from '../support/postgres.js';

const LogLevel = z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']).default('silent');
const Method = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

export type ServiceOptions = {
  workers?: boolean;
  policy?: PolicyDocument;
  config?: (config: Config) => Config;
  local?: boolean;
  log?: (line: string) => void;
  /** What carries letters instead of the local mail. */
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

/** Starts everything; disposing it takes everything down. */
export async function createService({
  workers = false,
  policy = defaultPolicy,
  config: change = (c) => c,
  local = true,
  log,
  postmen,
  corePort,
}: ServiceOptions = {}) {
  const stack: (() => PromiseLike<unknown>)[] = [];
  const database = await createTestDatabase();
  stack.push(() => database[Symbol.asyncDispose]());
  const target = await createTestNamespace();
  const temporal = await connectClient(target);
  stack.push(() => temporal.connection.close());
  const logger = createLogger(log ? 'trace' : LogLevel.parse(process.env['LOG_LEVEL']), {
    write: log ?? ((line: string) => process.stderr.write(line)),
  });
  const config = change(testConfig());
  const redress = await compose({
    ...{ config, local, databaseUrl: database.url, temporal, policy, logger },
    ...{ corePort: corePort ?? null },
    temporalUi: 'http://temporal.example',
    postmen: (chosen) => postmen ?? chosen,
  });
  stack.push(() => redress[Symbol.asyncDispose]());
  const { db } = redress;
  const keys = new Map((await seedSamplePeople(db)).map(({ id, key }) => [id, key]));
  if (workers) {
    const connection = await connectWorker(target);
    stack.push(() => connection.close());
    const running = await redress.startWorkers({ connection, namespace: target.namespace });
    stack.push(() => running[Symbol.asyncDispose]());
  }
  const app = await redress.createApp();
  stack.push(() => app.close());
  return {
    ...{ app, db, keys, temporal, database },
    /** Another one on the same database, which measures for itself. */
    createApp: (other: Partial<ApiDeps>) => redress.createApp({ metrics: createMetrics(), ...other }),
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
