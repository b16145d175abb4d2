import { z } from 'zod';
import { choosePerson } from '../../../../cases/sign-in/choose-person.js';
import { needFromHere } from '../../../local.js';
import { browserOf } from '../../../pages/browser.js';
import { fieldsOf } from '../../../pages/form.js';
import { mails, showSignIn, type SignInDeps } from '../../../pages/desk/show-sign-in.js';
import { enter, leave } from '../../../plugins/session.js';
import type { App } from '../../../routing.js';
import { linkPages } from './sign-in-link.js';
import { oidcPages } from './sign-in-oidc.js';
import { WORK_PATH, SIGN_IN_PATH, SIGN_OUT_PATH } from '../../../../pages/desk/paths.js';

const Query = z.looseObject({
  to: z.string().optional().catch(undefined),
  out: z.string().optional().catch(undefined),
});

/** How staff sign in and out: by the identity provider, else by a mailed link; where an installation is tried, by choosing somebody. */
export function signInPages(app: App, deps: SignInDeps): void {
  app.get('/desk', { schema: { hide: true } }, (_, reply) => reply.redirect(WORK_PATH, 303));

  app.get(SIGN_IN_PATH, { schema: { hide: true, querystring: Query } }, async (request, reply) => {
    const { to, out } = request.query;
    return await showSignIn(
      deps,
      { request, reply },
      { to, notice: out === undefined ? null : 'signed-out' },
    );
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
  if (deps.oidc !== null) oidcPages(app, { ...deps, oidc: deps.oidc });
  else if (mails(deps)) linkPages(app, deps);

  app.post(SIGN_OUT_PATH, { schema: { hide: true } }, async (request, reply) => {
    await leave(deps, { request, reply });
    return reply.redirect(`${SIGN_IN_PATH}?out`, 303);
  });
}
