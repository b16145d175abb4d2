import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../src/servers/postgres/embedded.js';
import { migrateDatabase } from '../../src/servers/postgres/migrate.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that `createTestDatabase` copies; nobody connects to it. */
    templateUrl: string;
  }
}

/** One PostgreSQL for the whole run, without durability; its database `redress` is the template of all others. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'redress-test-'));
  await chmod(dataDir, 0o711);
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  };
  const server = await startPostgres({ databaseUrl: null, dataDir, port: 0, report: console.warn, settings });
  await migrateDatabase(server.url);
  project.provide('templateUrl', server.url);
  return async () => {
    await server[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true });
  };
}
