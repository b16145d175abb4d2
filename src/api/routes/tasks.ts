import { z } from 'zod';
import { queueOf } from '../../db/complaints/tasks.js';
import { principal } from '../callers.js';
import type { ApiDeps } from '../deps.js';
import { fail } from '../../cases/failure.js';
import { byKey, ok, problems, type App } from '../routing.js';
import { iso, StoredTask } from '../schemas/summary.js';

export function taskRoutes(app: App, { db }: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/tasks',
    {
      schema: {
        tags: ['work'],
        summary: 'Your open tasks, the most urgent first',
        operationId: 'tasks',
        ...byKey,
        querystring: z.strictObject({ owner: z.literal('me').default('me') }),
        response: { 200: ok(z.object({ items: z.array(StoredTask) }), 'Your queue.'), ...problems(401, 403) },
      },
    },
    async (request) => {
      const { staff, accounts } = principal(request);
      if (staff === null) throw fail('not-allowed', { detail: 'This is for staff.' });
      const tasks = await queueOf(db, staff.id, accounts);
      return {
        items: tasks.map(({ number, n, kind, team, step, letter, raisedAt, dueAt }) => ({
          ...{ number, n, duty: `task/${n}` as const, kind, team, step, letter },
          raisedAt: iso(raisedAt),
          dueAt: iso(dueAt),
        })),
      };
    },
  );
}
