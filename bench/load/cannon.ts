/** The process that loads a service: autocannon, job after job. */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { answerJobs } from '../running/process.js';
import { LoadJob, type Loaded } from './load.js';

const CONNECTIONS = 16;

answerJobs(LoadJob, async ({ url, seconds, requests }): Promise<Loaded> => {
  const result = await autocannon({
    ...{ url, connections: CONNECTIONS, duration: seconds },
    requests: requests.map((request) => ({ ...request, setupRequest: keyed })),
  });
  return { good: result['2xx'], bad: result.non2xx + result.errors, seconds: result.duration };
});

/** A write has an idempotency key of its own each time. */
function keyed<Request extends { method: string; headers: Record<string, string> }>(given: Request): Request {
  if (given.method === 'GET') return given;
  return { ...given, headers: { ...given.headers, 'idempotency-key': randomUUID() } };
}
