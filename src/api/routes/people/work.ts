import { readWork, type WorkRead } from '../../../cases/desk/read-work.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { pageSchema, shownPage } from '../../schemas/lists/cursor.js';
import { workAsked, workCursor, WorkQuery } from '../../schemas/people/work-query.js';
import { LimitAppeals, LooksWaiting, RestsUntil, Work, WorkCounts } from '../../schemas/people/work.js';

export function workRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'policy'>): void {
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
            pageSchema(Work).extend({
              counts: WorkCounts,
              limitAppeals: LimitAppeals,
              secondLooks: LooksWaiting,
              restsUntil: RestsUntil,
            }),
            'A page of work, and how much there is.',
          ),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => {
      const { counts, limitAppeals, secondLooks, restsUntil, ...page } = await readWork(
        reading(deps, request),
        workAsked(request.query),
      );
      const beside = { counts, limitAppeals, secondLooks, restsUntil: isoOrNull(restsUntil) };
      return { ...shownPage(workCursor, page, shown), ...beside };
    },
  );
}

const shown = ({ dueAt, unreadSince, receivedAt, ...work }: WorkRead) => ({
  ...work,
  ...{ dueAt: isoOrNull(dueAt), unreadSince: isoOrNull(unreadSince), receivedAt: iso(receivedAt) },
});
