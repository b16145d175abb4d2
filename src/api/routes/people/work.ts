import { readWork } from '../../../cases/desk/read-work.js';
import type { ListedWork } from '../../../db/lists/work.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { pageSchema, shownPage } from '../../schemas/lists/cursor.js';
import { workAsked, workCursor, WorkQuery } from '../../schemas/people/work-query.js';
import { LimitAppeals, Work, WorkCounts } from '../../schemas/people/work.js';

export function workRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/work',
    byKey(
      'work',
      'work',
      'What there is to do: where somebody is in danger first, then by what is due next',
      {
        querystring: WorkQuery,
        response: {
          200: ok(
            pageSchema(Work).extend({ counts: WorkCounts, limitAppeals: LimitAppeals }),
            'A page of work, and how much there is.',
          ),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => {
      const { counts, limitAppeals, ...page } = await readWork(
        reading(deps, request),
        workAsked(request.query),
      );
      return { ...shownPage(workCursor, page, shown), counts, limitAppeals };
    },
  );
}

const shown = ({ dueAt, unreadSince, receivedAt, ...work }: ListedWork) => ({
  ...work,
  ...{ dueAt: isoOrNull(dueAt), unreadSince: isoOrNull(unreadSince), receivedAt: iso(receivedAt) },
});
