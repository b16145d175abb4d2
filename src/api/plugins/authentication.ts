/** API keys: `Authorization: Bearer rdr_…`. */
import { principalOf } from '../../cases/principal.js';
import { fail } from '../../cases/failure.js';
import type { ApiDeps } from '../deps.js';
import type { App } from '../routing.js';
import { bearerOf, guessLimit } from './limits.js';

/** Every route of this scope asks for a key. */
export function authenticateKeys(app: App, { db, config }: Pick<ApiDeps, 'db' | 'config'>): void {
  const guessed = guessLimit(app, config.perMinute);
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, counted: { by: 'key', what: bearerOf } };
  });
  app.addHook('onRequest', async (request) => {
    const key = bearerOf(request);
    request.principal = key === null ? null : await principalOf(db, key);
    if (request.principal !== null) return;
    await guessed(request);
    throw fail('unauthenticated', {
      detail: 'Send "Authorization: Bearer <key>" with a key that is not revoked.',
    });
  });
}
