/** A program of ours run to its end, as its user runs it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { choosePort } from '../../src/servers/child-process.js';

export type Ended = { code: number | null; out: string; err: string };

/** What every program of a test is given: free ports, and none of the machine's own settings. */
export async function surroundings(dataDir: string): Promise<Record<string, string>> {
  const [port, postgresPort, temporalPort, uiPort] = await Promise.all([0, 0, 0, 0].map(choosePort));
  return {
    ...{ PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LOG_LEVEL: 'warn' },
    ...{ DATA_DIR: dataDir, PORT: String(port), POSTGRES_PORT: String(postgresPort) },
    ...{ TEMPORAL_PORT: String(temporalPort), TEMPORAL_UI_PORT: String(uiPort) },
  };
}

/** Runs a TypeScript file of ours until it ends; `node` are flags of Node, `given` the program's own. */
export async function runProgram(
  file: string,
  env: Record<string, string>,
  node: readonly string[] = [],
  given: readonly string[] = [],
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, '--import', 'tsx', file, ...given], { env });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}
