import type { WorkerDeploymentVersion } from '@temporalio/common';

/** All workers of an installation are one deployment; its versions are Redress's. */
export const deploymentOf = (version: string): WorkerDeploymentVersion => ({
  deploymentName: 'redress',
  buildId: version,
});
