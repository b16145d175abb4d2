/** Whose turn it is first where work piles up: one order for runs, commits and effects. */
import type { Priority } from '@temporalio/common';
import type { Complaint } from '../domain/complaint/state.js';

/** Temporal's keys: smaller goes first. What comes in bulk would be 5. */
const keys = { danger: 1, people: 2, time: 3 } as const;

/** Danger goes before everything; then what people wait for; then what time brings about. */
export const priorityOf = ({ danger }: Pick<Complaint, 'danger'>, cause: 'people' | 'time'): Priority => ({
  priorityKey: keys[danger ? 'danger' : cause],
});
