/** The pages of complainant and respondent: plain forms, which say what the JSON routes say. */
import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Case } from '../../db/complaints/cases.js';
import { LOST_LINK_PATH, lostLinkPage, lostLinkSentPage } from '../../pages/public/lost-link.js';
import { trackingPage } from '../../pages/public/tracking.js';
import type { Flash, TrackingView } from '../../pages/public/tracking-view.js';
import { caseOfToken, giveAsComplainant, complainantCommands, statusOf } from '../complainant.js';
import type { ApiDeps } from '../deps.js';
import { fieldsOf, formBody } from '../form.js';
import { localeOf } from '../page-locale.js';
import { answerErrorsInWords, freshKey, html, otherLocale, refusedStatus, tryForm } from '../page-reply.js';
import { delicate } from '../plugins/limits.js';
import { createRelink } from '../relink.js';
import { TokenParams, type App } from '../routing.js';
import { LostLink } from './lost-links.js';
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
    const found = await caseOfToken(deps.db, request.params.token);
    const { confirm = null, done } = request.query;
    const flash: Flash | undefined = done === undefined ? undefined : { kind: 'done', command: done };
    return await show(request, reply, { found, token: request.params.token, confirm, flash });
  });

  for (const command of complainantCommands) {
    app.post(`/t/:token/${command}`, { schema }, async (request, reply) => {
      const { token } = request.params;
      const found = await caseOfToken(deps.db, token);
      const why = await tryForm(request.body, formBody(command, request.body), (given) =>
        giveAsComplainant(deps, found, { ...given, command }),
      );
      const locale = localeOf(request, found.contact.locale);
      if (why === null) return reply.redirect(`/t/${token}?lang=${locale}&done=${command}`, 303);
      const flash: Flash = { kind: 'refused', command, why, given: fieldsOf(request.body) };
      return await show(request, reply.code(refusedStatus(why)), {
        found,
        token,
        confirm: null,
        flash,
      });
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

  type Shown = { found: Case; token: string; confirm: string | null; flash: Flash | undefined };

  async function show(request: FastifyRequest, reply: FastifyReply, { found, token, confirm, flash }: Shown) {
    const locale = localeOf(request, found.contact.locale);
    const path = `/t/${token}`;
    const kept = confirm === null ? '' : `&confirm=${encodeURIComponent(confirm)}`;
    const view: TrackingView = {
      ...(await statusOf(deps.db, found, Date.now())),
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
