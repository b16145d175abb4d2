import { z } from 'zod';
import type { ApiDeps } from '../../deps.js';
import { delicate } from '../../plugins/limits.js';
import { createRelink } from '../../relink.js';
import { ok, problems, type App } from '../../routing.js';

export const LostLink = z
  .strictObject({ number: z.string().max(40), contact: z.string().max(254) })
  .meta({ id: 'LostLink', example: { number: '100-001-017', contact: 'li.na@example.com' } });

export function lostLinkRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'wake'>): void {
  const relink = createRelink(app, deps);
  app.post(
    '/v1/lost-links',
    {
      config: delicate,
      schema: {
        tags: ['tracking'],
        summary: 'Send the private link again',
        operationId: 'lost-link',
        description:
          'Always the same answer. If number and address belong together, the link is sent there, once a day.',
        security: [],
        body: LostLink,
        response: { 202: ok(z.object({ status: z.literal('taken') }), 'Taken.'), ...problems(413, 415, 422) },
      },
    },
    async (request, reply) => {
      relink(request.body);
      return reply.code(202).send({ status: 'taken' });
    },
  );
}
