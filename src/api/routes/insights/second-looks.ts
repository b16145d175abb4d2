import { readLooks } from '../../../cases/insights/second-looks/read-looks.js';
import { reading } from '../../caller.js';
import { secondLooksCsv } from '../../csv/second-looks-csv.js';
import { sendCsv } from '../../csv/send-csv.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, table, type App } from '../../routing.js';
import { SecondLooks, shownLooks } from '../../schemas/insights/second-looks.js';

/** Second looks; they are judged on their pages. */
export function secondLookRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/insights/second-looks',
    byKey('insights', 'second-looks', 'Second looks: those that wait for you; leads: of their teams', {
      response: { 200: ok(SecondLooks, 'As the page shows them.'), ...problems(401, 403) },
    }),
    async (request) => shownLooks(await readLooks(reading(deps, request))),
  );

  app.get(
    '/v1/insights/second-looks/csv',
    byKey('insights', 'second-looks-table', 'The looks as a table', {
      response: { 200: table, ...problems(401, 403) },
    }),
    async (request, reply) =>
      sendCsv(reply, 'second-looks', secondLooksCsv(await readLooks(reading(deps, request)))),
  );
}
