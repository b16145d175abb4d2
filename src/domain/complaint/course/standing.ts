/** How a complaint stands beside its stage. */
import type { Complaint, Task } from '../state.js';
import { isHiding } from './platform/hiding.js';

/** A task for the present round; a phone call for the letter of an earlier one is none. */
export const isOfThisRound = (state: Complaint, { n, earlier }: Task): boolean =>
  n > state.since && earlier !== true;

/** Merged into another complaint, and waiting for its end. */
export const isMerged = (state: Complaint): boolean => state.mergedInto !== null && state.ending === null;

/** Nothing is left to do: the run may end. */
export const isFinished = (state: Complaint): boolean =>
  state.stage === 'closed' &&
  state.tasks.length === 0 &&
  state.needs.length === 0 &&
  state.sanctions === undefined &&
  !isHiding(state);
