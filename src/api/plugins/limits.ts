/** What protects the service from its visitors, and them from each other. */
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import helmet from 'helmet';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hash } from 'node:crypto';
import type { Config } from '../../config.js';
import { pagePolicy } from '../../pages/parts/policies.js';
import { fail } from '../../cases/failure.js';
import type { App } from '../routing.js';
import { networkOf } from './network.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route asks for a key or a session: its callers are counted by what they bring, where they bring it. */
    counted?: { by: 'key' | 'session'; what: (request: FastifyRequest) => string | null };
  }
}

type PerMinute = Config['perMinute'];
/** Requests a minute of one network to a route that could be misused to write to others; each route counts its own. */
export const delicate = { rateLimit: { max: 20, timeWindow: '1 minute' } } as const;

const addressOf = ({ ip }: FastifyRequest): string => `address/${networkOf(ip)}`;

/** Counts keys that are none by the address they come from: an invented key has no limit of its own. */
export function guessLimit(app: App, { address }: PerMinute): (request: FastifyRequest) => Promise<void> {
  const count = app.createRateLimit({ max: address, keyGenerator: addressOf });
  return async (request) => {
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded)
      throw fail(
        'too-many-requests',
        { detail: 'Too many requests with keys that are none: check yours, and wait as Retry-After says.' },
        counted.ttlInSeconds,
      );
  };
}

/** Security headers, with this Content-Security-Policy; made once, and not for each request. */
export function securing(directives: Record<string, string[]>, publicUrl: string) {
  const secure = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: publicUrl.startsWith('https://'),
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void =>
    secure(request.raw, reply.raw, done);
}

/** Registers limits and security headers for all routes. */
export async function limitRoutes(
  app: App,
  { http: { publicUrl }, perMinute, maxEventLoopDelayMs }: Config,
): Promise<void> {
  app.addHook('onRequest', securing(pagePolicy, publicUrl));
  await app.register(rateLimit, {
    max: (_, key) => (key.startsWith('key/') ? perMinute.key : perMinute.address),
    timeWindow: '1 minute',
    keyGenerator: (request) => {
      const { counted } = request.routeOptions.config;
      const brought = counted?.what(request) ?? null;
      return counted === undefined || brought === null
        ? addressOf(request)
        : `${counted.by}/${hash('sha256', brought, 'base64url')}`;
    },
  });
  await app.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    // An interval without a sample counts as an endless delay: none may be shorter than what is allowed.
    sampleInterval: Math.max(1_000, maxEventLoopDelayMs),
    pressureHandler: () => {
      throw fail(
        'unavailable',
        { detail: 'Too much to do at the moment: come again as Retry-After says.' },
        10,
      );
    },
  });
  app.addHook('onSend', async (_, reply) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
  app.addHook('preValidation', async (request) => {
    refuseUnstorable(request.body, 'invalid');
    for (const part of [request.query, request.params]) refuseUnstorable(part, 'header-invalid');
  });
}

/** The key a request brings, whether or not it is one. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

type Part = { name: string; value: unknown; within: Part | null };

/** No schema takes as many values; looking at each costs more than reading them. */
const MOST_VALUES = 5_000;

/** NUL and half characters can be stored nowhere: refused here, whatever field they are in; and values without end. */
export function refuseUnstorable(whole: unknown, code: 'invalid' | 'header-invalid'): void {
  let left = MOST_VALUES;
  for (const rest: Part[] = [{ name: '', value: whole, within: null }]; ;) {
    const part = rest.pop();
    if (part === undefined) return;
    const { value } = part;
    if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value))
      throw fail(code, {
        errors: [{ path: pathOf(part), message: 'has a character that is not text' }],
      });
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    left -= Object.keys(value).length;
    if (left < 0)
      throw fail(code, { errors: [{ path: '', message: `has more than ${MOST_VALUES} values` }] });
    for (const [name, inner] of Object.entries(value)) rest.push({ name, value: inner, within: part });
  }
}

/** The outermost names, up to 200 characters. */
function pathOf(part: Part): string {
  const names: string[] = [];
  for (let at = part; at.within !== null; at = at.within) names.push(at.name);
  return names
    .toReversed()
    .map((name) => `/${name}`)
    .join('')
    .slice(0, 200);
}
