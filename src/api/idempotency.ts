/** The same key and request give the same answer; another request under the key is a mistake. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Db } from '../db/client.js';
import type { Answer } from '../db/schema/messages.js';
import { fail } from '../cases/failure.js';
import { fingerprint, once } from '../cases/once.js';

export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, 'must have 1 to 255 visible ASCII characters')
  .meta({
    description:
      'Chosen by you, new for each request; repeat a request with the same key to get the same answer.',
    example: '6f1c0a4e-2b7d-4c52-9a3e-0d3f6f0b8a11',
  });
export const WriteHeaders = z.looseObject({ 'idempotency-key': IdempotencyKey });

/** Does the write of a request once: its caller, key, address and body say which one it is. */
export const onceFor = (
  db: Db,
  request: Pick<FastifyRequest, 'method' | 'url' | 'body' | 'headers' | 'principal'>,
  write: (tx: Db) => Promise<Answer & { remembered?: unknown }>,
): Promise<Answer> => {
  if (request.principal === null) throw fail('unauthenticated');
  return once(
    db,
    {
      caller: request.principal.caller.id,
      idempotencyKey: IdempotencyKey.parse(request.headers['idempotency-key']),
      fingerprint: fingerprint(`${request.method} ${request.url}`, request.body ?? null),
    },
    write,
  );
};
