import { readiness } from '../../../cases/read/readiness.js';
import type { ApiDeps } from '../../deps.js';
import type { App } from '../../routing.js';

/** Whether the process lives, and whether it can work. */
export function healthRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'temporal' | 'config'>): void {
  const quiet = { schema: { hide: true }, config: { rateLimit: false } } as const;
  app.get('/livez', quiet, () => ({ status: 'ok' }));
  app.get('/readyz', quiet, async (_, reply) => {
    const standing = await readiness(deps);
    return reply.code(standing.status === 'ok' ? 200 : 503).send(standing);
  });
}
