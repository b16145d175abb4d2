import { join } from 'node:path';
import { dataDirFault, isFull } from '../checks/data-dir.js';
import { Fault, reason } from '../../finding.js';

/** Why the embedded PostgreSQL does not run, as one sentence. */
export function embeddedFault(dataDir: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (isFull(error)) return dataDirFault(dataDir, error);
  if (error instanceof Error && 'syscall' in error) {
    return String(error.syscall).startsWith('spawn') ? notRunnable(error) : dataDirFault(dataDir, error);
  }
  const log = join(dataDir, 'postgres', 'server.log');
  return new Fault(
    `The embedded PostgreSQL does not start (${telling(error)}): see ${log}, or set DATABASE_URL to a PostgreSQL 18 or later.`,
  );
}

/** The programs are there and cannot be run. */
export const notRunnable = (error: unknown): Fault =>
  new Fault(
    `The embedded PostgreSQL cannot be run on this machine (${reason(error)}): run npm ci again, on a system with glibc or macOS, or set DATABASE_URL to a PostgreSQL 18 or later.`,
  );

/** The line that names the cause: initdb says afterwards what it tidied up. */
function telling(error: unknown): string {
  const lines = error instanceof Error ? error.message.split('\n') : [String(error)];
  return (lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? reason(error)).trim();
}
