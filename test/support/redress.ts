/** A whole Redress in this process, by the one wiring, on a real database and a real Temporal server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { createUpkeep } from '../../src/activities/upkeep/upkeep.js';
import type { ApiDeps } from '../../src/api/deps.js';
import { createRedressClient, type RedressOptions } from '../../src/client/index.js';
import { compose, type Hired } from '../../src/compose.js';
import type { Config } from '../../src/config.js';
import { openDatabase, type Db } from '../../src/db/client.js';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import type { Transport } from '../../src/domain/vocabulary.js';
import { seedSamplePeople } from '../../src/local/sample-people.js';
import { createMetrics } from '../../src/metrics.js';
import type { Postman } from '../../src/providers/postman.js';
import { connectClient, connectWorker } from '../../temporal/connection.js';
import { callers } from './callers.js';
import { testConfig } from './config.js';
import { workedOff } from './deliveries.js';
import { injected, keyOf, requester, submission } from './http.js';
import { testLogger } from './log.js';
import { createTestNamespace } from './servers/namespace.js';
import { createTestDatabase } from './servers/postgres.js';
import { installRuntimeOnce, stopListening } from './servers/runtime.js';

/** Where runs live. */
export type Target = { client: Client; connection: NativeConnection; namespace: string };
type Hiring = Pick<Hired, 'deployment' | 'code'>;
/** The workflows as they were built for all tests. */
export const builtWorkflows = { workflowBundle: { codePath: 'dist/src/workflow-bundle.js' } };

export type Options = Hiring & {
  /** Workers run from the start; without them nothing reaches a run or a reader. */
  workers?: boolean;
  policy?: PolicyDocument;
  config?: (config: Config) => Config;
  local?: boolean;
  /** Where it listens; on a port of its own otherwise. */
  port?: number;
  log?: (line: string) => void;
  /** What carries letters instead of the local mail. */
  postmen?: Partial<Record<Transport, Postman>>;
  /** The API's Temporal is an address where nobody listens. */
  severed?: boolean;
  /** Another Temporal than a namespace of its own on the run's server. */
  target?: Target;
};

/** Starts everything; disposing it takes everything down. */
export async function createRedress({
  workers = false,
  policy = defaultPolicy,
  config: change = (config) => config,
  local = true,
  port = 0,
  log,
  postmen = {},
  severed = false,
  target: given,
  ...hiring
}: Options = {}) {
  const logger = testLogger(log);
  const corePort = await installRuntimeOnce(log);
  const attempts: string[] = [];
  const noted = (postman: Postman): Postman => ({
    send(letter, earlier) {
      attempts.push(letter.id);
      return postman.send(letter, earlier);
    },
  });
  const ends: (() => unknown)[] = [() => log && stopListening(log)];
  const dataDir = mkdtempSync(join(tmpdir(), 'redress-'));
  ends.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = await createTestDatabase();
  ends.push(() => database[Symbol.asyncDispose]());
  const target = given ?? (await ownNamespace(ends));
  const { client: temporal, connection, namespace } = target;
  const redress = await compose({
    ...{
      config: change(testConfig({ DATA_DIR: dataDir })),
      local,
      databaseUrl: database.url,
      temporal,
      policy,
      logger,
      corePort,
    },
    temporalUi: 'http://temporal.example',
    postmen: ({ email, sms, message }) => ({
      email: noted(postmen.email ?? email),
      sms: noted(postmen.sms ?? sms),
      message: noted(postmen.message ?? message),
    }),
  });
  ends.push(() => redress[Symbol.asyncDispose]());
  const { db, deps } = redress;
  const keys = new Map((await seedSamplePeople(db)).map(({ id, key }) => [id, key]));
  const nowhere = new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
  const app = await redress.createApp(severed ? { temporal: nowhere, wake: () => {} } : {});
  const url = await app.listen({ host: '127.0.0.1', port });
  ends.push(() => app.close());
  const hire = (hired: Hiring = hiring) =>
    redress.startWorkers({ connection, namespace, code: builtWorkflows, ...hired });
  let hired = workers ? await hire() : null;
  const stopWorkers = async (): Promise<void> => {
    await hired?.[Symbol.asyncDispose]();
    hired = null;
  };
  ends.push(stopWorkers);

  const called = callers(requester(injected(app), keys));
  const settled = async (): Promise<void> => void (hired && (await workedOff(db)));

  return {
    ...{ app, url, db, deps, keys, temporal, namespace, databaseUrl: database.url, stopWorkers },
    startWorkers: async (...given: Parameters<typeof hire>): Promise<void> =>
      void (hired ??= await hire(...given)),
    /** Another service on the same database, which measures for itself. */
    createApp: (other: Partial<ApiDeps>) => redress.createApp({ metrics: createMetrics(), ...other }),
    /** The ids of a complaint's letters, once for every attempt to send one. */
    sent: (number: string): string[] => attempts.filter((id) => id.startsWith(`${number}/`)),
    /** Changes what the service itself may not, as the owner of the tables. */
    asOwner: async (change: (db: Db) => Promise<unknown>): Promise<void> => {
      await using own = openDatabase(database.url, { max: 1 });
      await change(own.db);
    },
    ...called,
    /** A client with the key of one of the sample people or clients, at another address if one is given. */
    client: (as?: string, options: Partial<RedressOptions> = {}) =>
      createRedressClient({ url, ...(as === undefined ? {} : { key: keyOf(keys, as) }), ...options }),
    /** Waits until all that was stored has reached its run or reader, where there are workers. */
    settled,
    /** Files a complaint that is taken, and lets it settle: its number, and the token of its private link. */
    async filed(change: object = {}, as = 'mobile-app'): Promise<{ number: string; token: string }> {
      const { status, body, text } = await called.request('POST /v1/complaints', {
        as,
        body: submission(change),
      });
      if (status !== 202) throw new Error(text);
      await settled();
      return { number: body.number, token: body.trackingUrl.split('/t/')[1] };
    },
    /** Starts the runs that should exist and do not. */
    reconcile: () => createUpkeep(deps).reconcile(),
    async [Symbol.asyncDispose]() {
      for (const end of ends.toReversed()) await end();
    },
  };
}
export type Redress = Awaited<ReturnType<typeof createRedress>>;

/** A namespace of its own, with its connections. */
async function ownNamespace(ends: (() => unknown)[]): Promise<Target> {
  const target = await createTestNamespace();
  const client = await connectClient(target);
  ends.push(() => client.connection.close());
  const connection = await connectWorker(target);
  ends.push(() => connection.close());
  return { client, connection, namespace: target.namespace };
}
