import { Worker } from '@temporalio/worker';
import type { WorkflowCode } from '../../../src/worker.js';
import { builtWorkflows } from '../redress.js';
import { installRuntimeOnce } from '../servers/runtime.js';

export type Kept = { workflowId: string; history: unknown };

/** Replays histories, with the code as it is unless other is given; the name of the error for each workflow, or null. */
export async function replay(
  kept: readonly Kept[],
  code: WorkflowCode = builtWorkflows,
): Promise<Record<string, string | null>> {
  await installRuntimeOnce();
  const errors: Record<string, string | null> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories(code, kept))
    errors[workflowId] = error === undefined ? null : error.name;
  return errors;
}

/** The workflows that could not be replayed. */
export const broken = (errors: Record<string, string | null>): string[] =>
  Object.keys(errors)
    .filter((workflowId) => errors[workflowId] !== null)
    .toSorted();
