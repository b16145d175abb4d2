/** How far a complaint has come, step by step: done is only what was done, and when. */
import type { Event } from '../../../complaint/events.js';
import { isOut } from '../../../complaint/course/telling.js';
import type { Complaint } from '../../../complaint/state.js';
import { decisionDueAt, resultDueAt, reviewDueAt } from './dates.js';

export const steps = ['received', 'review', 'investigation', 'outcome'] as const;
/** `skipped` is not needed, `stopped` was begun and given up, `joined` is done with the complaint it was merged into. */
export const stepStates = ['done', 'current', 'ahead', 'skipped', 'stopped', 'joined'] as const;
export type StepState = (typeof stepStates)[number];
/** `at` is when it was done, stopped or joined, `by` when the present one will be done; each null where nothing true can be said. */
export type Step = { state: StepState; at: number | null; by: number | null };
export type Progress = Record<(typeof steps)[number], Step>;

/** How far each step has come, in the present round, at `now` in ms. */
export function progressOf(state: Complaint, events: readonly Event[], now: number): Progress {
  const reviewed = events.findLast(({ type }) => type === 'accepted' || type === 'rejected');
  const ended = endedAt(state, events);
  const decided = events.findLast((event) => event.type === 'decided' && event.text === state.decision?.text);
  const told = events.findLast(({ type }) => type === 'result-due');
  const step = (is: StepState, doneAt: number | null, by: number | null): Step => ({
    state: is,
    at: is === 'done' ? doneAt : is === 'stopped' || is === 'joined' ? ended : null,
    by: is === 'current' ? by : null,
  });
  const review = reviewed === undefined ? (endOf(state) ?? 'current') : 'done';
  return {
    received: step('done', state.receivedAt, null),
    review: step(review, reviewed?.at ?? null, reviewDueAt(state, now)),
    investigation: step(
      investigationOf(state, reviewed !== undefined),
      decided?.at ?? null,
      decisionDueAt(state, now),
    ),
    outcome: step(outcomeOf(state), told?.at ?? null, resultDueAt(state, now)),
  };
}

/** When it was withdrawn, joined with another, or ended in a rejection that stopped the round. */
const endedAt = ({ ending, mergedInto }: Complaint, events: readonly Event[]): number | null => {
  const apart = ending === 'rejected' ? 'earlier-stands' : 'merged';
  const type = ending === 'withdrawn' ? 'withdrawn' : mergedInto === null && ending === null ? null : apart;
  return events.findLast((event) => event.type === type)?.at ?? null;
};

/** What became of the step that ended without a result of its own; null where it goes on. */
function endOf({ ending, mergedInto }: Complaint): StepState | null {
  if (ending === 'withdrawn') return 'stopped';
  return mergedInto !== null ? 'joined' : null;
}

function investigationOf(state: Complaint, reviewed: boolean): StepState {
  const { ending, round, mergedInto } = state;
  if (ending === 'decided') return 'done';
  if (ending === 'rejected') return round === 1 ? 'skipped' : 'stopped';
  if (!reviewed && ending === 'withdrawn') return 'skipped';
  if (!reviewed && mergedInto === null) return 'ahead';
  return endOf(state) ?? 'current';
}

function outcomeOf(state: Complaint): StepState {
  if (state.ending === null) return 'ahead';
  if (state.ending === 'withdrawn') return 'skipped';
  return isOut(state) ? 'done' : 'current';
}
