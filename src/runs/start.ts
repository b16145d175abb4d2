/** How a complaint's run is started: every way in uses the same options, so a run is one thing. */
import type { Client } from '@temporalio/client';
import { type Duration, TypedSearchAttributes } from '@temporalio/common';
import { attributePairs, attributesOf, staticSummary } from '../contract/attributes.js';
import { taskQueues, type ReceiptMessage, type RunInput } from '../contract/messages.js';
import { priorityOf } from '../contract/priorities.js';
import { answeredBy } from './answered-by.js';

/** The workflow's type name. */
export const workflowType = 'complaint';

const taskTimeout: Duration = '10s';

/** How long Temporal may take to answer what nobody waits for. */
export const WITHIN_MS = 10_000;

/** Options for start, signal-with-start and update-with-start. A run that exists already is used as it is. */
export const startOptions = (input: RunInput, cause: 'people' | 'time' = 'people') => ({
  workflowId: input.state.number,
  taskQueue: taskQueues.complaints,
  args: [input] as [RunInput],
  workflowIdConflictPolicy: 'USE_EXISTING' as const,
  workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
  workflowTaskTimeout: taskTimeout,
  priority: priorityOf(input.state, cause),
  staticSummary: staticSummary(input.state),
  typedSearchAttributes: new TypedSearchAttributes().updateCopy(
    attributePairs(attributesOf(input.state), null),
  ),
});

/** Starts a complaint's run; one that is there already stays as it is. */
export async function startRun(client: Client, input: RunInput, cause: 'people' | 'time'): Promise<void> {
  await answeredBy(client, Date.now() + WITHIN_MS, () =>
    client.workflow.start(workflowType, startOptions(input, cause)),
  );
}

/** Tells a run of a receipt; starts one where there is none. */
export async function signalReceipt(client: Client, input: RunInput, receipt: ReceiptMessage): Promise<void> {
  const signal = { ...startOptions(input, 'time'), signal: 'receipt', signalArgs: [receipt] };
  await answeredBy(client, Date.now() + WITHIN_MS, () =>
    client.workflow.signalWithStart(workflowType, signal),
  );
}
