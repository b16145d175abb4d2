/** Who was shown what, and what became of files, across cases: logs to be read on from where one was. */
import { z } from 'zod';
import { readAccessLog, readCustodyLog, readPurges } from '../../../cases/records/read-records.js';
import { iso } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Access, CustodyEntry, filterIn, PurgeReceipt, recordQuery } from '../../schemas/people/records.js';
import { Moment } from '../../schemas/moment.js';
import {
  askedIn,
  cursorOf,
  inPages,
  pageSchema,
  Placed,
  shownPage,
  wide,
} from '../../schemas/lists/cursor.js';

const numbered = cursorOf(Placed.version);
const cursor = cursorOf(z.tuple([Placed.transaction, z.string().max(120)]));
const description =
  'The oldest first, in the order in which it was written: who asks for the last page again gets what has come since, and misses nothing. What concerns you is left out.';

export function recordRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/accesses',
    byKey(
      'admin',
      'accesses',
      'Who was shown the words or files of which complaint (auditors, administrators)',
      {
        description,
        querystring: recordQuery(cursor, wide),
        response: { 200: ok(pageSchema(Access), 'A page.'), ...problems(401, 403) },
      },
    ),
    async (request) => {
      const sought = { ...askedIn(cursor, request.query), ...filterIn(request.query) };
      const page = await readAccessLog(reading(deps, request), sought);
      return shownPage(cursor, page, ({ id, at, callerId, what, number, about, attachment }) => ({
        ...{ id, at: iso(at), by: callerId, what, number, about, attachment },
      }));
    },
  );

  app.get(
    '/v1/custody',
    byKey('admin', 'custodySteps', 'What became of the files of complaints (auditors, administrators)', {
      description,
      querystring: recordQuery(cursor, wide),
      response: { 200: ok(pageSchema(CustodyEntry), 'A page.'), ...problems(401, 403) },
    }),
    async (request) => {
      const sought = { ...askedIn(cursor, request.query), ...filterIn(request.query) };
      const page = await readCustodyLog(reading(deps, request), sought);
      return shownPage(cursor, page, ({ key: id, at, by, what, number, attachment }) => ({
        ...{ id, at: iso(at), by, what, number, attachment },
      }));
    },
  );

  app.get(
    '/v1/purges',
    byKey('admin', 'purges', 'What is left of purged complaints (auditors, administrators)', {
      description: 'The newest first: numbers, counts and hashes. Nobody reads of whom or of what they were.',
      querystring: z.strictObject({
        number: z.string().max(20).exactOptional().meta({ description: 'Of this complaint alone.' }),
        from: Moment.exactOptional(),
        until: Moment.exactOptional().meta({ description: 'Before then.' }),
        ...inPages(numbered, wide),
      }),
      response: { 200: ok(pageSchema(PurgeReceipt), 'A page.'), ...problems(401, 403) },
    }),
    async (request) => {
      const { number } = request.query;
      const sought = {
        ...askedIn(numbered, request.query),
        ...filterIn(request.query),
        ...(number !== undefined && { number }),
      };
      const page = await readPurges(reading(deps, request), sought);
      return shownPage(numbered, page, ({ at, closedAt, ...one }) => ({
        ...{ ...one, at: iso(at), closedAt: iso(closedAt) },
      }));
    },
  );
}
