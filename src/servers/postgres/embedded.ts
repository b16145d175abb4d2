import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { reason } from '../../finding.js';
import { portTaken } from '../checks/ports.js';
import {
  choosePort,
  end,
  endWithUs,
  identify,
  isRunning,
  leftover,
  type ProcessId,
} from '../child-process.js';
import type { Running } from '../kept-running.js';
import { embeddedFault } from './embedded-fault.js';
import { postgresHome, postgresPrograms, serverUser, type ServerUser } from './embedded-place.js';
import { ask, checkServer } from './server.js';

export type Postgres = Running & Readonly<{ url: string }>;

export interface PostgresOptions {
  /** The server to use; null: start the embedded one. */
  databaseUrl: string | null;
  dataDir: string;
  port: number;
  report: (message: string) => void;
  /** Server settings beside the usual, for tests that need no durability. */
  settings?: Readonly<Record<string, string>>;
}

/** On loopback only; durable (fsync stays on); no value of a row in the server's log. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

const FAST_SHUTDOWN = { gentle: 'SIGINT', graceMs: 30_000, hard: 'SIGQUIT' } as const;

/** Gives a PostgreSQL 18 or later that answers: DATABASE_URL, else an embedded one in DATA_DIR/postgres. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  if (options.databaseUrl === null) {
    return await startEmbedded(options).catch((error: unknown) => {
      throw embeddedFault(options.dataDir, error);
    });
  }
  await checkServer(options.databaseUrl);
  const ended = new Promise<void>(() => {});
  return { url: options.databaseUrl, ended, [Symbol.asyncDispose]: async () => {} };
}

async function startEmbedded(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, port: wanted, report } = options;
  const home = await postgresHome(dataDir, report);
  const cluster = join(home, 'cluster');
  const user = await serverUser(cluster);
  const programs = await postgresPrograms(report);
  await endLeftover(cluster, report);
  if ((await stat(cluster).catch(() => null)) === null) {
    report('Creating a PostgreSQL database.');
    await createCluster(programs.initdb, home, cluster, user);
  }
  const port = await choosePort(wanted);
  if (port !== wanted && wanted !== 0) report(portTaken(wanted, 'POSTGRES_PORT', 'PostgreSQL', String(port)));
  const password = await readFile(join(home, 'password'), 'utf8');
  const url = (database: string) => `postgres://redress:${password}@127.0.0.1:${port}/${database}`;

  const log = join(home, 'server.log');
  const settings = { ...SETTINGS, port: String(port), ...options.settings };
  const server = await launch(programs.postgres, { cluster, user, log, settings });
  const withUs = endWithUs(server.id, FAST_SHUTDOWN.hard);
  const stop = async () => {
    server.stopping = true;
    await end(server.id, FAST_SHUTDOWN);
    withUs[Symbol.dispose]();
  };
  try {
    await answering(url('postgres'), server.id, log);
    await ask(url('postgres'), async (sql) => {
      const found = await sql`select 1 from pg_database where datname = 'redress'`;
      return found.length > 0 ? found : await sql`create database redress`;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  const ended = new Promise<void>((resolve) => {
    server.child.once('exit', () => {
      withUs[Symbol.dispose]();
      if (!server.stopping) resolve();
    });
  });
  return { url: url('redress'), ended, [Symbol.asyncDispose]: stop };
}

/** After a kill -9 of its parent the server still runs: it is ended, so that this start's settings hold. */
async function endLeftover(cluster: string, report: (message: string) => void): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const ours = leftover(pidFile, cluster);
  if (ours !== null) {
    report('Ending the PostgreSQL that an earlier run left behind.');
    return await end(ours, FAST_SHUTDOWN);
  }
  // A zombie or a stranger with the old pid would keep PostgreSQL from starting. A parent's pid it knows to be
  // stale, and by the rest of the file it still refuses to start while a backend of the old one lives.
  const content = await readFile(pidFile, 'utf8').catch(() => null);
  if (content === null || leftover(pidFile, 'postgres') !== null) return;
  await writeFile(pidFile, content.replace(/^\d+/, String(process.pid)));
}

/** Made beside its place and then renamed: an interrupted creation leaves nothing that looks like a database. */
async function createCluster(initdb: string, home: string, cluster: string, user: ServerUser): Promise<void> {
  const draft = `${cluster}.new`;
  const passwordFile = join(home, 'password');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600, flush: true });
  if (user.uid !== undefined) {
    for (const path of [draft, passwordFile]) await chown(path, user.uid, user.gid);
  }
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=redress', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  await promisify(execFile)(initdb, ['-D', draft, ...access, ...locale], { ...user, cwd: draft });
  await rename(draft, cluster);
}

interface Launch {
  cluster: string;
  user: ServerUser;
  log: string;
  settings: Readonly<Record<string, string>>;
}

async function launch(program: string, { cluster, user, log, settings }: Launch) {
  await using output = await open(log, 'a', 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const stdio: ['ignore', number, number] = ['ignore', output.fd, output.fd];
  // In a session of its own: the terminal's Ctrl-C must not take the database from a worker that drains.
  const child = spawn(program, ['-D', cluster, ...flags], { ...user, cwd: cluster, detached: true, stdio });
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  child.unref();
  const id = identify(child.pid ?? 0);
  if (id === null) throw new Error(await tail(log));
  return { child, id, stopping: false };
}

/** Waits through recovery after a crash, for as long as the server lives, at most two minutes. */
async function answering(url: string, server: ProcessId, log: string): Promise<void> {
  for (const until = Date.now() + 120_000; ; await delay(25)) {
    const failure = await ask(url, (sql) => sql`select 1`).then(() => null, reason);
    if (failure === null) return;
    if (!isRunning(server)) throw new Error(await tail(log));
    if (Date.now() > until) throw new Error(failure);
  }
}

async function tail(log: string): Promise<string> {
  return (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-3).join('\n');
}
