import type { Logger } from 'pino';
import { z } from 'zod';
import { createLogger } from '../../src/log.js';

const Level = z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']).default('silent');

/** Everything to `log`; without it, what LOG_LEVEL asks for to standard error. */
export const testLogger = (log?: (line: string) => void): Logger =>
  createLogger(log ? 'trace' : Level.parse(process.env['LOG_LEVEL']), {
    write: log ?? ((line: string) => process.stderr.write(line)),
  });
