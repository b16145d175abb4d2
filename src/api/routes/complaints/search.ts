import { z } from 'zod';
import { search } from '../../../cases/read/search.js';
import type { FoundComplaint as Found } from '../../../db/lists/search.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { LONGEST_QUERY } from '../../../domain/text/sought.js';
import { written } from '../../../domain/text/written.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { askedIn, cursorOf, inPages, pageSchema, Placed, shownPage } from '../../schemas/cursor.js';
import { FoundComplaint } from '../../schemas/found.js';

const cursor = cursorOf(z.tuple([Placed.instant, Placed.number]));

const Query = z.strictObject({
  q: written(LONGEST_QUERY).meta({
    description:
      'A number, an address, a phone number, an account, what is complained about (or part of its address), or words.',
    example: '上海',
  }),
  ...inPages(cursor, { most: 100, usual: 20 }),
});

export function searchRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/search',
    byKey(
      'complaints',
      'search',
      'Find complaints, closed ones too: for staff, among those they may see; operators find them by number alone',
      {
        querystring: Query,
        response: {
          200: ok(pageSchema(FoundComplaint), 'A page of what is found, the newest first.'),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => {
      const { q, ...page } = request.query;
      const found = await search(reading(deps, request), { q, ...askedIn(cursor, page) });
      return shownPage(cursor, found, shown);
    },
  );
}

const shown = ({ receivedAt, closedAt, ...found }: Found) => ({
  ...{ ...found, receivedAt: iso(receivedAt), closedAt: isoOrNull(closedAt) },
});
