/** How far a complaint has come, step by step: done is only what was done. */
import type { Event } from '../../complaint/events.js';
import { isOut } from '../../complaint/course/telling.js';
import type { Complaint } from '../../complaint/state.js';

export const steps = ['received', 'review', 'investigation', 'outcome'] as const;
/** `skipped` is not needed, `stopped` was begun and given up, `joined` is done with the complaint it was merged into. */
export const stepStates = ['done', 'current', 'ahead', 'skipped', 'stopped', 'joined'] as const;
export type StepState = (typeof stepStates)[number];
export type Progress = Record<(typeof steps)[number], StepState>;

/** How far each step has come, in the present round. */
export function progressOf(state: Complaint, events: readonly Event[]): Progress {
  const reviewed = events.some(({ type }) => type === 'accepted' || type === 'rejected');
  return {
    received: 'done',
    review: reviewed ? 'done' : (endOf(state) ?? 'current'),
    investigation: investigationOf(state, reviewed),
    outcome: outcomeOf(state),
  };
}

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
