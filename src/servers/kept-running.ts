/** A server of ours that ends by itself is started again in the same place, but not without a limit. */
import { setTimeout as delay } from 'node:timers/promises';
import { Fault, reason } from '../finding.js';

/** A server that runs; `ended` resolves when it ends without being disposed of. */
export type Running = AsyncDisposable & { readonly ended: Promise<void> };

type Kept = {
  name: string;
  /** Where it says why it ended. */
  log: string;
  report: (message: string) => void;
  /** Starts within ten minutes at most: more of them are no accident. */
  most?: number;
  pauseMs?: number;
};

const WITHIN_MS = 10 * 60_000;

/** Starts `first` again by `again` whenever it ends; `failed` rejects once that was too often. Disposing ends it for good. */
export function keptRunning(
  first: Running,
  again: () => Promise<Running>,
  { name, log, report, most = 5, pauseMs = 1_000 }: Kept,
): AsyncDisposable & { failed: Promise<never> } {
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) =>
    stop.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  const starts: number[] = [];
  let server = first;

  async function startAgain(): Promise<void> {
    const now = performance.now();
    if (starts.push(now) > most && now - (starts.at(-1 - most) ?? 0) < WITHIN_MS)
      throw new Fault(`${name} ended again and again by itself: ${log} says why.`);
    report(`${name} ended by itself and is started again: ${log} says why.`);
    try {
      server = await again();
    } catch (error) {
      report(`${name} did not start: ${reason(error)}`);
      await delay(pauseMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  }

  async function keep(): Promise<void> {
    while (!stop.signal.aborted) {
      await Promise.race([server.ended, stopped]);
      if (!stop.signal.aborted) await startAgain();
    }
  }

  const keeping = keep();
  const failed = keeping.then(() => new Promise<never>(() => {}));
  failed.catch(() => {});
  return {
    failed,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await keeping.catch(() => {});
      await server[Symbol.asyncDispose]();
    },
  };
}
