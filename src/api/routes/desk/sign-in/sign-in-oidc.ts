import { z } from 'zod';
import { enterAsClaimed } from '../../../../cases/sign-in/enter-as-claimed.js';
import type { Notice } from '../../../../pages/desk/sign-in.js';
import type { Oidc } from '../../../../providers/oidc.js';
import { browserOf } from '../../../pages/browser.js';
import { OIDC_BACK_PATH, ownPath } from '../../../pages/desk/own-path.js';
import { showSignIn, type SignInDeps } from '../../../pages/desk/show-sign-in.js';
import { keepCookie, signedCookieIn } from '../../../plugins/cookies.js';
import { delicate } from '../../../plugins/limits.js';
import { enter, type Asked } from '../../../plugins/session.js';
import type { App } from '../../../routing.js';
import { SIGN_IN_PATH } from '../../../../pages/desk/paths.js';

/** What was begun, as the browser that began it brings it back. */
const Begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  until: z.number(),
});
const LIFE_S = 600;

const statusOf = { unreachable: 503, refused: 401, nobody: 403 } as const satisfies Partial<
  Record<Notice, number>
>;

/** Signing in at the identity provider. A link begins it and not a form: forms may lead to no other host. */
export function oidcPages(app: App, deps: SignInDeps & { oidc: Oidc }): void {
  const { config, oidc } = deps;
  const options = { config: delicate, schema: { hide: true } };

  const failed = async (
    asked: Asked,
    notice: keyof typeof statusOf,
    why: unknown,
    to: string | undefined,
  ) => {
    asked.request.log.warn({ err: why }, `signing in by the identity provider: ${notice}`);
    return await showSignIn(deps, { ...asked, reply: asked.reply.code(statusOf[notice]) }, { to, notice });
  };

  app.get(`${SIGN_IN_PATH}/oidc`, options, async (request, reply) => {
    const to = ownPath(Object(request.query)['to']);
    const begun = await oidc.begin();
    if (begun.kind === 'unreachable') return await failed({ request, reply }, begun.kind, begun.why, to);
    const until = Date.now() + LIFE_S * 1_000;
    const kept = JSON.stringify({ ...begun.pending, to, until } satisfies z.infer<typeof Begun>);
    keepCookie(reply, config, 'redress-oidc', kept, { signed: true, maxAge: LIFE_S });
    return reply.redirect(begun.url.href, 303);
  });

  app.get(OIDC_BACK_PATH, options, async (request, reply) => {
    const asked = { request, reply };
    const begun = begunIn(signedCookieIn(request, config, 'redress-oidc'));
    keepCookie(reply, config, 'redress-oidc', null);
    if (begun === null) return await failed(asked, 'refused', 'not begun in this browser', undefined);
    const end = await oidc.finish(new URL(request.url, config.http.publicUrl), begun);
    if (end.kind !== 'claims') return await failed(asked, end.kind, end.why, begun.to);
    const entered = await enterAsClaimed(deps, end.claims, browserOf(request.headers['user-agent']));
    return entered === null
      ? await failed(asked, 'nobody', 'nobody who works here', begun.to)
      : await enter(deps, asked, entered, begun.to);
  });
}

function begunIn(kept: string | null): z.infer<typeof Begun> | null {
  if (kept === null) return null;
  const { success, data } = Begun.safeParse(JSON.parse(kept));
  return success && data.until > Date.now() ? data : null;
}
