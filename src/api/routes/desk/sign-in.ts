import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Begun } from '../../../cases/sign-in/begin-session.js';
import { choosePerson, peopleToChoose } from '../../../cases/sign-in/choose-person.js';
import { endSessions } from '../../../cases/sign-in/end-sessions.js';
import { signInPage } from '../../../pages/desk/sign-in.js';
import type { ApiDeps } from '../../deps.js';
import { isFromHere, needFromHere } from '../../local.js';
import { browserOf } from '../../pages/browser.js';
import { fieldsOf } from '../../pages/form.js';
import { localeOf } from '../../pages/locale.js';
import { ownPath, SIGN_IN_PATH, WORK_PATH } from '../../pages/own-path.js';
import { html } from '../../pages/reply.js';
import { keepSession, signedIn } from '../../plugins/session.js';
import type { App } from '../../routing.js';
import { z } from 'zod';

type Deps = Pick<ApiDeps, 'db' | 'config' | 'local'>;

const Query = z.looseObject({
  to: z.string().optional().catch(undefined),
  out: z.string().optional().catch(undefined),
});

/** How staff sign in and out. */
export function signInPages(app: App, deps: Deps): void {
  app.get('/desk', { schema: { hide: true } }, (_, reply) => reply.redirect(WORK_PATH, 303));

  app.get(SIGN_IN_PATH, { schema: { hide: true, querystring: Query } }, async (request, reply) => {
    const { to, out } = request.query;
    const people = deps.local && isFromHere(request) ? await peopleToChoose(deps) : [];
    const view = { to: ownPath(to), path: SIGN_IN_PATH, signedOut: out !== undefined, people };
    return html(reply, signInPage(view, localeOf(request)));
  });

  if (deps.local)
    app.post(`${SIGN_IN_PATH}/sample`, { schema: { hide: true } }, async (request, reply) => {
      needFromHere(request);
      const { person = '', to } = fieldsOf(request.body);
      const begun = await choosePerson(deps, {
        id: person,
        browser: browserOf(request.headers['user-agent']),
      });
      return await enter(deps, { request, reply }, begun, to);
    });

  app.post('/desk/sign-out', { schema: { hide: true } }, async (request, reply) => {
    const found = await signedIn(request, deps);
    if (found !== null) await endSessions({ db: deps.db, who: found.who }, found.session);
    keepSession(reply, deps.config, null);
    return reply.redirect(`${SIGN_IN_PATH}?out`, 303);
  });
}

/** Has the browser keep the session that has begun, and end the one it had. */
async function enter(
  deps: Deps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { token }: Begun,
  to: unknown,
): Promise<FastifyReply> {
  const before = await signedIn(request, deps);
  if (before !== null) await endSessions({ db: deps.db, who: before.who }, before.session);
  keepSession(reply, deps.config, token);
  return reply.redirect(ownPath(to), 303);
}
