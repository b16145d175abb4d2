/** What protects the service from its visitors, and them from each other. */
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { pagePolicy } from '../../pages/parts/style.js';
import { fail } from '../../cases/failure.js';
import type { App } from '../routing.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route asks for a key: its callers are counted by it. */
    keyed?: boolean;
  }
}

export const BODY_LIMIT_BYTES = 64 * 1024;

/** Requests a minute: of one key, and of one address without a key. */
const PER_KEY = 30_000;
const PER_ADDRESS = 600;
/** Requests a minute of one address to what could be guessed or misused to write to others. */
export const delicate = { rateLimit: { max: 20, timeWindow: '1 minute' } };

const MAX_EVENT_LOOP_DELAY_MS = 5_000;

const addressOf = ({ ip }: FastifyRequest): string => `address/${ip}`;

/** Counts keys that are none by the address they come from: an invented key has no limit of its own. */
export function guessLimit(app: App): (request: FastifyRequest) => Promise<void> {
  const count = app.createRateLimit({ max: PER_ADDRESS, keyGenerator: addressOf });
  return async (request) => {
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded)
      throw fail(
        'too-many-requests',
        { detail: 'Too many requests with keys that are none.' },
        counted.ttlInSeconds,
      );
  };
}

/** Registers limits and security headers for all routes. */
export async function limitRoutes(app: App, publicUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: pagePolicy },
    strictTransportSecurity: publicUrl.startsWith('https://'),
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(rateLimit, {
    max: (_, key) => (key.startsWith('key/') ? PER_KEY : PER_ADDRESS),
    timeWindow: '1 minute',
    keyGenerator: (request) => {
      const key = request.routeOptions.config.keyed === true ? bearerOf(request) : null;
      return key === null
        ? addressOf(request)
        : `key/${createHash('sha256').update(key).digest('base64url')}`;
    },
  });
  await app.register(underPressure, {
    maxEventLoopDelay: MAX_EVENT_LOOP_DELAY_MS,
    pressureHandler: () => {
      throw fail('unavailable', { detail: 'Too much to do at the moment.' }, 10);
    },
  });
  app.addHook('onSend', async (_, reply) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
  app.addHook('preValidation', async (request) => {
    for (const part of [request.body, request.query, request.params]) refuseUnstorable(part);
  });
}

/** The key a request brings, whether or not it is one. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** NUL and half characters can be stored nowhere: refused here, whatever field they are in. */
function refuseUnstorable(part: unknown): void {
  for (const rest = [{ path: '', value: part }]; ;) {
    const next = rest.pop();
    if (next === undefined) return;
    const { path, value } = next;
    if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value)) {
      throw fail('invalid', { errors: [{ path, message: 'has a character that is not text' }] });
    }
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    for (const [name, inner] of Object.entries(value))
      rest.push({ path: `${path}/${name}`.slice(0, 200), value: inner });
  }
}
