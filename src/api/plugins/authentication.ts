/** API keys: `Authorization: Bearer rdr_…`. */
import type { FastifyRequest } from 'fastify';
import type { Db } from '../../db/client.js';
import { principalOf } from '../callers.js';
import { fail } from '../problem.js';
import type { App } from '../routing.js';

/** Every route of this scope asks for a key. */
export function authenticateKeys(app: App, db: Db): void {
  app.addHook('onRequest', async (request) => {
    const key = bearerOf(request);
    request.principal = key === null ? null : await principalOf(db, key);
    if (request.principal === null) {
      throw fail('unauthenticated', {
        detail: 'Send "Authorization: Bearer <key>" with a key that is not revoked.',
      });
    }
  });
}

/** The key a request brings, whether or not it is one. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}
