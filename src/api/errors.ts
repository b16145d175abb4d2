/** The one mapper from errors to problems. */
import { DrizzleQueryError } from 'drizzle-orm';
import { RequestValidationError } from 'fastify-zod-openapi';
import { randomUUID } from 'node:crypto';
import { fail, Failure, type FailureCode } from '../cases/failure.js';
import { isTemporalDown } from '../runs/errors.js';
import { BODY_LIMIT_BYTES } from './plugins/bodies/bodies.js';
import { problemOf, type Problem } from './problem.js';

/** `log` holds what stays inside, where somebody has to look. */
export type Mapped = {
  code: Failure['code'];
  problem: Problem;
  retryAfter: number | null;
  log: object | null;
};

/** Gives every error its problem. Unknown ones show an id outside; the log knows the rest under it. */
export function mapError(error: unknown): Mapped {
  const known = error instanceof Failure ? error : (invalid(error) ?? ofFramework(error));
  if (known !== null) return mapped(known, known.retryAfterS, null);
  const errorId = randomUUID();
  const log = { errorId, err: error };
  if (!isDatabaseDown(error) && !isTemporalDown(error))
    return mapped(fail('unexpected', { errorId }), null, log);
  const detail = 'A service that is needed does not answer. Nothing is lost; repeat with the same key.';
  return mapped(fail('unavailable', { detail, errorId }), 5, log);
}

const mapped = (failure: Failure, retryAfter: number | null, log: object | null): Mapped => ({
  code: failure.code,
  problem: problemOf(failure),
  retryAfter,
  log,
});

/** Of a list in which every item is wrong, this many are named. */
const MOST_SHOWN = 50;

/** The schema said no: the body is 422; headers, parameters and filters are 400. */
function invalid(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('validation' in error) || !Array.isArray(error.validation)) return null;
  const errors = error.validation
    .filter((issue) => issue instanceof RequestValidationError)
    .slice(0, MOST_SHOWN)
    .map(({ instancePath, message }) => ({ path: instancePath, message }));
  return fail(
    'validationContext' in error && error.validationContext === 'body' ? 'invalid' : 'header-invalid',
    { errors },
  );
}

const byStatus = {
  400: 'unreadable',
  401: 'unauthenticated',
  403: 'not-found',
  404: 'not-found',
  413: 'too-large',
  414: 'not-found',
  415: 'media-type-unknown',
  429: 'too-many-requests',
  503: 'unavailable',
} as const;

const whatToDo: Partial<Record<FailureCode, string>> = {
  unreadable: 'Send a valid address and one JSON value, with no key such as __proto__ or constructor in it.',
  'too-large': `Send at most ${BODY_LIMIT_BYTES / 1024} KiB.`,
  'too-many-requests': 'Wait as many seconds as Retry-After says.',
};

const isKnownStatus = (status: unknown): status is keyof typeof byStatus =>
  typeof status === 'number' && status in byStatus;

/** What Fastify and its plugins throw: their status is right, their words are not ours. */
function ofFramework(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('statusCode' in error) || !isKnownStatus(error.statusCode)) return null;
  const waits = error.statusCode === 429 || error.statusCode === 503;
  const kind = byStatus[error.statusCode];
  return fail(kind, whatToDo[kind] === undefined ? {} : { detail: whatToDo[kind] }, waits ? 10 : null);
}

const connectionLost = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
];
/** Connection trouble (08), out of resources (53), shutting down (57P), too long a statement or transaction. */
const serverTrouble = /^(08...|53...|57P..|57014|25P0[34])$/;

function isDatabaseDown(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return false;
  return connectionLost.includes(cause.code) || serverTrouble.test(cause.code);
}
