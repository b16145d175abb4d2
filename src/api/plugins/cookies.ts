/** The cookies of the desk. */
import cookies from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { cookieKey } from '../../ids/tokens.js';
import type { App } from '../routing.js';

/** A session; and what was begun at the identity provider, to be brought back from there. */
type Name = 'redress' | 'redress-oidc';

/**
 * Lax, so that the link in a letter opens its page, and the identity provider leads back; writes are refused by their
 * origin. Behind TLS it is bound to this very host. Without, where an installation is tried on one machine, it has the
 * name that every browser takes there.
 */
const cookieOf = (name: Name, { http: { publicUrl } }: Pick<Config, 'http'>) => {
  const secure = publicUrl.startsWith('https://');
  return {
    name: secure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  } as const;
};

/** Has the routes of this scope know cookies. */
export async function readCookies(app: App, { config: { secret } }: { config: Config }): Promise<void> {
  await app.register(cookies, { secret: cookieKey(secret) });
}

/** What the browser has under this name, whoever put it there. */
export const cookieIn = (request: FastifyRequest, config: Config, name: Name): string | null =>
  request.cookies[cookieOf(name, config).name] ?? null;

/** The same of what we signed; null where we did not. */
export function signedCookieIn(request: FastifyRequest, config: Config, name: Name): string | null {
  const found = cookieIn(request, config, name);
  return found === null ? null : request.unsignCookie(found).value;
}

/** Has the browser keep this while it is open, or for so long; null: forget it. */
export function keepCookie(
  reply: FastifyReply,
  config: Config,
  kept: Name,
  value: string | null,
  more: { signed?: boolean; maxAge?: number } = {},
): void {
  const { name, options } = cookieOf(kept, config);
  if (value === null) void reply.clearCookie(name, options);
  else void reply.setCookie(name, value, { ...options, ...more });
}
