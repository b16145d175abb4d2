import { z } from 'zod';
import { actOnLimit } from '../../../cases/limits/act-on-limit.js';
import { readConduct } from '../../../cases/limits/read-conduct.js';
import { listLimits } from '../../../cases/limits/list-limits.js';
import { warnComplainant } from '../../../cases/limits/warn-complainant.js';
import { reading, writing } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, NumberParams, ok, problems, type App } from '../../routing.js';
import { askedIn, pageSchema, shownPage } from '../../schemas/lists/cursor.js';
import {
  ConductShown,
  Limit,
  limitCursor,
  LimitListed,
  LimitsQuery,
  NewLimit,
  NewWarning,
  WhyOfLimit,
} from '../../schemas/people/limits.js';

const params = z.object({ id: z.uuid() });
const failures = problems(401, 403, 404, 409, 413, 415, 422);

/** Who complains without ground again and again: what is known of it, a warning, and a limit of one complaint a day. */
export function conductRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'wake'>): void {
  app.get(
    '/v1/complaints/:number/conduct',
    byKey('complaints', 'conduct', 'What became of other complaints of the same person and respondent', {
      params: NumberParams,
      response: { 200: ok(ConductShown, 'For those who decide.'), ...problems(401, 403, 404) },
    }),
    async (request) => {
      const { conduct, limit } = await readConduct(reading(deps, request), request.params.number);
      return { ...conduct, limit };
    },
  );

  app.get(
    '/v1/limits',
    byKey('admin', 'limits', 'Limits in force and appeals against them, those due first (leads)', {
      querystring: LimitsQuery,
      response: {
        200: ok(pageSchema(LimitListed), 'Of complaints that you lead or supervise.'),
        ...problems(401, 403),
      },
    }),
    async (request) =>
      shownPage(
        limitCursor,
        await listLimits(reading(deps, request), askedIn(limitCursor, request.query)),
        (limit) => limit,
      ),
  );

  app.post(
    '/v1/limits',
    byKey('admin', 'warn-complainant', 'Warn whoever made a complaint (leads)', {
      ...{ headers: WriteHeaders, body: NewWarning },
      response: { 201: ok(Limit, 'Recorded, and told.'), ...failures },
    }),
    async (request, reply) =>
      reply.code(201).send(Limit.parse(await warnComplainant(writing(deps, request), request.body))),
  );

  app.post(
    '/v1/limits/:id/limit',
    byKey('admin', 'limit', 'Take one complaint a day from whoever was warned (leads)', {
      ...{ params, headers: WriteHeaders, body: NewLimit },
      response: { 200: ok(Limit, 'In force, and told with how to appeal.'), ...failures },
    }),
    async (request) =>
      Limit.parse(
        await actOnLimit(writing(deps, request), { act: 'limit', ...request.params, ...request.body }),
      ),
  );

  for (const [act, summary] of [
    ['lift-limit', 'Lift a limit (leads)'],
    ['keep-limit', 'Keep a limit that was appealed (a lead who had no part in it)'],
  ] as const)
    app.post(
      `/v1/limits/:id/${act}`,
      byKey('admin', act, summary, {
        ...{ params, headers: WriteHeaders, body: WhyOfLimit },
        response: { 200: ok(Limit, 'Done, and told.'), ...failures },
      }),
      async (request) =>
        Limit.parse(await actOnLimit(writing(deps, request), { act, ...request.params, ...request.body })),
    );
}
