/** What a case works with in one request of somebody with a key. */
import type { FastifyRequest } from 'fastify';
import type { KeyedCtx, WriteCtx } from '../cases/context.js';
import { fail } from '../cases/failure.js';
import { fingerprint, once } from '../cases/once.js';
import type { Principal } from '../cases/principal.js';
import { IdempotencyKey } from './idempotency.js';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
  }
}

/** The principal of a route that asks for a key. */
export function principal({ principal: who }: Pick<FastifyRequest, 'principal'>): Principal {
  if (who === null) throw fail('unauthenticated');
  return who;
}

type Sent = Pick<FastifyRequest, 'method' | 'url' | 'body' | 'headers' | 'principal'>;

export const reading = <D extends Pick<KeyedCtx, 'db'>>(
  deps: D,
  request: Pick<Sent, 'principal'>,
): D & KeyedCtx => ({
  ...deps,
  who: principal(request),
});

/** The same for a write: caller, key, address and body say which one it is. */
export const writing = <D extends Pick<KeyedCtx, 'db'>>(deps: D, request: Sent): D & WriteCtx =>
  writingUnder(deps, request, IdempotencyKey.parse(request.headers['idempotency-key']));

/** The same under the key of a form. */
export const writingUnder = <D extends Pick<KeyedCtx, 'db'>>(
  deps: D,
  request: Omit<Sent, 'headers'>,
  idempotencyKey: string,
): D & WriteCtx => ({
  ...reading(deps, request),
  once: async (write) => {
    const { method, url, body: sent } = request;
    const asked = {
      caller: principal(request).caller.id,
      idempotencyKey,
      fingerprint: fingerprint(`${method} ${url}`, sent ?? null),
    };
    const { body } = await once(deps.db, asked, async (tx) => {
      const { answer, ...rest } = await write(tx);
      return { status: 200, body: answer, ...rest };
    });
    return body;
  },
});
