/** Asks the platform what it shows of what a complaint is about, and keeps its answer. */
import { isLookedUp, readLookUpKey } from '../../domain/complaint/course/platform/looking-up.js';
import type { Activities } from '../../contract/activities.js';
import { subjectOfRun } from '../../db/complaints/concerned/subjects.js';
import type { ActivityDeps } from '../deps.js';
import { later } from './later.js';
import type { MediaDeps } from './shown-media.js';
import { keepSnapshot } from './snapshot.js';

type LookUpDeps = Pick<ActivityDeps, 'platform' | 'logger'> & MediaDeps;

/** Makes the activity `lookUp`; it fails, and is retried, while there is no answer. */
export function createLookUp(deps: LookUpDeps): Activities['lookUp'] {
  const { db, platform, logger } = deps;
  return async ({ key }) => {
    const named = readLookUpKey(key);
    const found = named && (await subjectOfRun(db, named.number));
    // Settled meanwhile: nobody waits for this any more.
    if (!found || !isLookedUp(found.state, named.lookUp)) return { result: 'unanswered' };
    if (platform === null) return { result: 'refused', code: 'no-platform' };
    if (found.subject === null) return { result: 'refused', code: 'no-subject' };
    const answer = await platform.lookUp({ key, subject: found.subject });
    logger.info({ lookUp: key, answer: answer.kind }, 'look-up');
    switch (answer.kind) {
      case 'found': {
        const { kind: _, ...shown } = answer;
        return { result: 'found', ...(await keepSnapshot(deps, key, shown, found.policy.evidence)) };
      }
      case 'gone':
        return { result: 'gone' };
      case 'final':
        return { result: 'refused', code: answer.code };
      case 'pending':
        throw later(null);
      case 'temporary':
      case 'unknown':
        throw later(answer.waitMs);
    }
  };
}
