import type { ConnectionLike } from '@temporalio/client';
import type { WorkerDeploymentVersion } from '@temporalio/common';
import { Fault } from '../src/finding.js';
import { told } from './connection.js';

/** Gives all runs, new and open ones, to the workers of this version; those of another get no more of them. */
export async function takeOver(
  { workflowService }: ConnectionLike,
  namespace: string,
  { deploymentName, buildId }: WorkerDeploymentVersion,
): Promise<void> {
  try {
    await workflowService.setWorkerDeploymentCurrentVersion({
      ...{ namespace, deploymentName, buildId },
      identity: `redress ${buildId}`,
      // Its workers may not have asked for work yet, and another version may have had other task queues.
      ...{ allowNoPollers: true, ignoreMissingTaskQueues: true },
    });
  } catch (error) {
    throw new Fault(
      `Version ${buildId} cannot take over the runs of namespace ${namespace} (${told(error)}): use a Temporal server with worker deployments (1.31 is tried), ` +
        `and let its administrator run \`temporal worker deployment set-current-version --namespace ${namespace} ` +
        `--deployment-name ${deploymentName} --build-id ${buildId} --allow-no-pollers --ignore-missing-task-queues\`.`,
      { cause: error },
    );
  }
}
