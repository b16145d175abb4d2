/** A rig on the run's real Temporal server, in a namespace of its own. */
import { connectClient, connectWorker, type TemporalTarget } from '../../temporal/connection.js';
import { createTestNamespace } from './namespace.js';
import { createRig, type Rig, type RigOptions } from './rig.js';
import { quietRuntime } from './runtime.js';

/** A rig, and where its Temporal is. */
export type RealTimeRig = Rig & AsyncDisposable & { target: TemporalTarget };

/** Sets up connections and workers; disposing takes everything down. */
export async function createRealTimeRig(
  change: Pick<RigOptions, 'policy' | 'postmen'> = {},
): Promise<RealTimeRig> {
  quietRuntime();
  const target = await createTestNamespace();
  const client = await connectClient(target);
  const connection = await connectWorker(target);
  const { namespace } = target;
  const rig = await createRig({ client, connection, namespace, now: async () => Date.now(), ...change });
  return {
    ...rig,
    target,
    async [Symbol.asyncDispose]() {
      await rig[Symbol.asyncDispose]();
      await connection.close();
      await client.connection.close();
    },
  };
}
