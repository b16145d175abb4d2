/** Brings what the platform told of a remedy to its complaint, as a command of the system. */
import { readClock } from '../../../db/clock.js';
import { giveBySystem } from '../../../db/messages/commands.js';
import { subjectOfRun } from '../../../db/complaints/concerned/subjects.js';
import { readKey } from '../../../domain/complaint/course/platform/carrying-out.js';
import type { RemedySettled } from '../../../providers/platform/wire.js';
import type { ActivityDeps } from '../../deps.js';

type Report = { key: string } & RemedySettled;

/** Gives it once for each result; a key that is none of ours is noted and forgotten. */
export async function reportRemedy(
  { db, logger, wake }: Pick<ActivityDeps, 'db' | 'logger' | 'wake'>,
  { key, ...settled }: Report,
): Promise<void> {
  const named = readKey(key);
  if (named === null || (await subjectOfRun(db, named.number)) === null)
    return logger.warn({ remedy: key }, 'the platform told of a remedy that nobody asked for');
  const { number, ...step } = named;
  const payload = { ...step, ...settled };
  const cause = `remedy-result/${key}/${settled.result}`;
  await giveBySystem(db, { number, name: 'remedy-result', payload, key: cause, at: await readClock(db) });
  wake();
}
