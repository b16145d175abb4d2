import { principal } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Submission, Submitted } from '../../schemas/submission.js';
import { createSubmit } from '../../submit.js';

export function submissionRoutes(app: App, deps: ApiDeps, nextNumber: () => Promise<string>): void {
  const submit = createSubmit(deps, nextNumber);
  app.post(
    '/v1/complaints',
    byKey('complaints', 'submit', 'Submit a complaint', {
      description:
        'Clients file for `app` and `web`, the service team for `hotline`. Deadlines run from this answer on.',
      headers: WriteHeaders,
      body: Submission,
      response: {
        200: ok(Submitted, 'You submitted this `externalId` before: the complaint there is.'),
        202: ok(Submitted, 'Registered.'),
        ...problems(401, 403, 413, 415, 422),
      },
    }),
    async (request, reply) => {
      const { status, body } = await submit({
        who: principal(request),
        body: request.body,
        idempotencyKey: request.headers['idempotency-key'],
        now: Date.now(),
      });
      return reply.code(status).header('location', `/v1/complaints/${body.number}`).send(body);
    },
  );
}
