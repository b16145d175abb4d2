/** How a complaint's run is started: every way in uses the same options, so a run is one thing. */
import { type Duration, TypedSearchAttributes } from '@temporalio/common';
import { taskQueues, type CourseInput } from '../contract/messages.js';
import { attributePairs, attributesOf, staticSummary } from '../contract/attributes.js';

/** The workflow's type name. */
export const workflowType = 'complaint';

const taskTimeout: Duration = '10s';

/** Options for start, signal-with-start and update-with-start. A run that exists already is used as it is. */
export const startOptions = (input: CourseInput) => ({
  workflowId: input.state.number,
  taskQueue: taskQueues.complaints,
  args: [input] as [CourseInput],
  workflowIdConflictPolicy: 'USE_EXISTING' as const,
  workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
  workflowTaskTimeout: taskTimeout,
  staticSummary: staticSummary(input.state),
  typedSearchAttributes: new TypedSearchAttributes().updateCopy(
    attributePairs(attributesOf(input.state), null),
  ),
});
