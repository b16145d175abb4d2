/** Work that is kicked off beside a request and never waited for. */
import type { Logger } from 'pino';

/** Runs `work` in the background, one run at a time; a call during a run causes one more after it. Never throws. */
export function inBackground(work: () => Promise<unknown>, logger: Logger): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await work().catch((error: unknown) =>
        logger.warn({ err: error }, 'background work failed; it is tried again'),
      );
    } while (again);
    running = false;
  };
  return () => {
    again = true;
    if (!running) void run();
  };
}
