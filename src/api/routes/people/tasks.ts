import { z } from 'zod';
import { listTasks } from '../../../cases/read/list-tasks.js';
import { iso } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
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
import { StoredTask } from '../../schemas/summary.js';

const cursor = cursorOf(z.tuple([Placed.instant, Placed.number, Placed.version]));

export function taskRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/tasks',
    byKey('work', 'tasks', 'Your open tasks, the most urgent first', {
      querystring: z.strictObject({ owner: z.literal('me').default('me'), ...inPages(cursor, wide) }),
      response: { 200: ok(pageSchema(StoredTask), 'A page of your queue.'), ...problems(401, 403) },
    }),
    async (request) => {
      const page = await listTasks(reading(deps, request), askedIn(cursor, request.query));
      return shownPage(cursor, page, ({ number, n, kind, team, step, remedy, letter, raisedAt, dueAt }) => ({
        ...{ number, n, duty: `task/${n}` as const, kind, team, step, remedy, letter },
        raisedAt: iso(raisedAt),
        dueAt: iso(dueAt),
      }));
    },
  );
}
