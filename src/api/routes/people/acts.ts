import { readActs } from '../../../cases/records/read-records.js';
import { iso } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Act } from '../../schemas/people/acts.js';
import { filterIn, recordQuery } from '../../schemas/people/records.js';
import { askedIn, cursorOf, pageSchema, Placed, shownPage, wide } from '../../schemas/lists/cursor.js';

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
        querystring: recordQuery(cursor, wide),
        response: {
          200: ok(pageSchema(Act), 'A page, the newest first.'),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => {
      const sought = { ...askedIn(cursor, request.query), ...filterIn(request.query) };
      const page = await readActs(reading(deps, request), sought);
      return shownPage(cursor, page, ({ at, ...act }) => ({ ...act, at: iso(at) }));
    },
  );
}
