/** The end of the web form: all that was answered, sent once, and what came of it. */
import type { FastifyRequest } from 'fastify';
import { filesOfDraft } from '../../../cases/doors/web/answer-draft.js';
import { findDraft, type OpenDraft } from '../../../cases/doors/web/draft.js';
import { readSent } from '../../../cases/doors/web/read-sent.js';
import { sendDraft } from '../../../cases/doors/web/send-draft.js';
import { isAnswered, nextOf } from '../../../domain/intake/web/answers.js';
import { calendarOf } from '../../../pages/public/web/calendar.js';
import { checkPage, type CheckView } from '../../../pages/public/web/check.js';
import { stepPath } from '../../../pages/public/web/paths.js';
import { sentPage } from '../../../pages/public/web/sent.js';
import type { ApiDeps } from '../../deps.js';
import { fieldsOf } from '../../pages/form.js';
import { frameOf, localeOf } from '../../pages/locale.js';
import { html } from '../../pages/reply.js';
import { delicate } from '../../plugins/limits.js';
import { networkOf } from '../../plugins/network.js';
import { TokenParams, type App } from '../../routing.js';
import { languageIn, leadTo } from './form.js';

export function sendingRoutes(app: App, deps: ApiDeps): void {
  const { policy, site } = deps;
  const schema = { hide: true, params: TokenParams } as const;
  const address = stepPath(':token', 'check');
  const sentAddress = stepPath(':token', 'sent');

  /** Null where something is still to be answered. */
  async function check(
    request: FastifyRequest,
    { token, draft }: { token: string; draft: OpenDraft },
    refused: CheckView['refused'],
  ): Promise<string | null> {
    const { answers } = draft;
    if (!isAnswered(answers)) return null;
    const files = await filesOfDraft(deps, draft);
    const { categories } = policy.document;
    return checkPage(frameOf(request, site), { token, answers, files, categories, refused });
  }

  app.get(address, { schema }, async (request, reply) => {
    const { token } = request.params;
    const draft = await findDraft(deps, token);
    if (draft.number !== null) return leadTo(request, reply, token, 'sent');
    const page = await check(request, { token, draft }, null);
    if (page === null) return leadTo(request, reply, token, nextOf(draft.answers) ?? 'class');
    return html(reply, page);
  });

  app.post(address, { config: delicate, schema }, async (request, reply) => {
    const { token } = request.params;
    const typed = fieldsOf(request.body);
    const language = languageIn(typed);
    if (language !== null) return reply.redirect(`${stepPath(token, 'check')}?lang=${language}`, 303);
    const draft = await findDraft(deps, token);
    const sent = await sendDraft(deps, {
      ...{ draft, trap: typed['website'] ?? '', network: networkOf(request.ip) },
    });
    if ('number' in sent) {
      reply.filed = sent.number;
      return leadTo(request, reply, token, 'sent');
    }
    const { refused } = sent;
    const page = refused === 'unanswered' ? null : await check(request, { token, draft }, refused);
    if (page === null) return leadTo(request, reply, token, nextOf(draft.answers) ?? 'class');
    return html(reply.code(refused.endsWith('-spent') ? 429 : 422), page);
  });

  app.get(sentAddress, { schema }, async (request, reply) => {
    const { token } = request.params;
    const { number } = await findDraft(deps, token);
    if (number === null) return leadTo(request, reply, token, 'check');
    return html(reply, sentPage(frameOf(request, site), { token, ...(await readSent(deps, number)) }));
  });

  app.get(`${sentAddress}/dates.ics`, { schema }, async (request, reply) => {
    const { token } = request.params;
    const { number } = await findDraft(deps, token);
    if (number === null) return leadTo(request, reply, token, 'check');
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="complaint-${number}.ics"`)
      .send(calendarOf(await readSent(deps, number), localeOf(request)));
  });
}
