import { z } from 'zod';
import { listTasks } from '../../../cases/read/list-tasks.js';
import { iso } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { StoredTask } from '../../schemas/summary.js';

export function taskRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/tasks',
    byKey('work', 'tasks', 'Your open tasks, the most urgent first', {
      querystring: z.strictObject({ owner: z.literal('me').default('me') }),
      response: { 200: ok(z.object({ items: z.array(StoredTask) }), 'Your queue.'), ...problems(401, 403) },
    }),
    async (request) => {
      const tasks = await listTasks(reading(deps, request));
      return {
        items: tasks.map(({ number, n, kind, team, step, remedy, letter, raisedAt, dueAt }) => ({
          ...{ number, n, duty: `task/${n}` as const, kind, team, step, remedy, letter },
          raisedAt: iso(raisedAt),
          dueAt: iso(dueAt),
        })),
      };
    },
  );
}
