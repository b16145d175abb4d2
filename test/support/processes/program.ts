/** Programs of ours, run as their user runs them: free ports, and none of the machine's own settings. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { choosePort, leftover, type ProcessId } from '../../../src/servers/child-process.js';

type Ended = { code: number | null; out: string; err: string };

export const machine = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
});

/** What every program of a test is given. */
export async function surroundings(dataDir: string): Promise<Record<string, string>> {
  const [port, postgresPort, temporalPort, uiPort] = await Promise.all([0, 0, 0, 0].map(choosePort));
  return {
    ...{ ...machine(), LOG_LEVEL: 'warn', DATA_DIR: dataDir },
    ...{ PORT: String(port), POSTGRES_PORT: String(postgresPort) },
    ...{ TEMPORAL_PORT: String(temporalPort), TEMPORAL_UI_PORT: String(uiPort) },
  };
}

/** What Node is given to run a file of ours: as it was built for all tests, or a script as it is. */
export const runnable = (file: string): string[] =>
  file.startsWith('src/') ? [join('dist', file.replace(/\.ts$/, '.js'))] : ['--import', 'tsx', file];

/** Runs a TypeScript file of ours until it ends; `node` are flags of Node, `given` the program's own. */
export async function runProgram(
  file: string,
  env: Record<string, string>,
  node: readonly string[] = [],
  given: readonly string[] = [],
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, ...runnable(file), ...given], { env });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

const pidFiles = {
  postgres: join('postgres', 'cluster', 'postmaster.pid'),
  temporal: join('temporal', 'server.pid'),
};

/** The server that runs on a data directory, and may outlive who started it. */
export const serverOn = (dataDir: string, server: keyof typeof pidFiles): ProcessId | null =>
  leftover(join(dataDir, pidFiles[server]), dataDir);

/** What a script says in this environment, its columns one space apart, and its exit code. */
export async function runScript(script: string, environment: Record<string, string>, ...args: string[]) {
  const env = { ...machine(), ...environment };
  const { code, out, err } = await runProgram(`scripts/${script}`, env, [], args);
  const lines = `${out}${err}`.trim().split('\n');
  return { code, lines: lines.map((line) => line.replaceAll(/ +/g, ' ')) };
}

/** What `npm run verify:state` says. */
export const verifyState = (environment: Record<string, string>) => runScript('verify-state.ts', environment);
