/** The histories of a complaint's runs, as far as Temporal keeps them. */
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { answeredBy } from './answered-by.js';

/** For the list, and for each of the histories. */
const WITHIN_MS = 10_000;

/** The ids of its runs, the oldest first: there are several once a run has gone on as new. */
export async function runsOf(client: Client, number: string): Promise<string[]> {
  const runs: { runId: string; startTime: Date }[] = [];
  await answeredBy(client, Date.now() + WITHIN_MS, async () => {
    for await (const run of client.workflow.list({ query: `WorkflowId = '${number}'` })) runs.push(run);
  });
  return runs.toSorted((a, b) => +a.startTime - +b.startTime).map(({ runId }) => runId);
}

/** One of them as JSON, in the form that Temporal's own tools write and replay. */
export async function historyOf(client: Client, number: string, runId: string): Promise<string> {
  const handle = client.workflow.getHandle(number, runId);
  return historyToJSON(await answeredBy(client, Date.now() + WITHIN_MS, () => handle.fetchHistory()));
}
