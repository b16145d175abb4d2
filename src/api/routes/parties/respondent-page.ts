/** The respondent's page: plain forms, which say what the JSON routes say. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { caseOfRespondent } from '../../../cases/find-case.js';
import { readMatter } from '../../../cases/read/read-matter.js';
import { giveAsRespondent } from '../../../cases/work/give-as-respondent.js';
import { respondentCommands } from '../../../domain/disclosure/respondent.js';
import { respondentPage } from '../../../pages/public/respondent.js';
import type { RespondentView } from '../../../pages/public/respondent-view.js';
import type { Flash } from '../../../pages/public/tracking-view.js';
import type { ApiDeps } from '../../deps.js';
import { fieldsOf, respondentFormBody } from '../../pages/form.js';
import { localeOf } from '../../pages/locale.js';
import { freshKey, html, otherLocale, refusedStatus, tryForm } from '../../pages/reply.js';
import { TokenParams, type App } from '../../routing.js';
import { splitRespondentBody } from '../../schemas/party-body.js';

const Opened = z.looseObject({ done: z.enum(respondentCommands).optional().catch(undefined) });
const schema = { hide: true, params: TokenParams } as const;

/** In the language of the browser: that of the complaint would tell the complainant's. */
export function respondentPageRoutes(app: App, deps: ApiDeps): void {
  app.get('/r/:token', { schema: { ...schema, querystring: Opened } }, async (request, reply) => {
    const { done } = request.query;
    const flash: Flash | undefined = done === undefined ? undefined : { kind: 'done', command: done };
    return await show(request, reply, { token: request.params.token, flash });
  });

  for (const command of respondentCommands) {
    app.post(`/r/:token/${command}`, { schema }, async (request, reply) => {
      const { token } = request.params;
      const found = await caseOfRespondent(deps, token);
      const why = await tryForm(
        request.body,
        respondentFormBody(command, request.body),
        (body, idempotencyKey) =>
          giveAsRespondent(deps, found, command, { idempotencyKey, ...splitRespondentBody(command, body) }),
      );
      if (why === null) return reply.redirect(`/r/${token}?lang=${localeOf(request)}&done=${command}`, 303);
      const flash: Flash = { kind: 'refused', command, why, given: fieldsOf(request.body) };
      return await show(request, reply.code(refusedStatus(why)), { token, flash });
    });
  }

  type Shown = { token: string; flash: Flash | undefined };

  async function show(request: FastifyRequest, reply: FastifyReply, { token, flash }: Shown) {
    const locale = localeOf(request);
    const path = `/r/${token}`;
    const view: RespondentView = {
      ...(await readMatter(deps, token)),
      path,
      otherLanguageUrl: `${path}?lang=${otherLocale(locale)}`,
      idempotencyKey: freshKey(),
    };
    return html(reply, respondentPage(view, locale, flash));
  }
}
