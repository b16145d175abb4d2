/** Scheduled work beside the complaints' own runs. */
import { proxyActivities } from '@temporalio/workflow';
import type { UpkeepActivities } from '../contract/activities.js';

const activities = proxyActivities<UpkeepActivities>({
  startToCloseTimeout: '1m',
  heartbeatTimeout: '10s',
  retry: { maximumAttempts: 3 },
});

/** Every minute: what was left behind is taken up again, and people who are absent hand over. */
export async function reconcile(): Promise<void> {
  await activities.reconcile();
}
