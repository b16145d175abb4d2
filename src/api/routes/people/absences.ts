import { z } from 'zod';
import { shownAbsence } from '../../../cases/people/absence-keeper.js';
import { addAbsence } from '../../../cases/people/add-absence.js';
import { endAbsence } from '../../../cases/people/end-absence.js';
import { readAbsences } from '../../../cases/people/read-absences.js';
import { reading, writing } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import {
  askedIn,
  cursorOf,
  inPages,
  pageSchema,
  Placed,
  shownPage,
  wide,
} from '../../schemas/lists/cursor.js';
import { Absence, NewAbsence } from '../../schemas/people/staff.js';

const failures = problems(401, 403, 404, 413, 415, 422);
const cursor = cursorOf(z.tuple([Placed.instant, z.uuid()]));
const Ended = z.object({ id: z.string() });

/** Who is not there, and when (process row P5). */
export function absenceRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/absences',
    byKey('admin', 'absences', 'Present and coming absences of somebody', {
      querystring: z.strictObject({ staff: z.string().max(64), ...inPages(cursor, wide) }),
      response: {
        200: ok(pageSchema(Absence), 'A page, by their beginning.'),
        ...problems(401, 403, 404),
      },
    }),
    async (request) => {
      const asked = askedIn(cursor, request.query);
      const page = await readAbsences(reading(deps, request), request.query.staff, asked);
      return shownPage(cursor, page, shownAbsence);
    },
  );

  app.post(
    '/v1/absences',
    byKey('admin', 'add-absence', 'Record that somebody will not be there', {
      ...{ headers: WriteHeaders, body: NewAbsence },
      response: { 201: ok(Absence, 'Recorded.'), ...failures },
    }),
    async (request, reply) => {
      const { staff, from, until } = request.body;
      const absence = { staffId: staff, from: Date.parse(from), until: Date.parse(until) };
      return reply.code(201).send(Absence.parse(await addAbsence(writing(deps, request), absence)));
    },
  );

  app.delete(
    '/v1/absences/:id',
    byKey('admin', 'end-absence', 'End an absence now, or take it back before it begins', {
      ...{ params: z.object({ id: z.uuid() }), headers: WriteHeaders },
      response: { 200: ok(Ended, 'Ended.'), ...problems(401, 403, 404) },
    }),
    async (request) => Ended.parse(await endAbsence(writing(deps, request), request.params.id)),
  );
}
