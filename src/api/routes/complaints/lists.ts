import { z } from 'zod';
import { listComplaints } from '../../../cases/read/list-complaints.js';
import type { Page } from '../../../db/lists/lists.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { Category, Stage, TeamId } from '../../../domain/vocabulary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Cursor, readCursor, writeCursor } from '../../schemas/cursor.js';
import { Moment } from '../../schemas/moment.js';
import { Listed } from '../../schemas/summary.js';

const YesOrNo = z.stringbool({ truthy: ['true'], falsy: ['false'] }).meta({ override: { type: 'boolean' } });

const Filters = z.strictObject({
  stage: Stage.exactOptional(),
  category: Category.exactOptional(),
  team: TeamId.exactOptional(),
  owner: z.string().max(128).exactOptional().meta({ description: 'Id of the owner; `me` is you.' }),
  overdue: YesOrNo.exactOptional(),
  unread: YesOrNo.exactOptional().meta({
    description: 'Something said from outside waits to be read; for staff.',
  }),
  updatedSince: Moment.exactOptional().meta({
    description:
      'Changed since then; with it the oldest change comes first, so that catching up skips nothing.',
  }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: Cursor.exactOptional(),
});

export function listRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/complaints',
    byKey('complaints', 'list', 'The complaints you may see, by their last change', {
      querystring: Filters,
      response: {
        200: ok(
          z.object({ items: z.array(Listed), nextCursor: z.string().nullable() }),
          'A page of complaints.',
        ),
        ...problems(401, 403),
      },
    }),
    async (request) => {
      const { updatedSince, cursor, ...filters } = request.query;
      const since = updatedSince && { updatedSince: Date.parse(updatedSince), order: 'oldest' as const };
      const after = cursor && { after: readCursor(cursor) };
      const { items, next } = await listComplaints(reading(deps, request), {
        ...{ ...filters, ...since, ...after },
      });
      return { items: items.map(listed), nextCursor: next && writeCursor(next) };
    },
  );
}

const listed = ({
  receivedAt,
  updatedAt,
  closedAt,
  nextDeadline,
  unreadSince,
  ...item
}: Page['items'][number]) => ({
  ...{ ...item, receivedAt: iso(receivedAt), updatedAt: iso(updatedAt) },
  closedAt: isoOrNull(closedAt),
  nextDeadline: isoOrNull(nextDeadline),
  unreadSince: isoOrNull(unreadSince),
});
