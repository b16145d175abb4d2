import { z } from 'zod';
import { readActs } from '../../../cases/acts/read-acts.js';
import { iso } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Act, ActsPage } from '../../schemas/acts.js';

/** What was done to the organisation, beside the journals of complaints. */
export function actRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/acts',
    byKey(
      'admin',
      'acts',
      'Who changed keys, staff, teams, absences or the policy (auditors, administrators)',
      {
        querystring: ActsPage,
        response: {
          200: ok(z.object({ items: z.array(Act), next: z.int().nullable() }), 'The newest first.'),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => {
      const { items, next } = await readActs(reading(deps, request), request.query);
      return { items: items.map(({ at, ...act }) => ({ ...act, at: iso(at) })), next };
    },
  );
}
