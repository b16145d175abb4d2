/** The histories of a complaint's runs, as far as Temporal keeps them. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { answeredBy } from './answered-by.js';
import { isNotFound } from './errors.js';

/** For all of them together. */
const WITHIN_MS = 10_000;

/** Each as JSON, in the form that Temporal's own tools write and replay, the oldest first: there are several once a run has gone on as new. */
export async function historiesOf(
  client: Client,
  number: string,
): Promise<{ run: string; history: string }[]> {
  const until = Date.now() + WITHIN_MS;
  const listed: { runId: string; startTime: Date }[] = [];
  await answeredBy(client, until, async () => {
    for await (const run of client.workflow.list({ query: `WorkflowId = '${number}'` })) listed.push(run);
  });
  const runs = listed.toSorted((a, b) => +a.startTime - +b.startTime).map(({ runId: run }) => run);
  const histories = await Promise.all(
    runs.map(async (run) => ({ run, history: await historyOf(client, { number, run, until }) })),
  );
  return histories.flatMap(({ run, history }) => (history === null ? [] : [{ run, history }]));
}

/** Null where it is gone: the list of runs is a moment behind. */
async function historyOf(
  client: Client,
  { number, run, until }: { number: string; run: string; until: number },
): Promise<string | null> {
  const handle = client.workflow.getHandle(number, run);
  try {
    return historyToJSON(await answeredBy(client, until, () => handle.fetchHistory()));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || isNotFound(error)) return null;
    throw error;
  }
}
