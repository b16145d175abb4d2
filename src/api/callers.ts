/** Who calls a route that asks for a key. */
import type { FastifyRequest } from 'fastify';
import { fail } from '../cases/failure.js';
import type { Principal } from '../cases/principal.js';

export * from '../cases/principal.js';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
  }
}

/** The principal of a route that asks for a key. */
export function principal(request: FastifyRequest): Principal {
  if (request.principal === null) throw fail('unauthenticated');
  return request.principal;
}
