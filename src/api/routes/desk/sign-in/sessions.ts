import { z } from 'zod';
import { endSessions } from '../../../../cases/sign-in/end-sessions.js';
import { readSessions } from '../../../../cases/sign-in/read-sessions.js';
import { speakIn } from '../../../../cases/sign-in/speak-in.js';
import { Locale } from '../../../../domain/vocabulary.js';
import { sessionsPage as sessionsShown } from '../../../../pages/desk/sessions.js';
import { reading } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { fieldsOf } from '../../../pages/form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { ownPath } from '../../../pages/desk/own-path.js';
import { html } from '../../../pages/reply.js';
import { keepCookie } from '../../../plugins/cookies.js';
import type { App } from '../../../routing.js';
import { SESSIONS_PATH, LANGUAGE_PATH, SIGN_IN_PATH } from '../../../../pages/desk/paths.js';

/** Where the caller is signed in, and in which language. */
export function sessionsPage(
  app: App,
  deps: Pick<ApiDeps, 'db' | 'config' | 'local' | 'site' | 'policy'>,
): void {
  app.get(SESSIONS_PATH, { schema: { hide: true } }, async (request, reply) => {
    const { session } = request;
    const sessions = await readSessions(reading(deps, request));
    const shown = sessions.map((one) => ({ ...one, mine: one.id === session?.id }));
    return html(reply, sessionsShown(deskFrame(deps, request), shown));
  });

  app.post(
    `${SESSIONS_PATH}/:id/end`,
    { schema: { hide: true, params: z.object({ id: z.string().max(64) }) } },
    async (request, reply) => {
      await endSessions(reading(deps, request), request.params);
      return reply.redirect(SESSIONS_PATH, 303);
    },
  );

  app.post(`${SESSIONS_PATH}/end-all`, { schema: { hide: true } }, async (request, reply) => {
    await endSessions(reading(deps, request), 'all');
    keepCookie(reply, deps.config, 'redress', null);
    return reply.redirect(`${SIGN_IN_PATH}?out`, 303);
  });

  app.post(LANGUAGE_PATH, { schema: { hide: true } }, async (request, reply) => {
    const { locale, to } = fieldsOf(request.body);
    await speakIn(reading(deps, request), Locale.catch('en').parse(locale));
    return reply.redirect(ownPath(to), 303);
  });
}
