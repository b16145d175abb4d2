import { join } from 'node:path';
import type { TemporalConfig } from '../src/config.js';
import type { Running } from '../src/servers/kept-running.js';
import { findTemporalCli } from './binary.js';
import { connectClient } from './connection.js';
import { startDevServer } from './dev-server.js';
import { setRetention } from './register.js';
import { checkService } from './service.js';

/** A Temporal service that answers; `uiUrl` is null where the service is not ours. */
export type TemporalService = Running &
  Readonly<{ address: string; namespace: string; uiUrl: string | null }>;

export type TemporalOptions = Omit<TemporalConfig, 'uiUrl'> & {
  readonly dataDir: string;
  readonly report: (message: string) => void;
};

/** Gives a Temporal service: the configured one, else a dev server with its state in DATA_DIR/temporal. */
export async function startTemporal(options: TemporalOptions): Promise<TemporalService> {
  const { address, namespace } = options;
  if (address === null) return await startEmbedded(options);
  await checkService({ ...options, address });
  const ended = new Promise<void>(() => {});
  return { address, namespace, uiUrl: null, ended, [Symbol.asyncDispose]: async () => {} };
}

async function startEmbedded({ dataDir, namespace, ...options }: TemporalOptions): Promise<TemporalService> {
  const cli = await findTemporalCli(options.report);
  const server = await startDevServer({ ...options, cli, directory: join(dataDir, 'temporal'), namespace });
  try {
    const client = await connectClient({ ...options, address: server.address, namespace });
    await setRetention(client.connection, namespace, 365);
    await client.connection.close();
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
  return { ...server, namespace };
}
