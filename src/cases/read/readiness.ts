/** Whether this process can work: its database, its queue, its disk. */
import { statfs } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../../config.js';
import type { Db } from '../../db/client.js';
import { backlog } from '../../db/messages/deliveries.js';
import { isUp } from '../../runs/ask.js';
import type { Ctx } from '../context.js';

/** The answer comes within two seconds, whatever hangs. */
const PATIENCE_MS = 1_500;
/** So that a call has ended by then, with its retries. */
const TEMPORAL_MS = 1_000;
/** Work that is on its way to a run for longer than this is stuck. Letters may wait for their provider. */
const STUCK_MS = 120_000;
/** An embedded server that cannot write ends. */
const NEEDED_BYTES = 50_000_000;

/** How each part stands. Submitting works without Temporal, so that is only reported. */
export async function readiness({ db, temporal, config }: Pick<Ctx, 'db' | 'temporal' | 'config'>) {
  const [queue, temporalUp, disk] = await Promise.all([
    inTime(queueOf(db)),
    isUp(temporal, TEMPORAL_MS),
    inTime(diskOf(config)),
  ]);
  return {
    status: queue !== null && disk !== 'full' ? ('ok' as const) : ('unavailable' as const),
    postgres: queue === null ? 'unavailable' : 'ok',
    temporal: temporalUp ? 'ok' : 'unavailable',
    queue: queue ?? 'unknown',
    disk: disk ?? 'unknown',
  };
}

/** What it comes to; null where it fails, or is not there in time. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  const tooLate = delay(PATIENCE_MS, null, { ref: false });
  return await Promise.race([work.catch(() => null), tooLate]);
}

/** Whether what was committed reaches the runs. */
async function queueOf(db: Db): Promise<'ok' | 'stuck'> {
  const waiting = (await backlog(db)).filter(({ kind }) => kind !== 'letter');
  return waiting.some(({ waitedMs }) => waitedMs > STUCK_MS) ? 'stuck' : 'ok';
}

/** Whether a server that keeps its data on this machine still has room. */
async function diskOf({ dataDir, database, temporal }: Config): Promise<'ok' | 'full'> {
  if (database.url !== null && temporal.address !== null) return 'ok';
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize < NEEDED_BYTES ? 'full' : 'ok';
}
