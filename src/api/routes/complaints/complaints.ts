import { z } from 'zod';
import { readComplaint } from '../../../cases/read/read-complaint.js';
import { readJournal } from '../../../cases/read/read-journal.js';
import { readLive } from '../../../cases/read/read-live.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, NumberParams, ok, problems, type App } from '../../routing.js';
import {
  askedIn,
  cursorOf,
  inPages,
  pageSchema,
  Placed,
  shownPage,
  wide,
} from '../../schemas/lists/cursor.js';
import { OneComplaint } from '../../schemas/complaint.js';
import { entryShown, JournalEntry, Summary } from '../../schemas/summary.js';

const cursor = cursorOf(Placed.version);

/** Where a complaint is read, by whoever may. */
export function complaintRoutes(app: App, deps: ApiDeps): void {
  app.get(
    '/v1/complaints/:number',
    byKey('complaints', 'read', 'One complaint, with the commands open to you', {
      params: NumberParams,
      response: { 200: ok(OneComplaint, 'The complaint as you may see it.'), ...problems(401, 403, 404) },
    }),
    async (request) => await readComplaint(reading(deps, request), request.params.number),
  );

  app.get(
    '/v1/complaints/:number/journal',
    byKey('complaints', 'journal', 'Everything that happened, oldest first (staff)', {
      params: NumberParams,
      querystring: z.strictObject(inPages(cursor, wide)),
      response: {
        200: ok(pageSchema(JournalEntry), 'A page of the journal.'),
        ...problems(401, 403, 404),
      },
    }),
    async (request) => {
      const asked = askedIn(cursor, request.query);
      const journal = await readJournal(reading(deps, request), request.params.number, asked);
      return shownPage(cursor, journal, entryShown);
    },
  );

  app.get(
    '/v1/complaints/:number/live',
    byKey('complaints', 'live', 'The complaint as its run holds it, by query (staff)', {
      params: NumberParams,
      response: { 200: ok(Summary, "The run's own answer."), ...problems(401, 403, 404) },
    }),
    async (request) => await readLive(reading(deps, request), request.params.number),
  );
}
