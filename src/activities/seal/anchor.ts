/** Each day one head of the log is kept by every anchor; one that fails is offered it again by the next run. */
import { readClock } from '../../db/clock.js';
import { dayOf, noteKept } from '../../db/seal/anchored.js';
import { checkpointOf, lastCheckpoint } from '../../db/seal/checkpoints.js';
import type { ActivityDeps } from '../deps.js';

/** How many anchors kept it just now. */
export async function anchor({
  db,
  anchors,
  logger,
}: Pick<ActivityDeps, 'db' | 'anchors' | 'logger'>): Promise<number> {
  const last = await lastCheckpoint(db);
  if (last === null) return 0;
  const day = new Date(await readClock(db)).toISOString().slice(0, 10);
  const { size, waiting } = await dayOf(db, {
    day,
    anchors: anchors.map(({ name }) => name),
    size: last.size,
  });
  const head = size === last.size ? last : await checkpointOf(db, size);
  let kept = 0;
  for (const { name, keep } of anchors.filter(({ name }) => waiting.has(name))) {
    try {
      if (head === null) throw new Error(`The head over ${size} entries is not there any more.`);
      await keep({ day, size, signed: head.signed });
      await noteKept(db, { anchor: name, day });
      kept += 1;
    } catch (error) {
      logger.warn({ err: error, anchor: name }, 'a head of the sealed log is not anchored yet');
    }
  }
  return kept;
}
