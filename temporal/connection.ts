import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { reason } from '../src/finding.js';
import type { TemporalConfig } from '../src/config.js';

/** Where to connect and as whom: the address of the service that answers, the credentials of the configuration. */
export type TemporalTarget = Readonly<{ address: string }> &
  Pick<TemporalConfig, 'namespace' | 'credentials'>;

/** Connects the API's side; close `client.connection` at the end. */
export async function connectClient({ address, namespace, credentials }: TemporalTarget): Promise<Client> {
  return new Client({ connection: await Connection.connect({ address, ...credentials }), namespace });
}

/** Connects the worker's side; close it once the worker has drained. */
export async function connectWorker({ address, credentials }: TemporalTarget): Promise<NativeConnection> {
  return await NativeConnection.connect({ address, ...credentials });
}

/** What the service said of a call that failed, as part of a sentence. */
export const told = (error: unknown): string =>
  isGrpcServiceError(error) && error.details !== '' ? error.details : reason(error);
