/** What Temporal itself knows of how the work stands: runs in trouble, the schedule's last runs, who works. */
import type { Client, ConnectionLike } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { deploymentOf } from '../contract/deployment.js';
import { answeredBy } from './answered-by.js';
import { endedBadly, failingTasks } from '../contract/saved-queries.js';
import { isNotFound } from './errors.js';

const PATIENCE_MS = 2_000;
/** How many runs in trouble are named at most. */
const NAMED = 100;
/** A poller the server remembers but has not heard of for so long (ms) is gone. */
const GONE_AFTER_MS = 90_000;

export type WorkerVersion = { buildId: string; current: boolean; workers: number };
export type Sweep = { id: string; paused: boolean; lastRuns: number[]; next: number | null };
export type Report = {
  /** Numbers of the complaints. */
  failing: string[];
  endedBadly: string[];
  versions: WorkerVersion[];
  schedules: Sweep[];
};

/** Asks Temporal; null where it does not answer in two seconds. Instants in ms. */
export async function report(
  client: Client,
  { version, schedules, queue }: { version: string; schedules: readonly string[]; queue: string },
  now: number,
): Promise<Report | null> {
  try {
    return await answeredBy(client, Date.now() + PATIENCE_MS, async () => {
      const sweeps = schedules.map((id) => sweepOf(client, id));
      const parts = [
        numbers(client, failingTasks.query),
        numbers(client, endedBadly(now).query),
        workerVersions(client, version, queue, now),
      ] as const;
      // None goes on trying after the answer: the connection may be closed by then.
      await Promise.allSettled([...parts, ...sweeps]);
      const [failing, ended, versions] = await Promise.all(parts);
      return { failing, endedBadly: ended, versions, schedules: await Promise.all(sweeps) };
    });
  } catch {
    return null;
  }
}

async function numbers({ workflowService, options }: Client, query: string): Promise<string[]> {
  const { namespace } = options;
  const { executions } = await workflowService.listWorkflowExecutions({ namespace, query, pageSize: NAMED });
  return [...new Set(executions.flatMap(({ execution }) => execution?.workflowId ?? []))];
}

async function sweepOf({ schedule }: Client, id: string): Promise<Sweep> {
  const { info, state } = await schedule.getHandle(id).describe();
  return {
    id,
    paused: state.paused,
    lastRuns: info.recentActions
      .slice(-3)
      .map(({ takenAt }) => takenAt.getTime())
      .toReversed(),
    next: info.nextActionTimes[0]?.getTime() ?? null,
  };
}

/** The versions that work or should: the current one, and each whose workers asked the queue for runs lately. */
async function workerVersions(
  { workflowService, options: { namespace } }: Client,
  version: string,
  queue: string,
  now: number,
): Promise<WorkerVersion[]> {
  const current = await currentVersion(workflowService, namespace, deploymentOf(version).deploymentName);
  const workers = new Map<string, Set<string>>(current === null ? [] : [[current, new Set()]]);
  const { pollers } = await workflowService.describeTaskQueue({ namespace, taskQueue: { name: queue } });
  for (const { identity, lastAccessTime, deploymentOptions } of pollers) {
    if (lastAccessTime == null || tsToMs(lastAccessTime) < now - GONE_AFTER_MS) continue;
    const buildId = deploymentOptions?.buildId || 'without a version';
    workers.set(buildId, (workers.get(buildId) ?? new Set()).add(identity ?? ''));
  }
  return [...workers].map(([buildId, { size }]) => ({
    buildId,
    current: buildId === current,
    workers: size,
  }));
}

async function currentVersion(
  service: ConnectionLike['workflowService'],
  namespace: string,
  deploymentName: string,
): Promise<string | null> {
  try {
    const { workerDeploymentInfo } = await service.describeWorkerDeployment({ namespace, deploymentName });
    return workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId ?? null;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
