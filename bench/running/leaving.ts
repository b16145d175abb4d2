/** What must not outlive the bench, however it ends: SIGINT and SIGTERM run these endings too. */

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Ends something when the process exits, unless it has ended before: what is given back says so. */
export function endWithUs(end: () => void): () => void {
  process.once('exit', end);
  return () => void process.off('exit', end);
}
