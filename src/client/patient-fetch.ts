/** A fetch that repeats what may be repeated: reads, and writes under one Idempotency-Key. */
import { problemOf, retryAfterS } from './problem.js';

export type Patience = {
  /** How long one attempt may take; a command is answered within 15 s. */
  timeoutMs?: number;
  /** How often a request is repeated after its first attempt. */
  retries?: number;
  /** The longest wait the API may ask for; where it asks for more, its problem is thrown at once. */
  longestWaitMs?: number;
  fetch?: (request: Request) => Promise<Response>;
};

const KEY = 'idempotency-key';
/** Too many requests, not available; and what a proxy says when it cannot reach Redress. */
const TRY_AGAIN = [429, 502, 503, 504];
const FIRST_WAIT_MS = 250;

/**
 * Sends a request with an Idempotency-Key and repeats it, under the same key, while the API asks for that or does not
 * answer. Every answer but a good one is thrown: a `RedressProblem`, or at the end what `fetch` itself threw.
 */
export function patientFetch(patience: Patience): (request: Request) => Promise<Response> {
  const { timeoutMs = 30_000, retries = 5, longestWaitMs = 60_000, fetch = globalThis.fetch } = patience;
  return async (request) => {
    if (request.method !== 'GET' && !request.headers.has(KEY)) request.headers.set(KEY, crypto.randomUUID());
    for (let attempt = 0; ; attempt++) {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
      const outcome = await wholeAnswer(fetch, new Request(request.clone(), { signal }));
      if (outcome instanceof Response && outcome.ok) return outcome;
      request.signal.throwIfAborted();
      const waitMs = waitBefore(attempt + 1, outcome);
      if (attempt >= retries || waitMs === null || waitMs > longestWaitMs)
        throw outcome instanceof Response ? await problemOf(outcome) : outcome.failed;
      await pause(waitMs, request.signal);
    }
  };
}

/** The answer with its whole body: a connection lost in the middle of it is a failure like any other. */
async function wholeAnswer(
  fetch: (request: Request) => Promise<Response>,
  request: Request,
): Promise<Response | { failed: unknown }> {
  try {
    const response = await fetch(request);
    const { status, statusText, headers } = response;
    return new Response(status === 204 ? null : await response.arrayBuffer(), {
      status,
      statusText,
      headers,
    });
  } catch (failed) {
    return { failed };
  }
}

/** How long to wait before an attempt; null: it makes no sense. */
function waitBefore(attempt: number, outcome: Response | { failed: unknown }): number | null {
  if (outcome instanceof Response && !TRY_AGAIN.includes(outcome.status)) return null;
  const asked = outcome instanceof Response ? retryAfterS(outcome.headers) : null;
  const spread = 0.5 + Math.random();
  return asked === null ? FIRST_WAIT_MS * 2 ** (attempt - 1) * spread : asked * 1000;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const abort = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', abort, { once: true });
  });
  signal.throwIfAborted();
}
