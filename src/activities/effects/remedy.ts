/** Has the platform carry a remedy out, or asks it what became of one: a key is done once, however often it is asked for. */
import { activityInfo } from '@temporalio/activity';
import { askedBy, readKey, type RemedyAsked } from '../../domain/complaint/course/platform/carrying-out.js';
import type { Activities, RemedyAnswered } from '../../contract/activities.js';
import { subjectOfRun } from '../../db/complaints/concerned/subjects.js';
import type { Platform, RemedyAnswer, Subject } from '../../providers/platform/platform.js';
import type { ActivityDeps } from '../deps.js';
import { later } from './later.js';

type RemedyDeps = Pick<ActivityDeps, 'db' | 'platform' | 'logger'>;

/** Makes the activity `remedy`; it fails, and is retried, while there is no answer. */
export function createRemedy({ db, platform, logger }: RemedyDeps): Activities['remedy'] {
  return async ({ key, last }) => {
    const named = readKey(key);
    const found = named && (await subjectOfRun(db, named.number));
    const asked = named && found && askedBy(found.state, named);
    // Settled meanwhile: nobody waits for this any more.
    if (!asked) return { result: 'unanswered' };
    if (platform === null) return { result: 'refused', code: 'no-platform' };
    if (found.subject === null) return { result: 'refused', code: 'no-subject' };
    const answer = await answerTo(platform, { ...asked, key, subject: found.subject }, last);
    logger.info({ remedy: key, kind: asked.kind, answer: answer?.kind ?? 'unknown' }, 'remedy');
    return resultOf(answer, last);
  };
}

/** What was tried before is asked after first, and asked for again only where the platform knows nothing of it. */
async function answerTo(
  platform: Platform,
  call: RemedyAsked & { key: string; subject: Subject },
  last: true | undefined,
): Promise<RemedyAnswer | null> {
  if (last) return await platform.remedyOf(call.key);
  const before = activityInfo().attempt > 1 ? await platform.remedyOf(call.key) : null;
  return before ?? (await platform.carryOut(call));
}

function resultOf(answer: RemedyAnswer | null, last: true | undefined): RemedyAnswered {
  switch (answer?.kind) {
    case 'done':
    case 'held-by-another':
      return { result: answer.kind, receipt: answer.receipt };
    case 'final':
      return { result: 'refused', code: answer.code };
    case 'temporary':
    case 'unknown':
      throw later(answer.waitMs);
    case 'pending':
    case undefined:
      if (last) return { result: 'unanswered' };
      throw later(null);
  }
}
