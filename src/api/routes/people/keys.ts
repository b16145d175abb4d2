import { z } from 'zod';
import { makeKey } from '../../../cases/people/make-key.js';
import { readKeys } from '../../../cases/people/read-keys.js';
import { revokeKey } from '../../../cases/people/revoke-key.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { reading, writing } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import {
  askedIn,
  cursorOf,
  inPages,
  pageSchema,
  Placed,
  shownPage,
  wide,
} from '../../schemas/lists/cursor.js';
import { ListedKey, MadeKey, NewKey } from '../../schemas/people/keys.js';

const cursor = cursorOf(z.tuple([Placed.instant, Placed.keyId]));
const Revoked = z.object({ id: z.string() });

/** API keys, by administrators; and the policy, for everybody. */
export function keyRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'policy'>): void {
  app.get(
    '/v1/policy',
    byKey('admin', 'policy', 'The policy new complaints begin with; durations in milliseconds', {
      response: {
        200: ok(z.object({ version: z.int(), document: z.record(z.string(), z.unknown()) }), 'In force.'),
        ...problems(401),
      },
    }),
    () => ({ version: deps.policy.version, document: { ...deps.policy.document } }),
  );

  app.get(
    '/v1/keys',
    byKey('admin', 'keys', 'All API keys, without their secrets', {
      querystring: z.strictObject(inPages(cursor, wide)),
      response: {
        200: ok(pageSchema(ListedKey), 'A page, the newest first.'),
        ...problems(401, 403),
      },
    }),
    async (request) => {
      const page = await readKeys(reading(deps, request), askedIn(cursor, request.query));
      return shownPage(cursor, page, ({ staffId, createdAt, revokedAt, usedAt, expiresAt, ...key }) => ({
        ...{ ...key, staff: staffId, createdAt: iso(createdAt), revokedAt: isoOrNull(revokedAt) },
        ...{ usedAt: isoOrNull(usedAt), expiresAt: isoOrNull(expiresAt) },
      }));
    },
  );

  app.post(
    '/v1/keys',
    byKey('admin', 'make-key', 'Make an API key', {
      ...{ headers: WriteHeaders, body: NewKey },
      response: { 201: ok(MadeKey, 'Made.'), ...problems(401, 403, 409, 413, 415, 422) },
    }),
    async (request, reply) => {
      const { expiresAt, ...wanted } = request.body;
      const made = await makeKey(writing(deps, request), {
        ...wanted,
        ...(expiresAt !== undefined && { expiresAt: Date.parse(expiresAt) }),
      });
      return reply.code(201).send(MadeKey.parse(made));
    },
  );

  app.delete(
    '/v1/keys/:id',
    byKey('admin', 'revoke-key', 'Revoke an API key at once', {
      ...{ params: z.object({ id: z.string().max(64) }), headers: WriteHeaders },
      response: { 200: ok(Revoked, 'Revoked.'), ...problems(401, 403, 404) },
    }),
    async (request) => Revoked.parse(await revokeKey(writing(deps, request), request.params.id)),
  );
}
