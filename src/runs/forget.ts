/** Removes from Temporal the closed runs of upkeep: thousands a day, of which nobody asks for more than a day. */
import type { Client } from '@temporalio/client';
import { iso } from '../domain/complaint/summary.js';
import { answeredBy } from './answered-by.js';
import { isNotFound } from './errors.js';
import { WITHIN_MS } from './start.js';

const PAGE = 200;
const AT_ONCE = 20;

/** Removes those of these workflow types that closed before an instant (ms), so many at most; gives how many. */
export async function forgetRuns(
  client: Client,
  { types, before, most }: { types: readonly string[]; before: number; most: number },
): Promise<number> {
  const among = types.map((type) => `'${type}'`).join(', ');
  const query = `WorkflowType IN (${among}) AND ExecutionStatus != 'Running' AND CloseTime < '${iso(before)}'`;
  const { workflowService: service, options } = client;
  const { namespace } = options;
  const asked = <T>(call: () => Promise<T>): Promise<T> => answeredBy(client, Date.now() + WITHIN_MS, call);
  let forgotten = 0;
  // The list is a moment late: by its token each page comes once, though the one before is being removed.
  for (let nextPageToken: Uint8Array | undefined; ;) {
    const page = await asked(() =>
      service.listWorkflowExecutions({
        ...{ namespace, query, pageSize: Math.min(PAGE, most - forgotten) },
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      }),
    );
    const found = page.executions.flatMap(({ execution }) => execution ?? []);
    for (let i = 0; i < found.length; i += AT_ONCE)
      await Promise.all(
        found
          .slice(i, i + AT_ONCE)
          .map((workflowExecution) =>
            asked(() => service.deleteWorkflowExecution({ namespace, workflowExecution })).catch(passOver),
          ),
      );
    forgotten += found.length;
    nextPageToken = page.nextPageToken;
    if (forgotten >= most || nextPageToken === undefined || nextPageToken.length === 0) return forgotten;
  }
}

/** It is gone already. */
function passOver(error: unknown): void {
  if (!isNotFound(error)) throw error;
}
