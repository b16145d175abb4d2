/** The questions operators put to the list of runs; each works in the UI and after `temporal workflow list --query`. */
import type { RunQuery } from '../domain/vocabulary.js';
import { deploymentOf } from './deployment.js';
import { DAY_MS } from '../domain/clocks/zone.js';
import { iso } from '../domain/complaint/summary.js';

export type SavedQuery = { readonly id: RunQuery; readonly query: string };

const runs = "WorkflowType = 'complaint'";
const open = `${runs} AND ExecutionStatus = 'Running'`;

/** Runs whose workflow task fails over and over: the code throws, or takes too long. */
export const failingTasks: SavedQuery = {
  id: 'failing',
  query: `${open} AND TemporalReportedProblems IS NOT NULL`,
};

/** Runs that ended in another way than by coming to their end. */
export const endedBadly = (now: number): SavedQuery => ({
  id: 'ended-badly',
  query: `${runs} AND ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut', 'Canceled') AND CloseTime > '${iso(now - DAY_MS)}'`,
});

/** All of them; `version` is the one whose workers run. */
export const savedQueries = (version: string, now: number): SavedQuery[] => {
  const { deploymentName, buildId } = deploymentOf(version);
  return [
    { id: 'overdue', query: `${open} AND Overdue = true` },
    { id: 'due-within-a-day', query: `${open} AND NextDeadline < '${iso(now + DAY_MS)}'` },
    { id: 'paused', query: `${open} AND Paused = true` },
    { id: 'escalated', query: `${open} AND EscalationLevel >= 2` },
    { id: 'unowned', query: `${open} AND Handler IS NULL` },
    failingTasks,
    endedBadly(now),
    {
      id: 'closed',
      query: `${runs} AND ExecutionStatus = 'Completed' AND CloseTime > '${iso(now - DAY_MS)}'`,
    },
    ...(['review', 'investigation', 'approval', 'feedback'] as const).map((stage) => ({
      id: `in-${stage}` as const,
      query: `${open} AND Stage = '${stage}'`,
    })),
    {
      id: 'not-moved',
      query: `${open} AND TemporalWorkerDeploymentVersion != '${deploymentName}:${buildId}'`,
    },
  ];
};
