import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time.js';
import { inject } from 'vitest';
import { connectClient, type TemporalTarget } from '../../../temporal/connection.js';
import { registerSearchAttributes } from '../../../temporal/register.js';

/** A namespace of its own on the run's Temporal server, so that workflow ids of two test files never meet. */
export async function createTestNamespace(): Promise<TemporalTarget> {
  const target = {
    address: inject('temporalAddress'),
    namespace: `test-${randomUUID()}`,
    credentials: { tls: null },
  };
  const { connection } = await connectClient(target);
  const { namespace } = target;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  await registerSearchAttributes(connection, namespace);
  await connection.close();
  return target;
}
