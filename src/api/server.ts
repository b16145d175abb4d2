import { createApp } from './app.js';
import type { ApiDeps } from './deps.js';

/** Listens on the configured address; disposing it lets the requests under way finish. */
export async function startServer(deps: ApiDeps): Promise<AsyncDisposable & { address: string }> {
  const app = await createApp(deps);
  const { host, port } = deps.config.http;
  return { address: await app.listen({ host, port }), [Symbol.asyncDispose]: () => app.close() };
}
