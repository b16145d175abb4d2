import { z } from 'zod';
import { list } from '../../db/lists/lists.js';
import { Category, Stage, TeamId } from '../../domain/vocabulary.js';
import { mayRead, principal } from '../callers.js';
import { Cursor, readCursor, writeCursor } from '../cursor.js';
import type { ApiDeps } from '../deps.js';
import { byKey, ok, problems, type App } from '../routing.js';
import { iso, isoOrNull, Listed } from '../schemas/summary.js';
import { visibilityOf } from '../sight.js';

const Filters = z.strictObject({
  stage: Stage.exactOptional(),
  category: Category.exactOptional(),
  team: TeamId.exactOptional(),
  handler: z.string().max(128).exactOptional().meta({ description: 'Id of the owner; `me` is you.' }),
  overdue: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .exactOptional()
    .meta({ override: { type: 'boolean' } }),
  updatedSince: z.iso.datetime({ offset: true }).exactOptional().meta({
    description:
      'Changed since then; with it the oldest change comes first, so that catching up skips nothing.',
  }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: Cursor.exactOptional(),
});

export function listRoutes(app: App, { db }: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/complaints',
    {
      schema: {
        ...{
          tags: ['complaints'],
          summary: 'The complaints you may see, by their last change',
          operationId: 'list',
          ...byKey,
        },
        querystring: Filters,
        response: {
          200: ok(
            z.object({ items: z.array(Listed), nextCursor: z.string().nullable() }),
            'A page of complaints.',
          ),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const who = mayRead(principal(request));
      const { handler, updatedSince, cursor, limit, ...filters } = request.query;
      const { items, next } = await list(
        db,
        {
          ...filters,
          visible: visibilityOf(who),
          limit,
          ...(handler === undefined ? {} : { owner: handler === 'me' ? who.caller.id : handler }),
          ...(updatedSince === undefined
            ? {}
            : { updatedSince: Date.parse(updatedSince), order: 'oldest' as const }),
          ...(cursor === undefined ? {} : { after: readCursor(cursor) }),
        },
        Date.now(),
      );
      return {
        items: items.map(({ receivedAt, updatedAt, closedAt, nextDeadline, ...item }) => ({
          ...item,
          receivedAt: iso(receivedAt),
          updatedAt: iso(updatedAt),
          closedAt: isoOrNull(closedAt),
          nextDeadline: isoOrNull(nextDeadline),
        })),
        nextCursor: next === null ? null : writeCursor(next),
      };
    },
  );
}
