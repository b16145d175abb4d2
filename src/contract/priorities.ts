import type { Priority } from '@temporalio/common';
import { priorities, priorityOf as keyOf } from '../domain/complaint/priority.js';
import type { Complaint } from '../domain/complaint/state.js';

/** Whose turn it is first where work piles up in Temporal: one order for runs, commits and effects. */
export const priorityOf = (state: Pick<Complaint, 'danger'>, cause: 'people' | 'time'): Priority => ({
  priorityKey: keyOf(state, priorities[cause]),
});
