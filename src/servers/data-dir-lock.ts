import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../finding.js';
import { dataDirFault, makeDataDir } from './checks/data-dir.js';
import { identify, isRunning } from './child-process.js';

/** The servers a process started for itself; null: it was given that one. */
const Servers = z.object({
  databaseUrl: z.string().nullable(),
  temporalAddress: z.string().nullable(),
  temporalUiUrl: z.string().nullable().exactOptional(),
});
export type Servers = z.infer<typeof Servers>;
const Holder = z.object({
  pid: z.number(),
  began: z.string(),
  address: z.string(),
  servers: Servers.optional(),
});
export type Holder = z.infer<typeof Holder>;
/** Held until disposed. `serves` notes the process's servers in it, for scripts that work on a running stack. */
export type Claim = Disposable & { serves(servers: Servers): void };

/** Another process runs on this data directory: who, and where it answers. */
export class AlreadyRunning extends Fault {
  override name = 'AlreadyRunning';
  constructor(
    dataDir: string,
    readonly holder: Holder,
  ) {
    super(
      `Redress already runs in ${dataDir}: process ${holder.pid}, at ${holder.address}: stop it, or set DATA_DIR to another directory.`,
    );
  }
}

/**
 * Claims the data directory for this process, which answers at `address`; throws AlreadyRunning.
 * A claim whose process is gone (kill -9, power cut) is taken over.
 */
export function claimDataDir(dataDir: string, address: string): Claim {
  const self = identify(process.pid);
  if (self === null) throw new Error('This process cannot see itself: neither /proc nor ps can be read.');
  const lock = join(dataDir, 'redress.lock');
  const holder = readHolder(lock);
  if (holder !== null && isRunning(holder)) throw new AlreadyRunning(dataDir, holder);
  const claim = { ...self, address } satisfies Holder;
  try {
    makeDataDir(dataDir);
    rmSync(lock, { force: true });
    // Only for its owner: the address of the embedded database holds its password.
    writeFileSync(lock, JSON.stringify(claim), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw dataDirFault(dataDir, error);
  }
  return {
    serves(servers) {
      writeFileSync(`${lock}.new`, JSON.stringify({ ...claim, servers } satisfies Holder), { mode: 0o600 });
      renameSync(`${lock}.new`, lock);
    },
    [Symbol.dispose]: () => rmSync(lock, { force: true }),
  };
}

/** The servers of the process that runs on this data directory; null where none runs, or it is still starting. */
export const runningServers = (dataDir: string): Servers | null => runningOn(dataDir)?.servers ?? null;

/** The process that runs on this data directory, and where it answers; null where none runs. */
export function runningOn(dataDir: string): Holder | null {
  const holder = readHolder(join(dataDir, 'redress.lock'));
  return holder !== null && isRunning(holder) ? holder : null;
}

function readHolder(lock: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(lock, 'utf8')));
  } catch {
    return null;
  }
}
