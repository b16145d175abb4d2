/** What a run says of itself, and which runs there are. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { undated } from '../contract/dated.js';
import type { Complaint } from '../domain/complaint/state.js';
import { answeredBy } from './answered-by.js';
import { WITHIN_MS, workflowType } from './start.js';

/** `MISSING`: there is no run. `SILENT`: there is one, and it does not answer. */
export type Asked = { status: string; state: Complaint } | { status: 'MISSING' | 'SILENT'; state: null };

/** The newest run of a complaint, with the state that it holds. */
export async function askRun(client: Client, number: string, withinMs: number): Promise<Asked> {
  const handle = client.workflow.getHandle(number);
  try {
    const [{ status }, state] = await answeredBy(client, Date.now() + withinMs, () =>
      Promise.all([handle.describe(), handle.query<Complaint>('state')]),
    );
    return { status: status.name, state: undated(state) };
  } catch (error) {
    return { status: error instanceof WorkflowNotFoundError ? 'MISSING' : 'SILENT', state: null };
  }
}

/** Those of these complaints whose run is there, as the list of runs knows it: a moment late. */
export async function runningAmong(client: Client, numbers: readonly string[]): Promise<Set<string>> {
  const running = new Set<string>();
  if (numbers.length === 0) return running;
  const among = numbers.map((number) => `'${number}'`).join(', ');
  const query = `WorkflowType = '${workflowType}' and ExecutionStatus = 'Running' and WorkflowId in (${among})`;
  await answeredBy(client, Date.now() + WITHIN_MS, async () => {
    for await (const { workflowId } of client.workflow.list({ query })) running.add(workflowId);
  });
  return running;
}

/** Whether Temporal answers within `withinMs`. */
export const isUp = (client: Client, withinMs: number): Promise<boolean> =>
  answeredBy(client, Date.now() + withinMs, () => client.workflowService.getSystemInfo({})).then(
    () => true,
    () => false,
  );
