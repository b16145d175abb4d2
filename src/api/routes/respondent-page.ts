/** The respondent's page: plain forms, which say what the JSON routes say. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Case } from '../../db/complaints/cases.js';
import { respondentPage } from '../../pages/public/respondent.js';
import type { RespondentView } from '../../pages/public/respondent-view.js';
import type { Flash } from '../../pages/public/tracking-view.js';
import type { ApiDeps } from '../deps.js';
import { fieldsOf, respondentFormBody } from '../form.js';
import { localeOf } from '../page-locale.js';
import { freshKey, html, otherLocale, refusedStatus, tryForm } from '../page-reply.js';
import { caseOfRespondent, giveAsRespondent, respondentCommands, respondentStatus } from '../respondent.js';
import { TokenParams, type App } from '../routing.js';

const Opened = z.looseObject({ done: z.enum(respondentCommands).optional().catch(undefined) });
const schema = { hide: true, params: TokenParams } as const;

/** In the language of the browser: that of the complaint would tell the complainant's. */
export function respondentPageRoutes(app: App, deps: ApiDeps): void {
  app.get('/r/:token', { schema: { ...schema, querystring: Opened } }, async (request, reply) => {
    const { token } = request.params;
    const found = await caseOfRespondent(deps.db, token);
    const { done } = request.query;
    const flash: Flash | undefined = done === undefined ? undefined : { kind: 'done', command: done };
    return await show(request, reply, { found, token, flash });
  });

  for (const command of respondentCommands) {
    app.post(`/r/:token/${command}`, { schema }, async (request, reply) => {
      const { token } = request.params;
      const found = await caseOfRespondent(deps.db, token);
      const why = await tryForm(request.body, respondentFormBody(command, request.body), (given) =>
        giveAsRespondent(deps, found, { ...given, command }),
      );
      if (why === null) return reply.redirect(`/r/${token}?lang=${localeOf(request)}&done=${command}`, 303);
      const flash: Flash = { kind: 'refused', command, why, given: fieldsOf(request.body) };
      return await show(request, reply.code(refusedStatus(why)), { found, token, flash });
    });
  }

  type Shown = { found: Case; token: string; flash: Flash | undefined };

  async function show(request: FastifyRequest, reply: FastifyReply, { found, token, flash }: Shown) {
    const locale = localeOf(request);
    const path = `/r/${token}`;
    const view: RespondentView = {
      ...(await respondentStatus(deps, found, Date.now())),
      path,
      otherLanguageUrl: `${path}?lang=${otherLocale(locale)}`,
      idempotencyKey: freshKey(),
    };
    return html(reply, respondentPage(view, locale, flash));
  }
}
