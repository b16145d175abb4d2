/** The dates that pages and letters may name: of a deadline that runs, and none that has passed. */
import { dueAt, isPaused, isRunning } from '../../../clocks/clock.js';
import { isOut } from '../../../complaint/course/telling.js';
import type { Complaint } from '../../../complaint/state.js';
import type { DeadlineName } from '../../../policy/deadlines.js';

type Clocks = Pick<Complaint, 'clocks'>;

/** When the first of these deadlines will be due, in ms; null where none runs, where it stands still, or has passed. */
function ahead({ clocks }: Clocks, names: readonly DeadlineName[], now: number): number | null {
  const dates = clocks
    .filter((clock) => names.some((name) => name === clock.key) && isRunning(clock) && !isPaused(clock))
    .map(dueAt)
    .filter((at) => at > now);
  return dates.length === 0 ? null : Math.min(...dates);
}

/** By when the review will be finished. */
export const reviewDueAt = (state: Clocks, now: number): number | null => ahead(state, ['review'], now);

/** By when a decision can be expected: the first one, or one on an appeal. */
export const decisionDueAt = (state: Clocks, now: number): number | null =>
  ahead(state, ['investigation', 'appeal'], now);

/** By when the result will be told. */
export const resultDueAt = (state: Clocks, now: number): number | null => ahead(state, ['feedback'], now);

/** By when what was decided will be carried out. */
export const remediesDueAt = (state: Clocks, now: number): number | null => ahead(state, ['remedies'], now);

/** By when an answer is promised, for a letter. */
export const promiseDueAt = (state: Clocks, now: number): number | null => ahead(state, ['promise'], now);

/** By when the law wants the answer, for a letter. */
export const statutoryAhead = (state: Clocks, now: number): number | null => ahead(state, ['statutory'], now);

/** By when the law wants an answer that has not come yet, for a page; null where it says nothing, or none is owed any more. */
export function statutoryDueAt(state: Pick<Complaint, 'clocks' | 'telling'>): number | null {
  const clock = state.clocks.find(({ key }) => key === 'statutory');
  return clock === undefined || !isRunning(clock) || isOut(state) ? null : dueAt(clock);
}

/** By when an answer was promised that has not come yet, for a page; null where none is owed any more. */
export function promisedFor(state: Pick<Complaint, 'clocks' | 'telling'>): number | null {
  const clock = state.clocks.find(({ key }) => key === 'promise');
  return clock === undefined || !isRunning(clock) || isOut(state) ? null : dueAt(clock);
}
