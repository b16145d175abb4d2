/** Scheduled work beside the complaints' own runs: a workflow for each part, so that none waits for another. */
import { proxyActivities } from '@temporalio/workflow';
import type { UpkeepActivities } from '../contract/activities.js';

const upkeep = proxyActivities<UpkeepActivities>({
  ...{ startToCloseTimeout: '10m', heartbeatTimeout: '10s', retry: { maximumAttempts: 3 } },
});

/** Takes up commands and runs that were left behind. */
export const reconcile = (): Promise<void> => upkeep.reconcile();
/** People who are absent hand over. */
export const handOver = (): Promise<void> => upkeep.handOver();
/** Duties that nobody could take are offered again. */
export const findPeople = (): Promise<void> => upkeep.findPeople();
/** Supervisors are reminded of what stays late. */
export const remind = (): Promise<void> => upkeep.remind();
/** What was delivered is removed in the end. */
export const prune = (): Promise<void> => upkeep.prune();
