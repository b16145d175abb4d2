import type { Logger } from 'pino';
import { installRuntime } from '../../../temporal/runtime.js';
import { testLogger } from '../log.js';

let installed = false;

/** Temporal's own log goes where the rest goes; called before anything connects, the first call in a process counts. */
export function installRuntimeOnce(logger: Logger = testLogger(), corePort: number | null = null): void {
  if (!installed) installRuntime(logger, corePort);
  installed = true;
}
