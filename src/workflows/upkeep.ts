/** Scheduled work beside the complaints' own runs: a workflow for each part, so that none waits for another. */
import { proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { UpkeepActivities, Upkept } from '../contract/activities.js';

const upkeep = proxyActivities<UpkeepActivities>({
  ...{ startToCloseTimeout: '10m', heartbeatTimeout: '10s', retry: { maximumAttempts: 3 } },
});

/** Takes up commands and runs that were left behind. */
export const reconcile = (): Promise<Upkept> => saying(upkeep.reconcile());
/** People who are absent hand over. */
export const handOver = (): Promise<Upkept> => saying(upkeep.handOver());
/** Duties that nobody could take are offered again. */
export const findPeople = (): Promise<Upkept> => saying(upkeep.findPeople());
/** Supervisors are reminded of what stays late, administrators of keys that end. */
export const remind = (): Promise<Upkept> => saying(upkeep.remind());
/** Reports are made of the weeks and months that are over. */
export const report = (): Promise<Upkept> => saying(upkeep.report());
/** What the journal has new is sealed. */
export const seal = (): Promise<Upkept> => saying(upkeep.seal());
/** What is of no use any more is removed. */
export const prune = (): Promise<Upkept> => saying(upkeep.prune());
/** What was ordered is erased, and closed cases whose time is over are purged. */
export const purge = (): Promise<Upkept> => saying(upkeep.purge());

/** Has the run's details say what its result says. */
async function saying(work: Promise<Upkept>): Promise<Upkept> {
  const upkept = await work;
  const done = Object.entries(upkept).filter(([, n]) => n > 0);
  const lines = done.map(([what, n]) => `- ${what.replaceAll(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)}: ${n}`);
  setCurrentDetails(lines.length === 0 ? 'Nothing was to be done.' : `**Done**\n\n${lines.join('\n')}`);
  return upkept;
}
