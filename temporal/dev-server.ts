import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { Fault } from '../src/finding.js';
import { portTaken } from '../src/servers/checks/ports.js';
import { choosePort, end, endWithUs, identify, isRunning, leftover } from '../src/servers/child-process.js';
import type { Running } from '../src/servers/kept-running.js';

export interface DevServerOptions {
  cli: string;
  /** Holds the log, the pid and, unless `inMemory`, the state. */
  directory: string;
  inMemory?: boolean;
  namespace: string;
  /** Where it is taken, a free one is used and reported; 0: any. */
  port: number;
  /** null: no UI. */
  uiPort: number | null;
  report: (message: string) => void;
}

const TERMINATE = { gentle: 'SIGTERM', graceMs: 10_000, hard: 'SIGKILL' } as const;

/** Eager activities: the worker that completes a workflow task gets the activity in the answer, 40-50 ms an update. */
const DYNAMIC_CONFIG = ['system.enableActivityEagerExecution=true'];

export type DevServer = Running & Readonly<{ address: string; uiUrl: string | null }>;

/** Runs the CLI's dev server on loopback until disposed; resolves when the namespace answers. */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { cli, directory, namespace, report } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const state = join(directory, 'state.db');
  const pidFile = join(directory, 'server.pid');
  const log = join(directory, 'server.log');
  const abandoned = leftover(pidFile, state);
  if (abandoned !== null) {
    report('Ending the Temporal server that an earlier run left behind.');
    await end(abandoned, TERMINATE);
  }
  const port = await portFor(options.port, 'TEMPORAL_PORT', 'Temporal', report);
  const uiPort =
    options.uiPort === null ? null : await portFor(options.uiPort, 'TEMPORAL_UI_PORT', 'its UI', report);

  const place = ['--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace];
  const ui = uiPort === null ? ['--headless'] : ['--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)];
  const store = options.inMemory ? [] : ['--db-filename', state];
  const settings = DYNAMIC_CONFIG.flatMap((value) => ['--dynamic-config-value', value]);
  const flags = ['server', 'start-dev', ...place, ...ui, ...store, ...settings, '--log-level', 'warn'];
  await using output = await open(log, 'w', 0o600);
  // In a session of its own: the terminal's Ctrl-C must not take the server from a worker that drains.
  const child = spawn(cli, flags, { detached: true, stdio: ['ignore', output.fd, output.fd] });
  const started = child.pid === undefined ? null : identify(child.pid);
  if (started !== null) writeFileSync(pidFile, String(started.pid));
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  child.unref();

  const address = `127.0.0.1:${port}`;
  let stopping = false;
  const withUs = started === null ? null : endWithUs(started, TERMINATE.hard);
  const stop = async () => {
    stopping = true;
    if (started !== null) await end(started, TERMINATE);
    withUs?.[Symbol.dispose]();
  };
  const alive = () => started !== null && isRunning(started);
  try {
    await answering(address, namespace, alive);
  } catch (error) {
    await stop();
    const said = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-3).join(' / ');
    throw new Fault(
      `The Temporal server does not start (${said}): see ${log}, or set TEMPORAL_ADDRESS to one that runs.`,
      { cause: error },
    );
  }
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      withUs?.[Symbol.dispose]();
      if (!stopping) resolve();
    });
  });
  return {
    ...{ address, ended },
    uiUrl: uiPort === null ? null : `http://127.0.0.1:${uiPort}`,
    [Symbol.asyncDispose]: stop,
  };
}

async function portFor(
  wanted: number,
  variable: string,
  server: string,
  report: (message: string) => void,
): Promise<number> {
  const port = await choosePort(wanted);
  if (port !== wanted && wanted !== 0) report(portTaken(wanted, variable, server, String(port)));
  return port;
}

/** The namespace is made after the port opens, so it is what is asked for; at most a minute. */
async function answering(address: string, namespace: string, alive: () => boolean): Promise<void> {
  const connection = Connection.lazy({ address });
  try {
    for (const until = Date.now() + 60_000; ; await delay(50)) {
      try {
        await connection.withDeadline(Date.now() + 2_000, () =>
          connection.workflowService.describeNamespace({ namespace }),
        );
        return;
      } catch (error) {
        if (!alive() || Date.now() > until) throw error;
      }
    }
  } finally {
    await connection.close();
  }
}
