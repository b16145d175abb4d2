/** Temporal's own runtime in this process: its log goes to ours, its metrics to a port of this machine, if one is given. */
import { DefaultLogger, Runtime, type LogLevel } from '@temporalio/worker';
import type { Logger } from 'pino';

const levels: Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
};

/** What the SDK warns of at every start, though it is meant: the workers of letters and of the platform run activities alone. */
const meant = 'No workflows registered, not polling for workflow tasks';

/** Call once, before the first worker or native connection. */
export function installRuntime(logger: Logger, metricsPort: number | null): void {
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) =>
      logger[message === meant ? 'debug' : levels[level]](meta ?? {}, message),
    ),
    telemetryOptions: {
      logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} },
      ...(metricsPort === null
        ? {}
        : { metrics: { prometheus: { bindAddress: `127.0.0.1:${metricsPort}` } } }),
    },
    shutdownSignals: [],
  });
}
