import { z } from 'zod';
import { askedAt, disownAddress, proveAddress, type Tried } from '../../../cases/doors/prove-address.js';
import { addressEndPage, addressPage } from '../../../pages/public/address.js';
import type { ApiDeps } from '../../deps.js';
import { IdempotencyKey } from '../../idempotency.js';
import { frameOf, localeOf } from '../../pages/locale.js';
import { freshKey, html } from '../../pages/reply.js';
import { delicate } from '../../plugins/limits.js';
import { TokenParams, type App } from '../../routing.js';

const Form = z.looseObject({
  number: z.string().max(40).catch(''),
  idempotencyKey: IdempotencyKey.catch(() => freshKey()),
});

const statusOf: Record<Tried['kind'], number> = { confirmed: 200, refused: 200, wrong: 422, ended: 410 };

/** The page behind a letter to an unproven address. Showing it changes nothing: both its buttons are forms. */
export function addressPageRoutes(app: App, deps: ApiDeps): void {
  const schema = { hide: true, params: TokenParams } as const;
  type Request = Parameters<typeof frameOf>[0] & { params: { token: string } };

  const shown = async (request: Request, wrong: boolean) => {
    const { token } = request.params;
    const asked = await askedAt(deps, token);
    const frame = frameOf(request, deps.site, asked?.locale);
    if (asked === null) return { status: statusOf.ended, page: addressEndPage(frame, { kind: 'ended' }) };
    const view = { ...asked, path: `/c/${token}`, idempotencyKey: freshKey(), wrong };
    return { status: wrong ? statusOf.wrong : 200, page: addressPage(frame, view) };
  };

  app.get('/c/:token', { schema }, async (request, reply) => {
    const { status, page } = await shown(request, false);
    return html(reply.code(status), page);
  });

  const take = (command: string, give: (token: string, form: z.infer<typeof Form>) => Promise<Tried>) =>
    app.post(`/c/:token/${command}`, { config: delicate, schema }, async (request, reply) => {
      const end = await give(request.params.token, Form.parse(request.body ?? {}));
      if (end.kind !== 'wrong')
        return html(reply.code(statusOf[end.kind]), addressEndPage(frameOf(request, deps.site), end));
      const { status, page } = await shown(request, true);
      return html(reply.code(status), page);
    });
  for (const command of ['confirm-contact', 'refuse-contact'])
    // Where a form was refused: opened anew, it leads back.
    app.get(`/c/:token/${command}`, { schema }, async (request, reply) =>
      reply.redirect(`/c/${request.params.token}?lang=${localeOf(request)}`, 303),
    );
  take('confirm-contact', (token, form) => proveAddress(deps, token, form));
  take('refuse-contact', (token, { idempotencyKey }) => disownAddress(deps, token, idempotencyKey));
}
