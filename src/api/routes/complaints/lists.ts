import { z } from 'zod';
import { listComplaints } from '../../../cases/read/list-complaints.js';
import type { Listed as Row } from '../../../db/lists/lists.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { chosenFields } from '../../schemas/lists/chosen.js';
import { askedIn, cursorOf, inPages, pageSchema, Placed, shownPage } from '../../schemas/lists/cursor.js';
import { Moment } from '../../schemas/moment.js';
import { Listed } from '../../schemas/summary.js';

const cursor = cursorOf(z.tuple([Placed.transaction, Placed.number]));

const Filters = z.strictObject({
  ...chosenFields,
  owner: z.string().max(128).exactOptional().meta({ description: 'Id of the owner; `me` is you.' }),
  updatedSince: Moment.exactOptional().meta({
    description:
      'Changed since then, in the order of commits, the oldest first: whoever goes on with the last `updatedAt` they saw skips nothing, and may see again what changed just before it.',
  }),
  ...inPages(cursor, { most: 100, usual: 50 }),
});

export function listRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/complaints',
    byKey('complaints', 'list', 'The complaints you may see, by their last change', {
      querystring: Filters,
      response: {
        200: ok(pageSchema(Listed), 'A page of complaints.'),
        ...problems(401, 403),
      },
    }),
    async (request) => {
      const { updatedSince, cursor: after, limit, ...filters } = request.query;
      const since = updatedSince && { updatedSince: Date.parse(updatedSince), order: 'oldest' as const };
      const asked = askedIn(cursor, { limit, ...(after && { cursor: after }) });
      const page = await listComplaints(reading(deps, request), { ...filters, ...since, ...asked });
      return shownPage(cursor, page, listed);
    },
  );
}

const listed = ({
  receivedAt,
  updatedAt,
  closedAt,
  nextDeadline,
  unreadSince,
  pausedSince,
  changedIn: _changedIn,
  ...item
}: Row) => ({
  ...{ ...item, receivedAt: iso(receivedAt), updatedAt: iso(updatedAt) },
  closedAt: isoOrNull(closedAt),
  nextDeadline: isoOrNull(nextDeadline),
  ...{ unreadSince: isoOrNull(unreadSince), pausedSince: isoOrNull(pausedSince) },
});
