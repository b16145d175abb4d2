import { search } from '../../../cases/desk/search.js';
import type { FoundComplaint as Found } from '../../../db/lists/search.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { pageSchema, shownPage } from '../../schemas/lists/cursor.js';
import { FoundComplaint } from '../../schemas/lists/found.js';
import { foundAsked, foundCursor, SearchQuery } from '../../schemas/lists/search-query.js';

export function searchRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/search',
    byKey(
      'complaints',
      'search',
      'Find complaints, closed ones too: for staff, among those they may see; operators find them by number alone',
      {
        querystring: SearchQuery,
        response: {
          200: ok(pageSchema(FoundComplaint), 'A page of what is found, the newest first.'),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => {
      const found = await search(reading(deps, request), foundAsked(request.query));
      return shownPage(foundCursor, found, shown);
    },
  );
}

const shown = ({ receivedAt, closedAt, ...found }: Found) => ({
  ...{ ...found, receivedAt: iso(receivedAt), closedAt: isoOrNull(closedAt) },
});
