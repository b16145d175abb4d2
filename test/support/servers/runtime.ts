import { choosePort } from '../../../src/servers/child-process.js';
import { installRuntime } from '../../../temporal/runtime.js';
import { testLogger } from '../log.js';

type Listener = (line: string) => void;
const listeners = new Set<Listener>();
let corePort: Promise<number> | null = null;

/**
 * The one runtime of this process, whichever files run in it: called before anything connects. Its log goes to whoever
 * listens, and its measurements are served at the port that this answers.
 */
export function installRuntimeOnce(listener?: Listener): Promise<number> {
  if (listener !== undefined) listeners.add(listener);
  corePort ??= install();
  return corePort;
}

/** The runtime's log no longer goes there. */
export const stopListening = (listener: Listener): boolean => listeners.delete(listener);

async function install(): Promise<number> {
  const port = await choosePort(0);
  installRuntime(
    testLogger((line) => listeners.forEach((listener) => listener(line))),
    port,
  );
  return port;
}
