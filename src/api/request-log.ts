/** One line for each request: its route, never its address, which may hold a token. */
import { parseComplaintNumber } from '../domain/intake/number.js';
import type { App } from './routing.js';

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the problem it tells, on a page too; null where it tells none. */
    problem: string | null;
    /** The number of the complaint that it registered, or found under its key. */
    filed: string | null;
  }
}

/** What pages say without a failure behind it. */
const byStatus: Readonly<Record<number, string>> = {
  401: 'unauthenticated',
  404: 'not-found',
  422: 'invalid',
  429: 'too-many-requests',
};

/** Logs what was asked, of which complaint, by whom, and what came of it; of a path only a number that is one. */
export function logRequests(app: App): void {
  app.decorateReply('problem', null);
  app.decorateReply('filed', null);
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, params, principal } = request;
    const { statusCode: status } = reply;
    request.log.info(
      {
        ...{ method, route: routeOptions.url, status },
        ms: Math.round(reply.elapsedTime),
        caller: principal?.caller.id,
        number: numberIn(params) ?? reply.filed ?? undefined,
        problem: reply.problem ?? byStatus[status],
      },
      'request',
    );
  });
}

function numberIn(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null || !('number' in params)) return undefined;
  return typeof params.number === 'string' ? (parseComplaintNumber(params.number) ?? undefined) : undefined;
}
