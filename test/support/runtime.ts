import { pino } from 'pino';
import { installRuntime } from '../../temporal/runtime.js';

let installed = false;

/** Temporal's own log goes where the rest goes; to be called before anything connects. */
export function quietRuntime(): void {
  if (!installed) installRuntime(pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }), null);
  installed = true;
}
