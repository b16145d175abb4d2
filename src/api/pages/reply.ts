/** How private pages answer: in HTML, refusals in words, whatever goes wrong as a page as well. */
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusals, type RefusalCode } from '../../domain/commands/refusal.js';
import type { FormRefusal } from '../../pages/public/party/refused.js';
import { problemPage, type PageProblem } from '../../pages/public/problem.js';
import { mapError } from '../errors.js';
import { fieldsOf } from './form.js';
import { IdempotencyKey } from '../idempotency.js';
import { frameOf } from './locale.js';
import type { Site } from '../../pages/parts/site.js';
import { Failure, type Said } from '../../cases/failure.js';
import { problemOf, type Problem } from '../problem.js';
import type { App } from '../routing.js';

/** What is refused before it has reached its route goes as it is: there is nothing yet that compresses. */
export function html(reply: FastifyReply, page: string) {
  void reply.type('text/html; charset=utf-8');
  return Reflect.get(reply, 'compress') === null ? reply.send(page) : reply.compress(page);
}

/** For one rendering: every form on it makes its own key of this. */
export const freshKey = (): string => randomBytes(12).toString('hex');

/** What became of a form: why it was refused, or what giving its command came to. */
type Tried<T> = { why: FormRefusal; said: Said } | { why: null; given: T };

/** Gives the command of a form, `body` being null where it is not valid. */
export async function tryForm<T>(
  form: unknown,
  body: unknown,
  give: (body: unknown, idempotencyKey: string) => Promise<T>,
): Promise<Tried<T>> {
  const key = IdempotencyKey.safeParse(fieldsOf(form)['idempotencyKey']);
  if (!key.success || body === null) return { why: 'payload-invalid', said: {} };
  try {
    return { why: null, given: await give(body, key.data) };
  } catch (error) {
    const why = error instanceof Failure ? refusedCode(error) : null;
    if (!(error instanceof Failure) || why === null) throw error;
    return { why, said: error.said };
  }
}

/** Says no by the same status as in JSON. */
export function refusing(reply: FastifyReply, why: FormRefusal): FastifyReply {
  const isForm = why === 'payload-invalid';
  reply.problem = isForm ? 'invalid' : why;
  return reply.code(isForm ? 422 : problemOf({ code: why, said: {} }).status);
}

function refusedCode({ code }: Failure): FormRefusal | null {
  if (code === 'invalid') return 'payload-invalid';
  if (code === 'key-reused') return code;
  return isRefusalCode(code) ? code : null;
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

export const answerErrorsInWords = (app: App, site: Site): void =>
  answerErrorsBy(app, (request, problem, errorId) => problemPage(frameOf(request, site), problem, errorId));

/** Whatever goes wrong on the pages of this scope is answered with a page. */
export function answerErrorsBy(
  app: App,
  show: (request: FastifyRequest, problem: PageProblem, errorId: string | null, code: string) => string,
): void {
  app.setErrorHandler((error, request, reply) => {
    const { code, problem, retryAfter, log } = mapError(error);
    reply.problem = code;
    if (log !== null) request.log.error({ ...log, route: request.routeOptions.url }, 'page failed');
    if (retryAfter !== null && !reply.hasHeader('retry-after')) void reply.header('retry-after', retryAfter);
    return html(
      reply.code(problem.status),
      show(request, pageProblem(problem), problem.errorId ?? null, code),
    );
  });
}

function pageProblem({ status, type }: Problem): PageProblem {
  if (status === 404) return 'not-found';
  if (status === 429) return 'too-many';
  if (type.endsWith(':outcome-unknown')) return 'unknown';
  if (status === 503) return 'unavailable';
  return status < 500 ? 'invalid' : 'unexpected';
}
