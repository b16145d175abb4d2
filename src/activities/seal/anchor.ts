/** Each day the newest head of the log is kept by every anchor; one that fails is asked again by the next run. */
import { readClock } from '../../db/clock.js';
import { anchoredOn, noteAnchored } from '../../db/seal/anchored.js';
import { lastCheckpoint } from '../../db/seal/checkpoints.js';
import type { ActivityDeps } from '../deps.js';

/** How many anchors kept it just now. */
export async function anchor({
  db,
  anchors,
  logger,
}: Pick<ActivityDeps, 'db' | 'anchors' | 'logger'>): Promise<number> {
  const head = await lastCheckpoint(db);
  if (head === null) return 0;
  const day = new Date(await readClock(db)).toISOString().slice(0, 10);
  const done = await anchoredOn(db, day);
  let kept = 0;
  for (const { name, keep } of anchors.filter(({ name }) => !done.has(name))) {
    try {
      await keep({ day, signed: head.signed });
      await noteAnchored(db, { anchor: name, day, size: head.size });
      kept += 1;
    } catch (error) {
      logger.warn({ err: error, anchor: name }, 'a head of the sealed log is not anchored yet');
    }
  }
  return kept;
}
