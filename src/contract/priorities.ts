import type { Priority } from '@temporalio/common';
import { priorities, priorityOf as keyOf, type Urgent } from '../domain/complaint/priority.js';

/** Whose turn it is first where work piles up in Temporal: one order for runs, commits and effects. */
export const priorityOf = (state: Urgent, cause: 'people' | 'time'): Priority => ({
  priorityKey: keyOf(state, priorities[cause]),
});
