/** Redress in halves on servers of its own: worker, API, PostgreSQL and Temporal can each be killed alone. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { stateDifferences } from '../../../scripts/state-differences.js';
import { choosePort, freed } from '../../../src/servers/child-process.js';
import { openDatabase } from '../../../src/db/client.js';
import { startPostgres } from '../../../src/servers/postgres/embedded.js';
import { migrateDatabase } from '../../../src/servers/postgres/migrate.js';
import { ensureSamplePeople } from '../../../src/local/welcome.js';
import { findTemporalCli } from '../../../temporal/binary.js';
import { connectClient } from '../../../temporal/connection.js';
import { startDevServer } from '../../../temporal/dev-server.js';
import { callers } from '../callers.js';
import { sealKey, secret } from '../config.js';
import { fetched, requester } from '../http.js';
import { playResend } from '../providers.js';
import { answers, killServer, redressProcess } from './main.js';
import { serverOn, surroundings } from './program.js';

export const webhookSecret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
/** Runs and letters are looked for so often (ms), for as long as a killed process's work may take to be taken up. */
export const PATIENCE = { timeout: 60_000, interval: 100 };

const report = (message: string): void => console.warn(message);

/** Starts the servers and both halves. */
export async function halves({
  policyFile,
  more = {},
}: { policyFile?: string; more?: Record<string, string> } = {}) {
  const ends: (() => unknown)[] = [];
  const atEnd = (end: () => unknown): void => void ends.push(end);
  const dataDir = mkdtempSync(join(tmpdir(), 'redress-halves-'));
  chmodSync(dataDir, 0o711);
  atEnd(() => rmSync(dataDir, { recursive: true, force: true }));
  const place = await surroundings(dataDir);
  const [postgresPort, temporalPort] = [Number(place['POSTGRES_PORT']), Number(place['TEMPORAL_PORT'])];

  const startDatabase = async () =>
    await startPostgres({ databaseUrl: null, dataDir, port: await freed(postgresPort), report });
  let postgres = await startDatabase();
  atEnd(() => postgres[Symbol.asyncDispose]());
  await migrateDatabase(postgres.url);
  const database = openDatabase(postgres.url);
  atEnd(() => database[Symbol.asyncDispose]());
  const keys = new Map((await ensureSamplePeople(database.db, dataDir)).map(({ id, key }) => [id, key]));

  const directory = join(dataDir, 'temporal');
  const cli = await findTemporalCli(report);
  const startServer = async () =>
    await startDevServer({
      ...{ cli, directory, report, namespace: 'default' },
      ...{ port: await freed(temporalPort), uiPort: null },
    });
  let server = await startServer();
  atEnd(() => server[Symbol.asyncDispose]());
  const { address } = server;
  const client = await connectClient({ address, namespace: 'default', credentials: { tls: null } });
  atEnd(() => client.connection.close());

  const resend = await playResend();
  atEnd(() => resend[Symbol.asyncDispose]());
  const url = `http://127.0.0.1:${place['PORT']}`;
  const environment: Record<string, string> = {
    ...{ DATA_DIR: dataDir, DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: address },
    ...(policyFile === undefined ? {} : { POLICY_FILE: policyFile }),
    ...{
      SECRET: secret,
      SEAL_KEY: sealKey,
      PUBLIC_URL: 'http://redress.example',
      PORT: String(place['PORT']),
    },
    ...{ RESEND_API_KEY: 're_test', RESEND_FROM: 'Complaints <complaints@example.com>' },
    ...{ RESEND_BASE_URL: resend.url, RESEND_WEBHOOK_SECRET: webhookSecret },
    METRICS_PORT: String(await choosePort(0)),
    COMMAND_PATIENCE_MS: '5000',
    ...more,
  };
  const measurements = `http://127.0.0.1:${environment['METRICS_PORT']}/metrics`;
  const half = (only: 'worker' | 'api', page: string) =>
    redressProcess({ flags: ['--only', only], environment, ready: answers(page) });
  const [worker, api] = [half('worker', measurements), half('api', `${url}/readyz`)];
  atEnd(() => worker.kill());
  atEnd(() => api.kill());
  await worker.start();
  await api.start();

  return {
    ...{
      db: database.db,
      databaseUrl: postgres.url,
      client,
      resend,
      url,
      measurements,
      worker,
      api,
      environment,
    },
    ...callers(requester(fetched(url), keys)),
    temporal: {
      kill: () => killServer(serverOn(dataDir, 'temporal')),
      start: async () => void (server = await startServer()),
      /** What is stored is gone: the next start finds nothing. */
      lose: () =>
        ['', '-shm', '-wal'].forEach((part) => rmSync(join(directory, `state.db${part}`), { force: true })),
    },
    postgres: {
      kill: () => killServer(serverOn(dataDir, 'postgres')),
      start: async () => void (postgres = await startDatabase()),
    },
    handle: (number: string) => client.workflow.getHandle(number),
    /** What the next full minute would bring: the schedule's upkeep, at once. */
    upkeep: () => client.schedule.getHandle('reconcile').trigger(),
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
        async () => expect((await stateDifferences(database.db, client)).differences).toEqual([]),
        PATIENCE,
      ),
    async [Symbol.asyncDispose](): Promise<void> {
      for (const end of ends.toReversed()) await end();
    },
  };
}
export type Halves = Awaited<ReturnType<typeof halves>>;
