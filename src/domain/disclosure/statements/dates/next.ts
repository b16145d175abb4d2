/** Who acts next, and by when: one thing, and no date but one that lies ahead. */
import { goesOnAt } from '../../../clocks/deadlines.js';
import { isMerged } from '../../../complaint/course/standing.js';
import { isOut, toldRemediesSettled } from '../../../complaint/course/telling.js';
import type { Complaint } from '../../../complaint/state.js';
import type { Policy } from '../../../policy/policy.js';
import { decisionDueAt, remediesDueAt, resultDueAt, reviewDueAt } from './dates.js';
import { isAsked } from './lateness.js';
import { recourseOf, undoOf } from '../recourse.js';

/**
 * What we do by a date, null where none can be named: review; investigate, or examine once more; tell what has been
 * decided; carry out what was told.
 */
type Ours = 'we-review' | 'we-investigate' | 'we-examine' | 'we-tell' | 'we-carry-out';

/** `waits`: the deadline stands still, and goes on at `by`; else we go on meanwhile, and mean to be done at `by`. */
export type Awaited = { by: number | null; waits: boolean };

/** Instants in ms since 1970, UTC. */
export type Next =
  | ({ kind: 'you-answer' } & Awaited)
  | { kind: Ours; by: number | null }
  /** Handled together with another complaint of theirs. */
  | { kind: 'waiting-for-other'; number: string }
  /** Told, and nothing of it can be contested yet. */
  | { kind: 'decided-told' | 'appeal-queued' | 'over' }
  | { kind: 'appeal-possible'; until: number }
  | { kind: 'withdrawn' | 'left'; until: number | null };

/** What the complainant is told first, at `now` in ms. */
export function nextFor(policy: Policy, state: Complaint, now: number): Next {
  if ((state.left && !isOut(state)) || state.ending === 'withdrawn') {
    const undo = undoOf(policy, state, now);
    const until = undo === null || undo === 'undone-before' ? null : undo.until;
    return { kind: state.left ? 'left' : 'withdrawn', until };
  }
  if (isOut(state)) return afterTelling(policy, state, now);
  if (state.ending !== null) return { kind: 'we-tell', by: resultDueAt(state, now) };
  if (isAsked(state)) return { kind: 'you-answer', ...answerAwaited(policy, state, now) };
  if (isMerged(state) && state.mergedInto !== null)
    return { kind: 'waiting-for-other', number: state.mergedInto };
  if (state.stage === 'review') return { kind: 'we-review', by: reviewDueAt(state, now) };
  return { kind: state.round === 1 ? 'we-investigate' : 'we-examine', by: decisionDueAt(state, now) };
}

/** What a question waits for: until the deadline goes on without its answer, or is met without it. */
export function answerAwaited(policy: Policy, state: Complaint, now: number): Awaited {
  const waits = state.clocks.flatMap((clock) => goesOnAt(policy, clock) ?? []).filter((at) => at > now);
  return waits.length > 0
    ? { by: Math.min(...waits), waits: true }
    : { by: reviewDueAt(state, now) ?? decisionDueAt(state, now), waits: false };
}

function afterTelling(policy: Policy, state: Complaint, now: number): Next {
  const recourse = recourseOf(policy, state, 'complainant', now);
  if (recourse?.state === 'queued') return { kind: 'appeal-queued' };
  if (!toldRemediesSettled(state)) return { kind: 'we-carry-out', by: remediesDueAt(state, now) };
  if (recourse?.state === 'open') return { kind: 'appeal-possible', until: recourse.until };
  return { kind: recourse?.state === 'later' ? 'decided-told' : 'over' };
}
