/** What is thrown where nobody catches it ends the process, but for what is known to be harmless. */
import type { Logger } from 'pino';
import { isStrayOfDriver } from '../db/pool/stray.js';

/** Logs and survives what the database's driver lets fall; `stop` is told of anything else, and a second one ends at once. */
export function surviveStrays(logger: Logger, stop: (error: unknown) => void): void {
  let stopping = false;
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      if (isStrayOfDriver(error))
        return logger.error({ err: error }, 'the database driver let an error fall');
      if (stopping) process.exit(1);
      stopping = true;
      stop(error);
    });
}
