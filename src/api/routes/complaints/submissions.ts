import { submit } from '../../../cases/doors/submit.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Submission, Submitted, submitted } from '../../schemas/submission.js';

export function submissionRoutes(app: App, deps: ApiDeps): void {
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
        ...problems(401, 403, 409, 413, 415, 422),
      },
    }),
    async (request, reply) => {
      const idempotencyKey = request.headers['idempotency-key'];
      const receipt = await submit(reading(deps, request), { filed: request.body, idempotencyKey });
      const body = submitted(receipt);
      reply.filed = body.number;
      return reply
        .code(receipt.registered ? 202 : 200)
        .header('location', `/v1/complaints/${body.number}`)
        .send(body);
    },
  );
}
