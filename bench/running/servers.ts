/** PostgreSQL and Temporal as `npm start` runs them, durable, in a directory of their own. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import postgres from 'postgres';
import { familyMs, processMs } from '../measuring/cpu.js';
import { endWithUs } from './leaving.js';
import {
  connectClient,
  POSTGRES_PID_FILE,
  populate,
  startPostgres,
  startTemporal,
  TEMPORAL_PID_FILE,
} from '../redress.js';

export type Servers = AsyncDisposable & {
  dataDir: string;
  databaseUrl: string;
  temporalAddress: string;
  temporal: Client;
  /** A connection of the bench's own to the database of Redress. */
  sql: postgres.Sql;
  /** Keys of the sample people by their ids, and of clients. */
  staff: ReadonlyMap<string, string>;
  clients: readonly string[];
  /** Processor time used until now, in ms. */
  postgresMs: () => number;
  temporalMs: () => number;
  /** Makes an empty database beside that of Redress and gives its address. */
  createDatabase: (name: string) => Promise<string>;
  /** Takes Temporal's server off the processors until disposed. */
  pauseTemporal: () => Disposable;
};

/** Starts both, and puts tables, sample people and clients into the database. */
export async function startServers(): Promise<Servers> {
  const ends: (() => unknown)[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  chmodSync(dataDir, 0o711);
  ends.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const report = (message: string): void => console.error(message);
  const database = await startPostgres({
    ...{ databaseUrl: null, dataDir, port: 0, report },
    settings: { shared_preload_libraries: 'pg_stat_statements' },
  });
  ends.push(() => database[Symbol.asyncDispose]());
  const temporal = await startTemporal({
    ...{ address: null, namespace: 'default', credentials: { tls: null } },
    ...{ port: 0, uiPort: 0, dataDir, report },
  });
  ends.push(() => temporal[Symbol.asyncDispose]());
  const client = await connectClient({ ...temporal, credentials: { tls: null } });
  ends.push(() => client.connection.close());
  const sql = postgres(database.url, { max: 4, onnotice: () => {} });
  ends.push(() => sql.end());
  const pidIn = (file: string): number => Number.parseInt(readFileSync(join(dataDir, file), 'utf8'), 10);
  const [postgresPid, temporalPid] = [pidIn(POSTGRES_PID_FILE), pidIn(TEMPORAL_PID_FILE)];
  const ended = endWithUs(() => {
    process.kill(postgresPid, 'SIGQUIT');
    process.kill(temporalPid, 'SIGKILL');
  });
  return {
    ...{ dataDir, databaseUrl: database.url, temporalAddress: temporal.address, temporal: client, sql },
    ...(await populate(database.url)),
    postgresMs: () => familyMs(postgresPid),
    temporalMs: () => processMs(temporalPid),
    async createDatabase(name) {
      await sql`create database ${sql(name)}`;
      return Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
    },
    pauseTemporal() {
      process.kill(temporalPid, 'SIGSTOP');
      return { [Symbol.dispose]: () => void process.kill(temporalPid, 'SIGCONT') };
    },
    async [Symbol.asyncDispose]() {
      for (const end of ends.toReversed()) await end();
      ended();
    },
  };
}
