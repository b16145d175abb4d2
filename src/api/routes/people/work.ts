import { z } from 'zod';
import { readWork } from '../../../cases/read/read-work.js';
import type { ListedWork } from '../../../db/lists/work.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { Category, Channel, TeamId } from '../../../domain/vocabulary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { askedIn, cursorOf, inPages, pageSchema, Placed, shownPage } from '../../schemas/cursor.js';
import { Work, WorkCounts, WorkKind } from '../../schemas/work.js';
import { YesOrNo } from '../../schemas/yes-or-no.js';

const cursor = cursorOf(
  z.tuple([z.boolean(), Placed.instant.nullable(), Placed.number, WorkKind, Placed.version]),
);

const Filters = z.strictObject({
  mine: YesOrNo.default(true).meta({
    description: 'What waits for you; `false`: for anybody, of the complaints that you may see.',
  }),
  team: TeamId.exactOptional(),
  category: Category.exactOptional(),
  channel: Channel.exactOptional(),
  danger: YesOrNo.exactOptional(),
  overdue: YesOrNo.exactOptional(),
  paused: YesOrNo.exactOptional(),
  unread: YesOrNo.exactOptional(),
  ...inPages(cursor, { most: 100, usual: 50 }),
});

export function workRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/work',
    byKey(
      'work',
      'work',
      'What there is to do: where somebody is in danger first, then by what is due next',
      {
        querystring: Filters,
        response: {
          200: ok(pageSchema(Work).extend({ counts: WorkCounts }), 'A page of work, and how much there is.'),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => {
      const { cursor: after, limit, ...filters } = request.query;
      const asked = { ...filters, ...askedIn(cursor, { limit, ...(after && { cursor: after }) }) };
      const { counts, ...page } = await readWork(reading(deps, request), asked);
      return { ...shownPage(cursor, page, shown), counts };
    },
  );
}

const shown = ({ dueAt, unreadSince, receivedAt, ...work }: ListedWork) => ({
  ...work,
  ...{ dueAt: isoOrNull(dueAt), unreadSince: isoOrNull(unreadSince), receivedAt: iso(receivedAt) },
});
