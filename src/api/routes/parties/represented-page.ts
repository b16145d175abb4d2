import { z } from 'zod';
import { endRepresentation, readRepresented } from '../../../cases/doors/represented.js';
import { representedPage } from '../../../pages/public/represented/represented.js';
import type { ApiDeps } from '../../deps.js';
import { IdempotencyKey } from '../../idempotency.js';
import { frameOf, localeOf } from '../../pages/locale.js';
import { freshKey, html } from '../../pages/reply.js';
import { delicate } from '../../plugins/limits.js';
import { TokenParams, type App } from '../../routing.js';

const Form = z.looseObject({ idempotencyKey: IdempotencyKey.catch(() => freshKey()) });

/** The page of whom somebody speaks for, in the language of the browser. Showing it changes nothing: its button is a form. */
export function representedPageRoutes(app: App, deps: ApiDeps): void {
  const schema = { hide: true, params: TokenParams } as const;
  const end = 'end-representation';

  app.get('/p/:token', { schema }, async (request, reply) => {
    const { token } = request.params;
    const view = { ...(await readRepresented(deps, token)), path: `/p/${token}`, idempotencyKey: freshKey() };
    return html(reply, representedPage(frameOf(request, deps.site), view));
  });

  // Where a form was refused: opened anew, it leads back.
  app.get(`/p/:token/${end}`, { schema }, async (request, reply) =>
    reply.redirect(`/p/${request.params.token}?lang=${localeOf(request)}`, 303),
  );
  app.post(`/p/:token/${end}`, { config: delicate, schema }, async (request, reply) => {
    const { token } = request.params;
    await endRepresentation(deps, token, Form.parse(request.body ?? {}).idempotencyKey);
    return reply.redirect(`/p/${token}?lang=${localeOf(request)}`, 303);
  });
}
