import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time.js';
import { inject } from 'vitest';
import { connectClient, type TemporalTarget } from '../../../temporal/connection.js';
import { registerSearchAttributes } from '../../../temporal/register.js';

/** A namespace of its own on the run's Temporal server, so that workflow ids of two test files never meet. */
export async function createTestNamespace(): Promise<TemporalTarget> {
  const target = await newNamespace();
  const { connection } = await connectClient(target);
  await registerSearchAttributes(connection, target.namespace);
  await connection.close();
  return target;
}

/** One that knows nothing of ours yet. */
export async function newNamespace(): Promise<TemporalTarget> {
  const target = {
    address: inject('temporalAddress'),
    namespace: `test-${randomUUID()}`,
    credentials: { tls: null },
  };
  const { connection } = await connectClient(target);
  await connection.workflowService.registerNamespace({
    namespace: target.namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  await connection.close();
  return target;
}
