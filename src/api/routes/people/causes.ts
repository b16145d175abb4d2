import { z } from 'zod';
import { mergeCause } from '../../../cases/causes/merge-cause.js';
import { putCause } from '../../../cases/causes/put-cause.js';
import { readCauses } from '../../../cases/causes/read-causes.js';
import { CauseId } from '../../../domain/vocabulary.js';
import { reading, writing } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Cause, Causes, Merger, NewCause } from '../../schemas/people/causes.js';

/** Why things went wrong, which decisions, rejections and set-cause name. */
export function causeRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  const params = z.object({ id: CauseId });
  app.get(
    '/v1/causes',
    byKey('admin', 'causes', 'Why things went wrong: the list that decisions name causes of (staff)', {
      response: { 200: ok(Causes, 'By id; with those that are retired or merged.'), ...problems(401, 403) },
    }),
    async (request) => ({ items: await readCauses(reading(deps, request)) }),
  );

  app.put(
    '/v1/causes/:id',
    byKey('admin', 'put-cause', 'Add a cause, or name, move or retire it (administrators)', {
      ...{ params, headers: WriteHeaders, body: NewCause },
      response: { 200: ok(Cause, 'As it is now.'), ...problems(401, 403, 409, 413, 415, 422) },
    }),
    async (request) =>
      Cause.parse(await putCause(writing(deps, request), { ...request.body, id: request.params.id })),
  );

  app.post(
    '/v1/causes/:id/merge',
    byKey('admin', 'merge-cause', 'Have whoever names this cause mean another one (administrators)', {
      description: 'For good; what was recorded before stays as it was said.',
      ...{ params, headers: WriteHeaders, body: Merger },
      response: { 200: ok(Cause, 'As it is now.'), ...problems(401, 403, 404, 409, 413, 415, 422) },
    }),
    async (request) =>
      Cause.parse(await mergeCause(writing(deps, request), { ...request.body, id: request.params.id })),
  );
}
