import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../../src/servers/postgres/embedded.js';
import { migrateDatabase } from '../../../src/servers/postgres/migrate.js';
import { findTemporalCli } from '../../../temporal/binary.js';
import { connectClient } from '../../../temporal/connection.js';
import { startDevServer } from '../../../temporal/dev-server.js';
import { findChromium } from '../chromium/find.js';
import { registerSearchAttributes } from '../../../temporal/register.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that `createTestDatabase` copies; nobody connects to it. */
    templateUrl: string;
    /** The dev server of this run; each test file makes its own namespace in it with `createTestNamespace`. */
    temporalAddress: string;
    /** The path of the browser. */
    chromium: string;
  }
}

const report = console.warn;

/** One PostgreSQL, one Temporal, one browser and one build for the whole run, made at once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'redress-test-'));
  await chmod(directory, 0o711);
  const [postgres, temporal, chromium] = await Promise.all([
    startDatabase(directory),
    startTemporal(directory),
    findChromium(),
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/build.ts']),
  ]);
  project.provide('templateUrl', postgres.url);
  project.provide('temporalAddress', temporal.address);
  project.provide('chromium', chromium);
  return async () => {
    await Promise.all([postgres[Symbol.asyncDispose](), temporal[Symbol.asyncDispose]()]);
    await rm(directory, { recursive: true });
  };
}

/** Without durability; its database `redress` is the template of all others. */
async function startDatabase(dataDir: string) {
  const settings = {
    ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
    max_connections: '200',
  };
  const server = await startPostgres({ databaseUrl: null, dataDir, port: 0, report, settings });
  await migrateDatabase(server.url);
  return server;
}

/** In memory and without UI; its namespace `default` has our search attributes. */
async function startTemporal(directory: string) {
  const cli = await findTemporalCli(report);
  const server = await startDevServer({
    ...{ cli, directory, report, inMemory: true },
    ...{ namespace: 'default', port: 0, uiPort: null },
  });
  const credentials = { tls: null };
  const client = await connectClient({ address: server.address, namespace: 'default', credentials });
  await registerSearchAttributes(client.connection, 'default');
  await client.connection.close();
  return server;
}
