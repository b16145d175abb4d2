/** What keeps a case from purge and erasure until a lead releases it. */
import type { Fact } from '../complaint/events.js';
import type { Complaint } from '../complaint/state.js';

/** The task that asks for a review of the hold is over: by this person, or because another takes its place. */
export const holdReviewed = ({ tasks }: Complaint, by?: string): Fact[] =>
  tasks
    .filter(({ kind }) => kind === 'review-hold')
    .map(({ n }) => ({
      ...{ type: 'task-done', task: n },
      ...(by === undefined ? { result: 'not-needed' } : { result: 'done', by }),
    }));
