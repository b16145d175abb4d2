/** The complainant's pages: plain forms, which say what the JSON routes say. */
import { randomBytes } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Case } from '../../db/cases.js';
import { refusals, type RefusalCode } from '../../domain/refusal.js';
import type { Locale } from '../../domain/vocabulary.js';
import { LOST_LINK_PATH, lostLinkPage, lostLinkSentPage } from '../../pages/lost-link.js';
import { problemPage, type PageProblem } from '../../pages/problem.js';
import { trackingPage } from '../../pages/tracking.js';
import type { Flash, TrackingView } from '../../pages/tracking-view.js';
import {
  caseOfToken,
  giveAsComplainant,
  complainantCommands,
  statusOf,
  type ComplainantCommand,
} from '../complainant.js';
import type { ApiDeps } from '../deps.js';
import { mapError } from '../errors.js';
import { fieldsOf, formBody } from '../form.js';
import { IdempotencyKey } from '../idempotency.js';
import { localeOf } from '../page-locale.js';
import { delicate } from '../plugins/limits.js';
import { ProblemError, type Problem } from '../problem.js';
import { createRelink } from '../relink.js';
import type { App } from '../routing.js';
import { LostLink } from './lost-links.js';

const Token = z.object({ token: z.string().max(128) });
const Opened = z.looseObject({
  /** `<transport>.<code>`, from a letter that confirms an address. */
  confirm: z.string().max(80).optional().catch(undefined),
  done: z.enum(complainantCommands).optional().catch(undefined),
});
const schema = { hide: true, params: Token } as const;

/** Pages and forms; what goes wrong is a page as well. */
export async function pageRoutes(app: App, deps: ApiDeps): Promise<void> {
  await app.register(formbody);
  answerErrorsInWords(app);
  const relink = createRelink(app, deps);

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
      const why = await tryForm(found, command, request.body);
      const locale = localeOf(request, found.contact.locale);
      if (why === null) return reply.redirect(`/t/${token}?lang=${locale}&done=${command}`, 303);
      const flash: Flash = { kind: 'refused', command, why, given: fieldsOf(request.body) };
      return await show(request, reply.code(why === 'payload-invalid' ? 422 : 409), {
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

  /** Gives the command of a form; why it was refused, null where it was done. */
  async function tryForm(
    found: Case,
    command: ComplainantCommand,
    form: unknown,
  ): Promise<RefusalCode | null> {
    const key = IdempotencyKey.safeParse(fieldsOf(form)['idempotencyKey']);
    const body = formBody(command, form);
    if (!key.success || body === null) return 'payload-invalid';
    try {
      await giveAsComplainant(deps, found, { command, body, idempotencyKey: key.data });
      return null;
    } catch (error) {
      const code = error instanceof ProblemError ? refusedCode(error.problem) : null;
      if (code === null) throw error;
      return code;
    }
  }

  type Shown = { found: Case; token: string; confirm: string | null; flash: Flash | undefined };

  async function show(request: FastifyRequest, reply: FastifyReply, { found, token, confirm, flash }: Shown) {
    const locale = localeOf(request, found.contact.locale);
    const path = `/t/${token}`;
    const kept = confirm === null ? '' : `&confirm=${encodeURIComponent(confirm)}`;
    const view: TrackingView = {
      ...(await statusOf(deps.db, found, Date.now())),
      path,
      otherLanguageUrl: `${path}?lang=${other(locale)}${kept}`,
      confirm: confirmation(confirm),
      idempotencyKey: randomBytes(12).toString('hex'),
    };
    return html(reply, trackingPage(view, locale, flash));
  }
}

const html = (reply: FastifyReply, page: string) => reply.type('text/html; charset=utf-8').send(page);

const other = (locale: Locale): Locale => (locale === 'en' ? 'zh-CN' : 'en');

function confirmation(confirm: string | null): TrackingView['confirm'] {
  const [, transport, code] = /^(email|sms)\.([\w-]{1,64})$/.exec(confirm ?? '') ?? [];
  return code === undefined || (transport !== 'email' && transport !== 'sms') ? null : { transport, code };
}

function refusedCode(problem: Problem): RefusalCode | null {
  const code = problem.type.split(':').at(-1) ?? '';
  if (code === 'code-wrong') return 'nothing-to-confirm';
  return isRefusalCode(code) ? code : null;
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

function answerErrorsInWords(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const { problem, retryAfter, log } = mapError(error);
    if (log !== null) request.log.error({ ...log, route: request.routeOptions.url }, 'page failed');
    if (retryAfter !== null && !reply.hasHeader('retry-after')) void reply.header('retry-after', retryAfter);
    const page = problemPage(pageProblem(problem), localeOf(request), problem.errorId ?? null);
    return html(reply.code(problem.status), page);
  });
}

function pageProblem({ status, type }: Problem): PageProblem {
  if (status === 404) return 'not-found';
  if (status === 429) return 'too-many';
  if (type.endsWith(':outcome-unknown')) return 'unknown';
  if (status === 503) return 'unavailable';
  return status < 500 ? 'invalid' : 'unexpected';
}
