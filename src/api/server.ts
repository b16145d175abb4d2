import { Fault } from '../checks/finding.js';
import { cannotListen } from '../checks/ports.js';
import { createApp } from './app.js';
import type { ApiDeps } from './deps.js';

/** Listens on the configured address; disposing it lets the requests under way finish. */
export async function startServer(deps: ApiDeps): Promise<AsyncDisposable & { address: string }> {
  const app = await createApp(deps);
  const { host, port } = deps.config.http;
  const address = await app.listen({ host, port }).catch((error: unknown) => {
    throw new Fault(cannotListen({ host, port, variable: 'PORT' }, error));
  });
  return { address, [Symbol.asyncDispose]: () => app.close() };
}
