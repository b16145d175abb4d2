/** Sessions of the desk: a cookie, which opens its pages and nothing else. */
import cookies from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedInBy, type SignedIn } from '../../cases/principal.js';
import type { Config } from '../../config.js';
import { sendAgainPage } from '../../pages/desk/send-again.js';
import type { ApiDeps } from '../deps.js';
import { typedIn } from '../pages/form.js';
import { localeOf } from '../pages/locale.js';
import { signInPath, WORK_PATH } from '../pages/own-path.js';
import { html } from '../pages/reply.js';
import type { App } from '../routing.js';
import { guessLimit } from './limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    session: SignedIn['session'] | null;
  }
}

type Deps = Pick<ApiDeps, 'db' | 'config' | 'local'>;

/**
 * The cookie of a session. Lax, so that the link in a letter opens its page; writes are refused by their origin. Without
 * TLS, on a machine where an installation is tried, it has the name that every browser takes there.
 */
const cookieOf = ({ http: { publicUrl } }: Pick<Config, 'http'>) => {
  const secure = publicUrl.startsWith('https://');
  return {
    name: secure ? '__Host-redress' : 'redress',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  } as const;
};

/** Has the routes of this scope know cookies. */
export async function readCookies(app: App): Promise<void> {
  await app.register(cookies);
}

/** What the browser brings as its session, whether or not it is one. */
export const tokenOf = ({ cookies: given }: FastifyRequest, config: Config): string | null =>
  given[cookieOf(config).name] ?? null;

/** Has the browser keep a session, or forget the one it has. */
export function keepSession(reply: FastifyReply, config: Config, token: string | null): void {
  const { name, options } = cookieOf(config);
  if (token === null) void reply.clearCookie(name, options);
  else void reply.setCookie(name, token, options);
}

/** Whose session the browser has; null where it has none. */
export const signedIn = async (
  request: FastifyRequest,
  { db, config, local }: Deps,
): Promise<SignedIn | null> => {
  const token = tokenOf(request, config);
  return token === null ? null : await signedInBy(db, token, { idleMs: config.session.idleMs, local });
};

/** Every route of this scope asks for a session; whoever has none is asked to sign in, and keeps what they typed. */
export function authenticateSessions(app: App, deps: Deps): void {
  const guessed = guessLimit(app, deps.config.perMinute);
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request, reply) => {
    const found = await signedIn(request, deps);
    request.principal = found?.who ?? null;
    request.session = found?.session ?? null;
    if (found !== null) return;
    if (tokenOf(request, deps.config) !== null) await guessed(request);
    if (['GET', 'HEAD'].includes(request.method)) return reply.redirect(signInPath(request.url), 303);
  });
  app.addHook('preValidation', async (request, reply) => {
    if (request.session !== null) return;
    const unsent = { path: request.url, signIn: signInPath(WORK_PATH), typed: typedIn(request.body) };
    const page = sendAgainPage(unsent, localeOf(request));
    return html(reply.code(401), page);
  });
}
