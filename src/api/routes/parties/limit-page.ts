import { appealLimit, readLimit } from '../../../cases/limits/appeal-limit.js';
import { FreeText } from '../../../domain/commands/command.js';
import { limitPage } from '../../../pages/public/limit.js';
import type { ApiDeps } from '../../deps.js';
import { fieldsOf } from '../../pages/form.js';
import { frameOf, localeOf } from '../../pages/locale.js';
import { html } from '../../pages/reply.js';
import { delicate } from '../../plugins/limits.js';
import { TokenParams, type App } from '../../routing.js';

/** The page of whoever was warned or limited; showing it changes nothing, and an appeal sent twice is one. */
export function limitPageRoutes(app: App, deps: ApiDeps): void {
  const schema = { hide: true, params: TokenParams } as const;
  type Request = Parameters<typeof frameOf>[0] & { params: { token: string } };

  const shown = async (request: Request, typed: string | null) => {
    const { token } = request.params;
    const limit = await readLimit(deps, token);
    return limitPage(frameOf(request, deps.site, limit.locale), { ...limit, path: `/l/${token}`, typed });
  };
  const back = (request: Request): string => `/l/${request.params.token}?lang=${localeOf(request)}`;

  app.get('/l/:token', { schema }, async (request, reply) => html(reply, await shown(request, null)));
  // Where a form was refused: opened anew, it leads back.
  app.get('/l/:token/appeal-limit', { schema }, async (request, reply) => reply.redirect(back(request), 303));
  app.post('/l/:token/appeal-limit', { config: delicate, schema }, async (request, reply) => {
    const typed = fieldsOf(request.body)['text'] ?? '';
    const text = FreeText.safeParse(typed);
    if (!text.success) return html(reply.code(422), await shown(request, typed));
    await appealLimit(deps, request.params.token, text.data);
    return reply.redirect(back(request), 303);
  });
}
