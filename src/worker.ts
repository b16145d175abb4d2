/** The workers: one for the complaints' runs and their commits, one for letters, one for the platform, one for the delivery queue. */
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import type { WorkerDeploymentVersion } from '@temporalio/common';
import {
  Worker,
  type NativeConnection,
  type WorkerDeploymentOptions,
  type WorkerOptions,
} from '@temporalio/worker';
import { SignsOfLife } from './activities/alive.js';
import { createCommit } from './activities/commit/commit.js';
import type { Deliveries } from './activities/delivery/queue.js';
import type { ActivityDeps } from './activities/deps.js';
import { PlainErrors } from './activities/errors.js';
import { createLetters } from './activities/effects/letters.js';
import { createLookUp } from './activities/effects/look-up.js';
import { createRemedy } from './activities/effects/remedy.js';
import { createUpkeep } from './activities/upkeep/upkeep.js';
import { taskQueues } from './contract/messages.js';

export type WorkerDeps = ActivityDeps & {
  deliveries: Deliveries;
  connection: NativeConnection;
  namespace: string;
  /** The version these workers are; without it they take whatever comes. */
  deployment?: WorkerDeploymentVersion;
};

/** What the platform is asked at most in a second, by all workers together. */
const PLATFORM_A_SECOND = 50;

/** Starts the workers; disposing them lets what is under way finish. Rejects `failed` if one dies. */
export async function startWorkers(
  deps: WorkerDeps,
  code: WorkflowCode = workflows(),
): Promise<AsyncDisposable & { failed: Promise<never> }> {
  const { connection, namespace, logger, deployment } = deps;
  const common = {
    connection,
    namespace,
    shutdownGraceTime: '5s',
    ...(deployment === undefined ? {} : { workerDeploymentOptions: versioned(deployment) }),
    interceptors: {
      activity: [() => ({ inbound: new PlainErrors(logger) }), () => ({ inbound: new SignsOfLife() })],
    },
  } satisfies Partial<WorkerOptions>;
  const complaints = await Worker.create({
    ...common,
    ...code,
    taskQueue: taskQueues.complaints,
    // A run that this code cannot replay fails instead of standing still: `reconcile` starts it from its stored state.
    workflowFailureErrorTypes: { '*': ['NondeterminismError'] },
    activities: { commit: createCommit(deps), ...createUpkeep(deps) },
    maxCachedWorkflows: 500,
  });
  const notifications = await Worker.create({
    ...common,
    taskQueue: taskQueues.notifications,
    activities: { letters: createLetters(deps) },
  });
  const platform = await Worker.create({
    ...common,
    taskQueue: taskQueues.platform,
    activities: { remedy: createRemedy(deps), lookUp: createLookUp(deps) },
    maxTaskQueueActivitiesPerSecond: PLATFORM_A_SECOND,
  });
  const workers = [complaints, notifications, platform];
  const delivering = deps.deliveries.run();
  const runs = workers.map((worker) => worker.run());
  const failed = Promise.race(runs.map((run) => run.then(() => new Promise<never>(() => {}))));
  return {
    failed,
    [Symbol.asyncDispose]: async () => {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.allSettled([...runs, delivering[Symbol.asyncDispose]()]);
    },
  };
}

/** An open run moves to the newest version at its next task, and its commits with it. */
const versioned = (version: WorkerDeploymentVersion): WorkerDeploymentOptions => ({
  version,
  useWorkerVersioning: true,
  defaultVersioningBehavior: 'AUTO_UPGRADE',
});

export type WorkflowCode = Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'bundlerOptions'>;

/** The prebuilt bundle where there is one (production), else the sources, bundled at the start. */
function workflows(): WorkflowCode {
  const codePath = fileURLToPath(new URL('./workflow-bundle.js', import.meta.url));
  if (existsSync(codePath)) return { workflowBundle: { codePath } };
  return bundleSource;
}

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the bundle is made of. The schemas are parsed once for all cached runs, not once for each. */
export const bundleSource = {
  workflowsPath: source('./workflows/index.ts'),
  bundlerOptions: { preloadModules: [source('./workflows/preload.ts')] },
};
