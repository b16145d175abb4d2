import { z } from 'zod';
import { readActs } from '../../../cases/acts/read-acts.js';
import { iso } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Act } from '../../schemas/people/acts.js';
import { askedIn, cursorOf, inPages, pageSchema, Placed, shownPage, wide } from '../../schemas/cursor.js';

const cursor = cursorOf(Placed.version);

/** What was done to the organisation, beside the journals of complaints. */
export function actRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/acts',
    byKey(
      'admin',
      'acts',
      'Who changed keys, staff, teams, absences or the policy (auditors, administrators)',
      {
        querystring: z.strictObject(inPages(cursor, wide)),
        response: {
          200: ok(pageSchema(Act), 'A page, the newest first.'),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => {
      const page = await readActs(reading(deps, request), askedIn(cursor, request.query));
      return shownPage(cursor, page, ({ at, ...act }) => ({ ...act, at: iso(at) }));
    },
  );
}
