/** What the storm goes over: PostgreSQL behind a way, Temporal, and the two halves of Redress as processes. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureSamplePeople } from '../../src/local/welcome.js';
import { openDatabase, type Db } from '../../src/db/client.js';
import { choosePort, end, endWithUs, freed, identify, leftover } from '../../src/servers/child-process.js';
import { startPostgres } from '../../src/servers/postgres/embedded.js';
import { migrateDatabase } from '../../src/servers/postgres/migrate.js';
import { startTemporal } from '../../temporal/server.js';
import { openWay, type Way } from './way.js';

export type Stack = AsyncDisposable & {
  url: string;
  /** Where each process measures itself. */
  measurements: readonly string[];
  way: Way;
  /** Ends PostgreSQL, gently or at once, and starts it again. */
  restart: (how: 'fast' | 'immediate') => Promise<void>;
  keys: ReadonlyMap<string, string>;
  /** Asks PostgreSQL itself, past the way. */
  asking: <T>(question: (db: Db) => Promise<T>) => Promise<T>;
  /** The processes of Redress that ended by themselves. */
  ended: readonly string[];
  log: string;
};

const GENTLY = { gentle: 'SIGTERM', graceMs: 20_000, hard: 'SIGKILL' } as const;
const READY_WITHIN_MS = 120_000;

// What must not outlive the storm ends when the process exits.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts everything, in a directory of its own. */
export async function startStack(report: (line: string) => void): Promise<Stack> {
  const ends: (() => unknown)[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'redress-storm-'));
  chmodSync(dataDir, 0o711);
  ends.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const start = (port: number) => startPostgres({ databaseUrl: null, dataDir, port, report });
  let postgres = await start(0);
  ends.push(() => postgres[Symbol.asyncDispose]());
  const direct = postgres.url;
  const place = Number(new URL(direct).port);
  const way = await openWay(place);
  ends.push(() => way[Symbol.asyncDispose]());
  await migrateDatabase(direct);

  async function asking<T>(question: (db: Db) => Promise<T>): Promise<T> {
    await using database = openDatabase(direct, { max: 2, statementTimeoutMs: 30_000 });
    return await question(database.db);
  }
  const keys = new Map(
    (await asking((db) => ensureSamplePeople(db, dataDir))).map(({ id, key }) => [id, key]),
  );
  const temporal = await startTemporal({
    ...{ address: null, namespace: 'default', credentials: { tls: null } },
    ...{ port: 0, uiPort: 0, dataDir, report },
  });
  ends.push(() => temporal[Symbol.asyncDispose]());

  const [port, metricsPort] = [await choosePort(0), await choosePort(0)];
  const url = `http://127.0.0.1:${port}`;
  const log = join(dataDir, 'redress.log');
  const output = openSync(log, 'a', 0o600);
  const environment = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    ...{ DATA_DIR: dataDir, DATABASE_URL: Object.assign(new URL(direct), { port: way.port }).href },
    ...{ TEMPORAL_ADDRESS: temporal.address, PORT: String(port), METRICS_PORT: String(metricsPort) },
    ...{ PUBLIC_URL: 'https://storm.example', SECRET: 'a secret of the storm, which is long enough' },
    ...{ SEAL_KEY: Buffer.alloc(32, 'storm').toString('base64') },
    ...{ LOG_LEVEL: 'warn', REQUESTS_PER_KEY: '1000000' },
  };
  const ended: string[] = [];
  let stopping = false;
  for (const half of ['worker', 'api']) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', '--only', half], {
      ...{ env: environment, detached: true, stdio: ['ignore', output, output] },
    });
    child.once('exit', (code, signal) => void (stopping || ended.push(`${half}: ${code ?? signal}`)));
    const self = identify(child.pid ?? 0);
    if (self === null) throw new Error(`The ${half} does not start: see ${log}`);
    const withUs = endWithUs(self, 'SIGKILL');
    ends.push(async () => {
      stopping = true;
      await end(self, GENTLY);
      withUs[Symbol.dispose]();
    });
  }
  const measurements = [`http://127.0.0.1:${metricsPort}/metrics`, `${url}/metrics`];
  const pages = [...measurements, `${url}/readyz`];
  for (const until = Date.now() + READY_WITHIN_MS; !(await allAnswer(pages)); await delay(200))
    if (Date.now() > until || ended.length > 0) throw new Error(`Redress does not start: see ${log}`);

  return {
    ...{ url, measurements, way, keys, asking, ended, log },
    async restart(how) {
      if (how === 'immediate') {
        const server = leftover(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), dataDir);
        if (server !== null) await end(server, { gentle: 'SIGQUIT', graceMs: 20_000, hard: 'SIGKILL' });
      }
      await postgres[Symbol.asyncDispose]();
      postgres = await start(await freed(place));
    },
    async [Symbol.asyncDispose]() {
      for (const last of ends.toReversed()) await last();
    },
  };
}

const allAnswer = async (pages: readonly string[]): Promise<boolean> => {
  const answers = pages.map((page) =>
    fetch(page, { signal: AbortSignal.timeout(5_000) }).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return (await Promise.all(answers)).every(Boolean);
};
