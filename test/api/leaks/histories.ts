/** All that Temporal knows, as one text: every run's history and description, payloads decoded. */
import type { Client } from '@temporalio/client';
import { vi } from 'vitest';

/** Histories, memos, search attributes, summaries and details of every run in the client's namespace, those of `numbers` among them. */
export async function historiesOf(client: Client, numbers: readonly string[]): Promise<string> {
  const told: string[] = [];
  const runs = await vi.waitFor(async () => {
    const listed: { workflowId: string; runId: string }[] = [];
    for await (const run of client.workflow.list()) listed.push(run);
    if (numbers.some((number) => listed.every(({ workflowId }) => workflowId !== number)))
      throw new Error('Not all runs are listed yet');
    return listed;
  }, 30_000);
  for (const { workflowId, runId } of runs) {
    const handle = client.workflow.getHandle(workflowId, runId);
    told.push(textOf(await handle.fetchHistory()), textOf((await handle.describe()).raw));
    if (workflowId !== 'reconcile') told.push(textOf(await handle.query('__temporal_workflow_metadata')));
  }
  return told.join('\n');
}

/** Every string and every payload of a message, with the names of its fields. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${textOf(inner)}`)
    .join('\n');
}
