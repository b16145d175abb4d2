import type { Client } from '@temporalio/client';
import { workflowType } from './start.js';

/** Those of these complaints that have a run, as the list of runs knows it: a moment late. */
export async function runningAmong({ workflow }: Client, numbers: readonly string[]): Promise<Set<string>> {
  const running = new Set<string>();
  if (numbers.length === 0) return running;
  const among = numbers.map((number) => `'${number}'`).join(', ');
  const query = `WorkflowType = '${workflowType}' and ExecutionStatus = 'Running' and WorkflowId in (${among})`;
  for await (const { workflowId } of workflow.list({ query })) running.add(workflowId);
  return running;
}
