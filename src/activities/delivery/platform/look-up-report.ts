/** Brings what the platform told of a look-up to its complaint, as a command of the system. */
import { readClock } from '../../../db/clock.js';
import { giveBySystem } from '../../../db/messages/commands.js';
import { subjectOfRun } from '../../../db/complaints/concerned/subjects.js';
import { isLookedUp, readLookUpKey } from '../../../domain/complaint/course/platform/looking-up.js';
import { lookedUp } from '../../../providers/platform/client.js';
import type { LookedUp } from '../../../providers/platform/wire.js';
import type { MediaDeps } from '../../effects/shown-media.js';
import { keepSnapshot } from '../../effects/snapshot.js';
import type { ActivityDeps } from '../../deps.js';

type ReportDeps = Pick<ActivityDeps, 'logger' | 'wake'> & MediaDeps;

/** Gives it once; what nobody waits for any more is noted and forgotten. */
export async function reportLookUp(deps: ReportDeps, { key, ...told }: { key: string } & LookedUp) {
  const { db, logger, wake } = deps;
  const named = readLookUpKey(key);
  const found = named && (await subjectOfRun(db, named.number));
  const answer = lookedUp(told);
  if (!found || answer === null || !isLookedUp(found.state, named.lookUp))
    return logger.warn({ lookUp: key }, 'the platform told of a look-up that nobody waits for');
  const { number, lookUp } = named;
  const shown =
    answer.kind === 'found'
      ? { result: 'found', ...(await keepSnapshot(deps, key, answer, found.policy.evidence)) }
      : { result: 'gone' };
  const payload = { lookUp, ...shown };
  const cause = `look-up-result/${key}`;
  await giveBySystem(db, { number, name: 'look-up-result', payload, key: cause, at: await readClock(db) });
  wake();
}
