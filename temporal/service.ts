import { isGrpcServiceError } from '@temporalio/client';
import { Fault, ok, warn, type Finding } from '../src/finding.js';
import { connectClient, told, type TemporalTarget } from './connection.js';
import { checkAttributes } from './register.js';
import { missingSchedules } from './schedules.js';

/** Codes of gRPC that tell one cause from another: NOT_FOUND; PERMISSION_DENIED and UNAUTHENTICATED. */
const NOT_FOUND = 5;
const REFUSED: readonly number[] = [7, 16];
const PATIENCE_MS = 10_000;

/** Whether the service answers and has the namespace; throws Fault. */
export async function checkService(target: TemporalTarget): Promise<Finding> {
  const { address, namespace } = target;
  const { connection } = await connectClient(target).catch((error: unknown) => {
    throw serviceFault(target, error);
  });
  try {
    await connection.withDeadline(Date.now() + PATIENCE_MS, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return ok(`Temporal answers at ${address}, namespace ${namespace}`);
  } catch (error) {
    throw serviceFault(target, error);
  } finally {
    await connection.close();
  }
}

/** Why a service cannot be used, as one sentence. */
function serviceFault({ address, namespace }: TemporalTarget, error: unknown): Fault {
  const code: number | null = isGrpcServiceError(error) ? error.code : null;
  const why = told(error);
  if (code === NOT_FOUND)
    return new Fault(
      `Temporal at ${address} has no namespace ${namespace}: create it with \`temporal operator namespace create --namespace ${namespace} --address ${address}\`, or correct TEMPORAL_NAMESPACE.`,
    );
  if (code !== null && REFUSED.includes(code))
    return new Fault(
      `Temporal at ${address} lets us not use namespace ${namespace} (${why}): correct TEMPORAL_API_KEY or the certificate in TEMPORAL_TLS_CLIENT_CERT_PATH.`,
    );
  return new Fault(
    `No Temporal answers at ${address} (${why}): start it, correct TEMPORAL_ADDRESS and TEMPORAL_TLS, or unset TEMPORAL_ADDRESS for an embedded server.`,
  );
}

/** Whether the namespace has our search attributes and schedules; changes nothing. */
export async function checkNamespace(target: TemporalTarget): Promise<Finding> {
  const client = await connectClient(target);
  const { connection } = client;
  try {
    return await connection.withDeadline(Date.now() + PATIENCE_MS, async () => {
      const attributes = await checkAttributes(connection, target.namespace);
      if (attributes.result !== 'ok') return attributes;
      const { missing, paused } = await missingSchedules(client);
      if (paused.length > 0)
        return warn(
          `The schedule ${paused.join(', ')} is paused: unpause it with \`temporal schedule toggle --unpause --reason done --schedule-id ${paused.join(' ')}\`.`,
        );
      if (missing.length > 0)
        return warn(`The schedule ${missing.join(', ')} is missing: the next start makes it.`);
      return ok('Search attributes and schedules are there');
    });
  } finally {
    await connection.close();
  }
}
