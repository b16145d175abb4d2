import { Worker } from '@temporalio/worker';
import { bundleSource } from '../../src/worker.js';
import { quietRuntime } from './runtime.js';

export type Kept = { workflowId: string; history: unknown };

/** Replays histories with the code as it is; gives the name of the error for each workflow, null where there is none. */
export async function replay(kept: readonly Kept[]): Promise<Record<string, string | null>> {
  quietRuntime();
  const errors: Record<string, string | null> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories(bundleSource, kept))
    errors[workflowId] = error === undefined ? null : error.name;
  return errors;
}
