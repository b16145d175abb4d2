import { z } from 'zod';
import type { Db } from '../../db/client.js';
import {
  absenceOf,
  absencesOf,
  addAbsence,
  endAbsence,
  removeAbsence,
  staffOf,
  type Absence as Stored,
} from '../../db/people/people.js';
import { principal, type Principal } from '../callers.js';
import type { ApiDeps } from '../deps.js';
import { onceFor, WriteHeaders } from '../idempotency.js';
import { fail, notFound } from '../../cases/failure.js';
import { byKey, ok, problems, type App } from '../routing.js';
import { Absence, NewAbsence } from '../schemas/people.js';
import { iso } from '../schemas/summary.js';

const tags = ['admin'];
const failures = problems(401, 403, 404, 413, 415, 422);
const shown = ({ id, staffId, from, until }: Stored): z.infer<typeof Absence> => ({
  ...{ id, staff: staffId, from: iso(from), until: iso(until) },
});

/** Who is not there, and when (process row P5): kept by administrators and by those above. */
export function absenceRoutes(app: App, { db }: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/absences',
    {
      schema: {
        ...{ tags, summary: 'Present and coming absences of somebody', operationId: 'absences', ...byKey },
        querystring: z.strictObject({ staff: z.string().max(64) }),
        response: {
          200: ok(z.object({ items: z.array(Absence) }), 'By their beginning.'),
          ...problems(401, 403, 404),
        },
      },
    },
    async (request) => {
      const { staff } = request.query;
      await needAbove(db, principal(request), staff);
      return { items: (await absencesOf(db, staff, Date.now())).map(shown) };
    },
  );

  app.post(
    '/v1/absences',
    {
      schema: {
        ...{ tags, summary: 'Record that somebody will not be there', operationId: 'add-absence', ...byKey },
        ...{ headers: WriteHeaders, body: NewAbsence },
        response: { 201: ok(Absence, 'Recorded.'), ...failures },
      },
    },
    async (request, reply) => {
      const { staff, from, until } = request.body;
      await needAbove(db, principal(request), staff);
      const { body } = await onceFor(db, request, async (tx) => {
        const absence = { staffId: staff, from: Date.parse(from), until: Date.parse(until) };
        const id = await addAbsence(tx, absence);
        return { status: 201, body: shown({ ...absence, id }) };
      });
      return reply.code(201).send(Absence.parse(body));
    },
  );

  app.delete(
    '/v1/absences/:id',
    {
      schema: {
        ...{
          tags,
          summary: 'End an absence now, or take it back before it begins',
          operationId: 'end-absence',
          ...byKey,
        },
        ...{ params: z.object({ id: z.uuid() }), headers: WriteHeaders },
        response: { 200: ok(z.object({ id: z.string() }), 'Ended.'), ...problems(401, 403, 404) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const who = principal(request);
      const { body } = await onceFor(db, request, async (tx) => {
        const absence = await absenceOf(tx, id);
        if (absence === null || !(await keeps(tx, who, absence.staffId))) throw notFound();
        const now = Date.now();
        if (absence.from >= now) await removeAbsence(tx, id);
        else if (absence.until > now) await endAbsence(tx, id, now);
        return { status: 200, body: { id } };
      });
      return z.object({ id: z.string() }).parse(body);
    },
  );
}

/** Administrators keep absences, and the lead and supervisor of the person's team. */
async function keeps(db: Db, { caller }: Principal, person: string): Promise<boolean> {
  const found = await staffOf(db, person);
  const team = found?.team ?? null;
  const above = team !== null && [...caller.leads, ...caller.supervises].includes(team);
  return caller.role === 'admin' || above;
}

async function needAbove(db: Db, who: Principal, person: string): Promise<void> {
  if (!(await keeps(db, who, person)))
    throw fail('not-allowed', { detail: 'Absences are kept by those above, and by administrators.' });
  if ((await staffOf(db, person)) === null) throw notFound();
}
