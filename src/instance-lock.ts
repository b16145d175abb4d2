import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identify, isRunning } from './child-servers.js';

const Holder = z.object({ pid: z.number(), began: z.string(), address: z.string() });
type Holder = z.infer<typeof Holder>;

/** Another process runs on this data directory: who, and where it answers. */
export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning';
  constructor(
    dataDir: string,
    readonly holder: Holder,
  ) {
    super(
      `Redress already runs in ${dataDir}: process ${holder.pid}, at ${holder.address}. Stop it, or set DATA_DIR.`,
    );
  }
}

/**
 * Claims the data directory for this process, which answers at `address`; throws AlreadyRunning.
 * A claim whose process is gone (kill -9, power cut) is taken over.
 */
export function claimDataDir(dataDir: string, address: string): Disposable {
  const self = identify(process.pid);
  if (self === null) throw new Error('This process cannot see itself: neither /proc nor ps can be read.');
  mkdirSync(dataDir, { recursive: true });
  const lock = join(dataDir, 'redress.lock');
  const holder = readHolder(lock);
  if (holder !== null && isRunning(holder)) throw new AlreadyRunning(dataDir, holder);
  rmSync(lock, { force: true });
  writeFileSync(lock, JSON.stringify({ ...self, address } satisfies Holder), { flag: 'wx' });
  return { [Symbol.dispose]: () => rmSync(lock, { force: true }) };
}

function readHolder(lock: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(lock, 'utf8')));
  } catch {
    return null;
  }
}
