/** The questions operators put to the list of runs; each works in the UI and after `temporal workflow list --query`. */
import { deploymentOf } from '../contract/deployment.js';
import { iso } from '../domain/complaint/summary.js';

export type SavedQuery = { readonly name: string; readonly query: string };

const runs = "WorkflowType = 'complaint'";
const open = `${runs} AND ExecutionStatus = 'Running'`;
const DAY_MS = 24 * 3_600_000;

/** Runs whose workflow task fails over and over: the code throws, or takes too long. */
export const failingTasks: SavedQuery = {
  name: 'Failing workflow tasks',
  query: `${open} AND TemporalReportedProblems IS NOT NULL`,
};

/** Runs that ended in another way than by coming to their end. */
export const endedBadly = (now: number): SavedQuery => ({
  name: 'Failed or terminated in the last day',
  query: `${runs} AND ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut', 'Canceled') AND CloseTime > '${iso(now - DAY_MS)}'`,
});

/** All of them; `version` is the one whose workers run. */
export const savedQueries = (version: string, now: number): SavedQuery[] => {
  const { deploymentName, buildId } = deploymentOf(version);
  return [
    { name: 'Overdue', query: `${open} AND Overdue = true` },
    { name: 'Due within the next 24 hours', query: `${open} AND NextDeadline < '${iso(now + DAY_MS)}'` },
    { name: 'Paused', query: `${open} AND Paused = true` },
    { name: 'Escalated to the supervisor or higher', query: `${open} AND EscalationLevel >= 2` },
    { name: 'Without a handler', query: `${open} AND Handler IS NULL` },
    failingTasks,
    endedBadly(now),
    {
      name: 'Closed in the last day',
      query: `${runs} AND ExecutionStatus = 'Completed' AND CloseTime > '${iso(now - DAY_MS)}'`,
    },
    ...['review', 'investigation', 'approval', 'feedback'].map((stage) => ({
      name: `Open in ${stage}`,
      query: `${open} AND Stage = '${stage}'`,
    })),
    {
      name: 'Not yet moved to the present version',
      query: `${open} AND TemporalWorkerDeploymentVersion != '${deploymentName}:${buildId}'`,
    },
  ];
};
