/** The worked example's change: nobody is told any more before a deadline is due. */
import type { DeadlinePolicy, Policy } from '../../src/domain/policy.js';

export const withoutWarnings = ({ deadlines, ...policy }: Policy): Policy => ({
  ...policy,
  deadlines: {
    review: unwarned(deadlines.review),
    investigation: unwarned(deadlines.investigation),
    feedback: unwarned(deadlines.feedback),
    promise: unwarned(deadlines.promise),
    remedies: unwarned(deadlines.remedies),
    receipt: unwarned(deadlines.receipt),
    question: unwarned(deadlines.question),
    task: unwarned(deadlines.task),
  },
});

const unwarned = ({ rungs, ...deadline }: DeadlinePolicy): DeadlinePolicy => ({
  ...deadline,
  rungs: rungs.filter(({ at }) => at >= 1),
});
