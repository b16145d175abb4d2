import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findTemporalCli } from '../../temporal/binary.js';
import { connectClient } from '../../temporal/connection.js';
import { startDevServer } from '../../temporal/dev-server.js';
import { registerSearchAttributes } from '../../temporal/register.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The dev server of this run; each test file makes its own namespace in it with `createTestNamespace`. */
    temporalAddress: string;
  }
}

/** One real Temporal server, in memory and without UI, for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'redress-temporal-'));
  const report = console.warn;
  const cli = await findTemporalCli(report);
  const server = await startDevServer({
    cli,
    directory,
    inMemory: true,
    namespace: 'default',
    port: 0,
    uiPort: null,
    report,
  });
  const client = await connectClient({
    address: server.address,
    namespace: 'default',
    credentials: { tls: null },
  });
  await registerSearchAttributes(client.connection, 'default');
  await client.connection.close();
  project.provide('temporalAddress', server.address);
  return async () => {
    await server[Symbol.asyncDispose]();
    await rm(directory, { recursive: true });
  };
}
