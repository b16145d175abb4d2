/** Redress in halves on servers of its own: worker, API, PostgreSQL and Temporal can each be killed alone. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { stateDifferences } from '../../scripts/state-differences.js';
import { choosePort, isRunning, leftover } from '../../src/servers/child-process.js';
import { openDatabase } from '../../src/db/client.js';
import { startPostgres, type Postgres } from '../../src/servers/postgres/embedded.js';
import { migrateDatabase } from '../../src/servers/postgres/migrate.js';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import { ensureSamplePeople } from '../../src/local/welcome.js';
import { findTemporalCli } from '../../temporal/binary.js';
import { connectClient } from '../../temporal/connection.js';
import { startDevServer, type DevServer } from '../../temporal/dev-server.js';
import { redressProcess } from './child.js';
import { playResend } from './providers.js';
import { requester } from './redress.js';

export const webhookSecret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
/** Runs and letters are looked for so often (ms), for as long as a killed process's work may take to be taken up. */
export const PATIENCE = { timeout: 60_000, interval: 100 };

/** A port that a killed server left is taken for moments by whoever still tries to reach it. */
const isFree = (port: number): Promise<void> =>
  vi.waitFor(async () => expect(await choosePort(port)).toBe(port), PATIENCE);

/** Starts the servers and both halves. */
export async function halves({ policy = defaultPolicy }: { policy?: PolicyDocument } = {}) {
  const ends: (() => unknown)[] = [];
  const atEnd = (end: () => unknown): void => void ends.push(end);
  const dataDir = mkdtempSync(join(tmpdir(), 'redress-halves-'));
  chmodSync(dataDir, 0o711);
  atEnd(() => rmSync(dataDir, { recursive: true, force: true }));
  const [postgresPort = 0, temporalPort = 0, port = 0, metricsPort = 0] = await Promise.all(
    [0, 0, 0, 0].map(choosePort),
  );
  const report = (message: string): void => console.warn(message);

  const startDatabase = async () => {
    await isFree(postgresPort);
    return await startPostgres({ databaseUrl: null, dataDir, port: postgresPort, report });
  };
  let postgres: Postgres = await startDatabase();
  atEnd(() => postgres[Symbol.asyncDispose]());
  await migrateDatabase(postgres.url);
  const database = openDatabase(postgres.url);
  atEnd(() => database[Symbol.asyncDispose]());
  const keys = new Map((await ensureSamplePeople(database.db, dataDir)).map(({ id, key }) => [id, key]));

  const directory = join(dataDir, 'temporal');
  const cli = await findTemporalCli(report);
  const startServer = async () => {
    await isFree(temporalPort);
    return await startDevServer({
      cli,
      directory,
      namespace: 'default',
      port: temporalPort,
      uiPort: null,
      report,
    });
  };
  let server: DevServer = await startServer();
  atEnd(() => server[Symbol.asyncDispose]());
  const { address } = server;
  const temporal = await connectClient({ address, namespace: 'default', credentials: { tls: null } });
  atEnd(() => temporal.connection.close());

  const resend = await playResend();
  atEnd(() => resend[Symbol.asyncDispose]());
  const url = `http://127.0.0.1:${port}`;
  const policyFile = join(dataDir, 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policy));
  const common = {
    ...{ DATA_DIR: dataDir, DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: address, POLICY_FILE: policyFile },
    ...{ SECRET: 'a secret for tests that is long enough', PUBLIC_URL: 'http://redress.example' },
    ...{ RESEND_API_KEY: 're_test', RESEND_FROM: 'Complaints <complaints@example.com>' },
    ...{ RESEND_BASE_URL: resend.url, RESEND_WEBHOOK_SECRET: webhookSecret },
  };
  const answers = (path: string) => async (): Promise<void> => {
    const { ok } = await fetch(path);
    if (!ok) throw new Error(`${path} does not answer yet`);
  };
  const worker = redressProcess({
    flags: ['--only', 'worker'],
    environment: { ...common, METRICS_PORT: String(metricsPort) },
    ready: answers(`http://127.0.0.1:${metricsPort}/metrics`),
  });
  const api = redressProcess({
    flags: ['--only', 'api'],
    environment: { ...common, PORT: String(port) },
    ready: answers(`${url}/readyz`),
  });
  atEnd(() => worker.kill());
  atEnd(() => api.kill());
  await worker.start();
  await api.start();

  const request = requester(url, keys);
  const killServer = async (pidFile: string): Promise<void> => {
    const running = leftover(join(dataDir, pidFile), dataDir);
    if (running === null) throw new Error(`No server runs by ${pidFile}`);
    process.kill(running.pid, 'SIGKILL');
    await vi.waitFor(() => expect(isRunning(running)).toBe(false), 10_000);
  };

  return {
    ...{ db: database.db, databaseUrl: postgres.url, client: temporal, resend, url, worker, api, request },
    environment: common,
    temporal: {
      kill: () => killServer(join('temporal', 'server.pid')),
      start: async () => void (server = await startServer()),
      /** What is stored is gone: the next start finds nothing. */
      lose: () =>
        ['', '-shm', '-wal'].forEach((part) => rmSync(join(directory, `state.db${part}`), { force: true })),
    },
    postgres: {
      kill: () => killServer(join('postgres', 'cluster', 'postmaster.pid')),
      start: async () => void (postgres = await startDatabase()),
    },
    handle: (number: string) => temporal.workflow.getHandle(number),
    /** What the next full minute would bring: the schedule's upkeep, at once. */
    upkeep: () => temporal.schedule.getHandle('reconcile').trigger(),
    /** Gives a command as one of the sample people. */
    give: (number: string, command: string, as: string, body: object, key: string = randomUUID()) =>
      request(`POST /v1/complaints/${number}/${command}`, { as, body, key }),
    read: async (number: string) => (await request(`GET /v1/complaints/${number}`, { as: 'guo-ran' })).body,
    /** How often each letter of a complaint was taken by the provider, by name and recipient. */
    letters: (number: string): Record<string, number> => {
      const names = resend.taken
        .filter((id) => id.startsWith(`${number}/`))
        .map((id) => id.split('/').slice(2).join(' '));
      return Object.fromEntries(
        names.toSorted().map((name) => [name, names.filter((n) => n === name).length]),
      );
    },
    /** Rows, journals and runs agree, of every complaint. */
    agree: () =>
      vi.waitFor(
        async () => expect((await stateDifferences(database.db, temporal)).differences).toEqual([]),
        PATIENCE,
      ),
    async [Symbol.asyncDispose](): Promise<void> {
      for (const end of ends.toReversed()) await end();
    },
  };
}
export type Halves = Awaited<ReturnType<typeof halves>>;
