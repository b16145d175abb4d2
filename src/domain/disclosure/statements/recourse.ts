/** How a side may contest the result, and whether it is final: the same function for both. */
import { appealUntil, objectionToAppeal } from '../../complaint/course/rounds.js';
import { isOut } from '../../complaint/course/telling.js';
import { undoUntil } from '../../complaint/course/withdrawing.js';
import type { Complaint } from '../../complaint/state.js';
import type { Policy } from '../../policy/policy.js';
import type { Party } from '../../vocabulary.js';
import { decisionDueAt } from './dates/dates.js';

/**
 * `later` once it has been told, `queued` behind the present round, `examined` in it; `reexamined`: a round that their
 * appeal did not begin; `decided` anew, but not told yet; `taken-back` by themselves; `over` when the time has passed.
 */
export type Recourse =
  | { state: 'open'; until: number }
  | { state: 'examined' | 'reexamined'; dueAt: number | null }
  | { state: 'later' | 'queued' | 'decided' | 'final' | 'taken-back' | 'over' };

/** How this side may contest what it may know, at `now` in ms; null where there is nothing to contest. */
export function recourseOf(policy: Policy, state: Complaint, party: Party, now: number): Recourse | null {
  if (state.erasure === 'done') return null;
  if (!isOut(state)) {
    if (state.round === 1 || state.left) return null;
    if (state.ending !== null) return { state: 'decided' };
    const mine = state.appeals.heard.includes(party);
    return { state: mine ? 'examined' : 'reexamined', dueAt: decisionDueAt(state, now) };
  }
  const until = appealUntil(policy, state, party);
  if (until !== null) return until >= now ? { state: 'open', until } : { state: 'over' };
  switch (objectionToAppeal(state, party)) {
    case 'not-told-yet':
      return { state: 'later' };
    case 'already-appealed':
      return { state: 'queued' };
    case 'appeal-taken-back':
      return { state: 'taken-back' };
    case 'decision-final':
      return { state: 'final' };
    default:
      return null;
  }
}

/** Whether a withdrawal can be undone: until when, or no more; null where there is none, or its time has passed. */
export type Undo = { until: number } | 'undone-before' | null;

/** How the withdrawal can be undone at `now` (ms). */
export function undoOf(policy: Policy, state: Complaint, now: number): Undo {
  if (state.erasure === 'done') return null;
  const until = undoUntil(policy, state);
  if (until !== null) return until >= now ? { until } : null;
  return state.ending === 'withdrawn' && state.withdrawal?.undoneAs != null ? 'undone-before' : null;
}
