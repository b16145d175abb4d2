import { z } from 'zod';
import { sendLinksAgain } from '../../../cases/doors/lost-link.js';
import type { ApiDeps } from '../../deps.js';
import { inBackground } from '../../plugins/background.js';
import { delicate } from '../../plugins/limits.js';
import { upTo } from '../../../domain/text/written.js';
import { ok, problems, type App } from '../../routing.js';

export const LostLink = z
  .strictObject({ contact: upTo(254) })
  .meta({ id: 'LostLink', example: { contact: 'li.na@example.com' } });

/** Makes the function that sends links again. */
export function createRelink(
  app: App,
  deps: Pick<ApiDeps, 'db' | 'wake'>,
): (typed: z.infer<typeof LostLink>) => void {
  const inTheBackground = inBackground(app);
  return ({ contact }) => inTheBackground('links were not sent again', () => sendLinksAgain(deps, contact));
}

export function lostLinkRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'wake'>): void {
  const relink = createRelink(app, deps);
  app.post(
    '/v1/lost-links',
    {
      config: delicate,
      schema: {
        tags: ['tracking'],
        summary: 'Send the private links again',
        operationId: 'lost-link',
        description:
          'Always the same answer. The links of all complaints that have this address are sent there, once a day.',
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
