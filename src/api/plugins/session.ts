/** Sessions of the desk: a cookie, which opens its pages and nothing else. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedInBy, type SignedIn } from '../../cases/principal.js';
import type { Begun } from '../../cases/sign-in/begin-session.js';
import { endSessions } from '../../cases/sign-in/end-sessions.js';
import { sendAgainPage } from '../../pages/desk/operations/send-again.js';
import type { ApiDeps } from '../deps.js';
import { typedIn } from '../pages/form.js';
import { deskFrame } from '../pages/desk/desk-frame.js';
import { ownPath, signInPath } from '../pages/desk/own-path.js';
import { html } from '../pages/reply.js';
import type { App } from '../routing.js';
import { cookieIn, keepCookie } from './cookies.js';
import { cutOff, readParts } from './bodies/multipart.js';
import { guessLimit } from './limits.js';
import { WORK_PATH } from '../../pages/desk/paths.js';

declare module 'fastify' {
  interface FastifyRequest {
    session: SignedIn['session'] | null;
  }
}

type Deps = Pick<ApiDeps, 'db' | 'config' | 'local'>;
/** A request and what answers it. */
export type Asked = { request: FastifyRequest; reply: FastifyReply };

/** Whose session the browser has; null where it has none. */
export async function signedIn(
  request: FastifyRequest,
  { db, config, local }: Deps,
): Promise<SignedIn | null> {
  const token = cookieIn(request, config, 'redress');
  return token === null ? null : await signedInBy(db, token, { idleMs: config.session.idleMs, local });
}

/** Has the browser keep the session that has begun in place of the one it had, and go on. */
export async function enter(
  deps: Deps,
  asked: Asked,
  { token }: Begun,
  to: string | undefined,
): Promise<FastifyReply> {
  await leave(deps, asked);
  keepCookie(asked.reply, deps.config, 'redress', token);
  return asked.reply.redirect(ownPath(to), 303);
}

/** Ends the session the browser has, and has it forget it. */
export async function leave(deps: Deps, { request, reply }: Asked): Promise<void> {
  const found = await signedIn(request, deps);
  if (found !== null) await endSessions({ db: deps.db, who: found.who }, found.session);
  keepCookie(reply, deps.config, 'redress', null);
}

/** Every route of this scope asks for a session; whoever has none is asked to sign in, and keeps what they typed. */
export function authenticateSessions(app: App, deps: Deps & Pick<ApiDeps, 'site' | 'policy'>): void {
  const guessed = guessLimit(app, deps.config.perMinute);
  const tokenOf = (request: FastifyRequest) => cookieIn(request, deps.config, 'redress');
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, counted: { by: 'session', what: tokenOf } };
  });
  app.addHook('onRequest', async (request, reply) => {
    const found = await signedIn(request, deps);
    request.principal = found?.who ?? null;
    request.session = found?.session ?? null;
    if (found !== null) return;
    if (tokenOf(request) !== null) await guessed(request);
    if (['GET', 'HEAD'].includes(request.method)) return reply.redirect(signInPath(request.url), 303);
  });
  /** What stands before the files of a form, which nobody takes. */
  const fieldsRead = async ({ request, reply }: Asked): Promise<unknown> => {
    const { requestTimeoutMs: ms } = deps.config;
    const read = await readParts(request, { patience: { idleMs: ms, wholeMs: ms }, take: null });
    if (!read.whole) cutOff(request, reply);
    return read.fields;
  };
  app.addHook('preValidation', async (request, reply) => {
    if (request.session !== null) return;
    const withFiles = request.isMultipart();
    const typed = typedIn(withFiles ? await fieldsRead({ request, reply }) : request.body);
    const unsent = { path: request.url, signIn: signInPath(WORK_PATH), typed, withFiles };
    return html(reply.code(401), sendAgainPage(deskFrame(deps, request), unsent));
  });
}
