import { z } from 'zod';
import { sendLinkAgain } from '../../../cases/doors/lost-link.js';
import type { ApiDeps } from '../../deps.js';
import { inBackground } from '../../plugins/background.js';
import { delicate } from '../../plugins/limits.js';
import { upTo } from '../../../domain/text/written.js';
import { ok, problems, type App } from '../../routing.js';

export const LostLink = z
  .strictObject({ number: upTo(40), contact: upTo(254) })
  .meta({ id: 'LostLink', example: { number: '100-001-017', contact: 'li.na@example.com' } });

/** Makes the function that sends links again. */
export function createRelink(
  app: App,
  deps: Pick<ApiDeps, 'db' | 'wake'>,
): (typed: z.infer<typeof LostLink>) => void {
  const inTheBackground = inBackground(app);
  return (typed) => inTheBackground('a link was not sent again', () => sendLinkAgain(deps, typed));
}

export function lostLinkRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'wake'>): void {
  const relink = createRelink(app, deps);
  app.post(
    '/v1/lost-links',
    {
      config: delicate('lost-link'),
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
