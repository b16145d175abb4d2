import { Email } from '../../../../domain/text/email.js';
import { sendLink } from '../../../../cases/sign-in/send-link.js';
import { linkOf, useLink } from '../../../../cases/sign-in/use-link.js';
import { linkPage, linkSentPage } from '../../../../pages/desk/sign-in-link.js';
import { browserOf } from '../../../pages/browser.js';
import { fieldsOf } from '../../../pages/form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { ownPath } from '../../../pages/desk/own-path.js';
import { showSignIn, type SignInDeps } from '../../../pages/desk/show-sign-in.js';
import { html } from '../../../pages/reply.js';
import { inBackground } from '../../../plugins/background.js';
import { delicate } from '../../../plugins/limits.js';
import { enter } from '../../../plugins/session.js';
import { TokenParams, type App } from '../../../routing.js';
import { SIGN_IN_PATH } from '../../../../pages/desk/paths.js';

/** Signing in by a link that is mailed: its page only shows a button, since whatever scans mail follows links. */
export function linkPages(app: App, deps: SignInDeps): void {
  const inTheBackground = inBackground(app);
  app.post(`${SIGN_IN_PATH}/link`, { config: delicate, schema: { hide: true } }, async (request, reply) => {
    const { email, to } = fieldsOf(request.body);
    const typed = Email.safeParse(email);
    if (!typed.success)
      return await showSignIn(deps, { request, reply: reply.code(422) }, { to, email, notice: 'address' });
    const asked = { email: typed.data, to: ownPath(to) };
    inTheBackground('a link to sign in was not sent', () => sendLink(deps, asked));
    return html(reply, linkSentPage(deskFrame(deps, request), asked));
  });

  const at = `${SIGN_IN_PATH}/link/:token`;
  const schema = { hide: true, params: TokenParams } as const;
  app.get(at, { config: delicate, schema }, async (request, reply) => {
    const link = await linkOf(deps, request.params.token);
    return link === null
      ? await showSignIn(deps, { request, reply: reply.code(410) }, { to: undefined, notice: 'link-over' })
      : html(reply, linkPage({ ...deskFrame(deps, request), path: '?' }, link));
  });
  app.post(at, { config: delicate, schema }, async (request, reply) => {
    const browser = browserOf(request.headers['user-agent']);
    const begun = await useLink(deps, { token: request.params.token, browser });
    return begun === null
      ? await showSignIn(deps, { request, reply: reply.code(410) }, { to: undefined, notice: 'link-over' })
      : await enter(deps, { request, reply }, begun, begun.to);
  });
}
