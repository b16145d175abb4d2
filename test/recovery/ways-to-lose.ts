/** What can befall a complaint's run at the hands of operators, bad builds and lost disks. */
import { randomUUID } from 'node:crypto';
import { temporal as protocol } from '@temporalio/proto';
import { vi } from 'vitest';
import { readVersion } from '../../src/version.js';
import { deploymentOf } from '../../src/contract/deployment.js';
import { PATIENCE, type Halves } from '../support/processes/halves.js';

/** How long one poll for a task may take. */
const POLL_MS = 20_000;
const { CommandType, ResetReapplyType, VersioningBehavior, WorkerVersioningMode } = protocol.api.enums.v1;

/** Tasks of runs go to workers of the current version only. */
const deploymentOptions = {
  ...deploymentOf(readVersion()),
  workerVersioningMode: WorkerVersioningMode.WORKER_VERSIONING_MODE_VERSIONED,
};

/** Terminated by an operator. */
export const terminate = ({ handle }: Halves, number: string): Promise<unknown> =>
  handle(number).terminate('by an operator');

/** Cancelled by an operator, which the run does not ask for and cannot refuse. */
export async function cancel({ handle }: Halves, number: string): Promise<void> {
  await handle(number).cancel();
  await vi.waitFor(async () => {
    if ((await handle(number).describe()).status.name === 'RUNNING') throw new Error('Still running');
  }, PATIENCE);
}

/** Failed by a worker of another build, played by this test in place of the real one. */
export async function fail({ worker, client, handle }: Halves, number: string): Promise<void> {
  const { workflowService: service } = client;
  const namespace = client.options.namespace;
  await worker.kill();
  await service.resetStickyTaskQueue({ namespace, execution: { workflowId: number } });
  await handle(number).signal('escalate', { reason: 'a reason that none of them is' });
  await vi.waitFor(async () => {
    const { taskToken, workflowExecution } = await client.withDeadline(Date.now() + POLL_MS, () =>
      service.pollWorkflowTaskQueue({
        ...{ namespace, taskQueue: { name: 'complaints' }, identity: 'bad build', deploymentOptions },
      }),
    );
    if (workflowExecution?.workflowId !== number) throw new Error('The task of another workflow');
    const failWorkflowExecutionCommandAttributes = { failure: { message: 'bad build' } };
    await service.respondWorkflowTaskCompleted({
      ...{ namespace, taskToken, identity: 'bad build', deploymentOptions },
      versioningBehavior: VersioningBehavior.VERSIONING_BEHAVIOR_AUTO_UPGRADE,
      commands: [
        {
          commandType: CommandType.COMMAND_TYPE_FAIL_WORKFLOW_EXECUTION,
          failWorkflowExecutionCommandAttributes,
        },
      ],
    });
  }, PATIENCE);
  await worker.start();
}

/** Reset to its first task; Temporal tells it again what it was told since. */
export async function reset({ client, handle }: Halves, number: string): Promise<void> {
  const { runId } = await handle(number).describe();
  const { events } = await handle(number).fetchHistory();
  const first = events?.find((event) => event.workflowTaskCompletedEventAttributes != null);
  await client.workflowService.resetWorkflowExecution({
    namespace: client.options.namespace,
    ...{
      workflowExecution: { workflowId: number, runId },
      workflowTaskFinishEventId: first?.eventId ?? null,
    },
    ...{
      requestId: randomUUID(),
      reason: 'by an operator',
      resetReapplyType: ResetReapplyType.RESET_REAPPLY_TYPE_ALL_ELIGIBLE,
    },
  });
}

/** Lost with all that Temporal ever stored; a worker that starts on an empty server sets it up again. */
export async function loseEverything({ worker, temporal }: Halves): Promise<void> {
  await worker.kill();
  await temporal.kill();
  temporal.lose();
  await temporal.start();
  await worker.start();
}
