import { z } from 'zod';
import * as keys from '../../db/people/keys.js';
import { staffOf } from '../../db/people/people.js';
import { needAdmin, principal, scopes } from '../callers.js';
import type { ApiDeps } from '../deps.js';
import { onceFor, WriteHeaders } from '../idempotency.js';
import { fail, notFound } from '../../cases/failure.js';
import { byKey, ok, problems, type App } from '../routing.js';
import { NewCallerId } from '../schemas/people.js';
import { Instant, iso, isoOrNull } from '../schemas/summary.js';

const tags = ['admin'];
const Scope = z.enum(scopes);

const NewKey = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('staff'), staff: z.string().max(64) }),
    z.strictObject({
      kind: z.literal('client'),
      client: NewCallerId,
      scopes: z.array(Scope).min(1).max(scopes.length),
    }),
  ])
  .meta({
    id: 'NewKey',
    example: {
      kind: 'client',
      client: 'mobile-app',
      scopes: ['complaints:submit', 'complaints:read', 'complaints:command'],
    },
  });
const MadeKey = z
  .object({
    id: z.string(),
    key: z
      .string()
      .nullable()
      .meta({ description: 'Shown this once; null in the answer to a repeated request.' }),
  })
  .meta({ id: 'MadeKey' });
const ListedKey = z
  .object({
    id: z.string(),
    kind: z.enum(['client', 'staff']),
    staff: z.string().nullable(),
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: Instant,
    revokedAt: Instant.nullable(),
  })
  .meta({ id: 'Key' });

/** API keys, by administrators; and the policy, for everybody. */
export function keyRoutes(app: App, { db, policy }: Pick<ApiDeps, 'db' | 'policy'>): void {
  app.get(
    '/v1/policy',
    {
      schema: {
        ...{
          tags,
          summary: 'The policy new complaints begin with; durations in milliseconds',
          operationId: 'policy',
          ...byKey,
        },
        response: {
          200: ok(z.object({ version: z.int(), document: z.record(z.string(), z.unknown()) }), 'In force.'),
          ...problems(401),
        },
      },
    },
    () => ({ version: policy.version, document: { ...policy.document } }),
  );

  app.get(
    '/v1/keys',
    {
      schema: {
        ...{ tags, summary: 'All API keys, without their secrets', operationId: 'keys', ...byKey },
        response: {
          200: ok(z.object({ items: z.array(ListedKey) }), 'The newest first.'),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      needAdmin(principal(request));
      return {
        items: (await keys.list(db)).map(({ staffId, createdAt, revokedAt, ...key }) => ({
          ...{ ...key, staff: staffId, createdAt: iso(createdAt), revokedAt: isoOrNull(revokedAt) },
        })),
      };
    },
  );

  app.post(
    '/v1/keys',
    {
      schema: {
        ...{ tags, summary: 'Make an API key', operationId: 'make-key', ...byKey },
        ...{ headers: WriteHeaders, body: NewKey },
        response: { 201: ok(MadeKey, 'Made.'), ...problems(401, 403, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      needAdmin(principal(request));
      const wanted = request.body;
      const { body } = await onceFor(db, request, async (tx) => {
        const person = await staffOf(tx, wanted.kind === 'staff' ? wanted.staff : wanted.client);
        if (wanted.kind === 'client' && person !== null) {
          throw fail('conflict', { detail: `${wanted.client} is one of the staff.` });
        }
        if (wanted.kind === 'staff' && person === null) {
          throw fail('invalid', { errors: [{ path: '/staff', message: 'is nobody on the staff' }] });
        }
        const made = await keys.create(
          tx,
          wanted.kind === 'client'
            ? { for: { kind: 'client' }, name: wanted.client, scopes: wanted.scopes }
            : {
                for: { kind: 'staff', staffId: wanted.staff },
                name: person?.name ?? wanted.staff,
                scopes: [],
              },
        );
        return { status: 201, body: made, remembered: { id: made.id, key: null } };
      });
      return reply.code(201).send(MadeKey.parse(body));
    },
  );

  app.delete(
    '/v1/keys/:id',
    {
      schema: {
        ...{ tags, summary: 'Revoke an API key at once', operationId: 'revoke-key', ...byKey },
        ...{ params: z.object({ id: z.string().max(64) }), headers: WriteHeaders },
        response: { 200: ok(z.object({ id: z.string() }), 'Revoked.'), ...problems(401, 403, 404) },
      },
    },
    async (request) => {
      needAdmin(principal(request));
      const { id } = request.params;
      const { body } = await onceFor(db, request, async (tx) => {
        if (!(await keys.revoke(tx, id))) throw notFound();
        return { status: 200, body: { id } };
      });
      return z.object({ id: z.string() }).parse(body);
    },
  );
}
