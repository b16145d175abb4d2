/** The pages of complainant and respondent: plain forms, which say what the JSON routes say. */
import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { caseOfToken } from '../../../cases/find-case.js';
import { readStatus } from '../../../cases/read/read-status.js';
import { giveAsComplainant } from '../../../cases/work/give-as-complainant.js';
import { ruleOf } from '../../../domain/commands/index.js';
import { complainantCommands } from '../../../domain/disclosure/complainant.js';
import { LOST_LINK_PATH, lostLinkPage, lostLinkSentPage } from '../../../pages/public/lost-link.js';
import { trackingPage } from '../../../pages/public/tracking.js';
import type { Flash, TrackingView } from '../../../pages/public/tracking-view.js';
import type { ApiDeps } from '../../deps.js';
import { fieldsOf, formBody } from '../../pages/form.js';
import { localeOf } from '../../pages/locale.js';
import {
  answerErrorsInWords,
  freshKey,
  html,
  otherLocale,
  refusedStatus,
  tryForm,
} from '../../pages/reply.js';
import { delicate } from '../../plugins/limits.js';
import { TokenParams, type App } from '../../routing.js';
import { splitComplainantBody } from '../../schemas/party-body.js';
import { createRelink, LostLink } from './lost-links.js';
import { respondentPageRoutes } from './respondent-page.js';

const Opened = z.looseObject({
  /** `<transport>.<code>`, from a letter that confirms an address. */
  confirm: z.string().max(80).optional().catch(undefined),
  done: z.enum(complainantCommands).optional().catch(undefined),
});
const schema = { hide: true, params: TokenParams } as const;

/** Pages and forms; what goes wrong is a page as well. */
export async function pageRoutes(app: App, deps: ApiDeps): Promise<void> {
  await app.register(formbody);
  answerErrorsInWords(app);
  const relink = createRelink(app, deps);
  respondentPageRoutes(app, deps);

  app.get('/t/:token', { schema: { ...schema, querystring: Opened } }, async (request, reply) => {
    const { confirm = null, done } = request.query;
    const flash: Flash | undefined = done === undefined ? undefined : { kind: 'done', command: done };
    return await show(request, reply, { token: request.params.token, confirm, flash });
  });

  for (const command of complainantCommands) {
    const rule = ruleOf(command);
    app.post(`/t/:token/${command}`, { schema }, async (request, reply) => {
      const { token } = request.params;
      const found = await caseOfToken(deps, token);
      const why = await tryForm(request.body, formBody(command, request.body), (body, idempotencyKey) =>
        giveAsComplainant(deps, found, { rule, idempotencyKey, ...splitComplainantBody(command, body) }),
      );
      const locale = localeOf(request, found.contact.locale);
      if (why === null) return reply.redirect(`/t/${token}?lang=${locale}&done=${command}`, 303);
      const flash: Flash = { kind: 'refused', command, why, given: fieldsOf(request.body) };
      return await show(request, reply.code(refusedStatus(why)), { token, confirm: null, flash });
    });
  }

  app.get(LOST_LINK_PATH, { schema: { hide: true } }, (request, reply) =>
    html(reply, lostLinkPage(localeOf(request))),
  );
  app.post(LOST_LINK_PATH, { config: delicate, schema: { hide: true } }, async (request, reply) => {
    const given = LostLink.safeParse(request.body);
    if (given.success) relink(given.data);
    return html(reply, lostLinkSentPage(localeOf(request)));
  });

  type Shown = { token: string; confirm: string | null; flash: Flash | undefined };

  async function show(request: FastifyRequest, reply: FastifyReply, { token, confirm, flash }: Shown) {
    const { status, locale: theirs } = await readStatus(deps, token);
    const locale = localeOf(request, theirs);
    const path = `/t/${token}`;
    const kept = confirm === null ? '' : `&confirm=${encodeURIComponent(confirm)}`;
    const view: TrackingView = {
      ...status,
      path,
      otherLanguageUrl: `${path}?lang=${otherLocale(locale)}${kept}`,
      confirm: confirmation(confirm),
      idempotencyKey: freshKey(),
    };
    return html(reply, trackingPage(view, locale, flash));
  }
}

function confirmation(confirm: string | null): TrackingView['confirm'] {
  const [, transport, code] = /^(email|sms)\.([\w-]{1,64})$/.exec(confirm ?? '') ?? [];
  return code === undefined || (transport !== 'email' && transport !== 'sms') ? null : { transport, code };
}
