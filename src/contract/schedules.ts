import type { ScheduleSpec } from '@temporalio/client';

export interface ScheduleDeclaration {
  /** Also what the ids of its runs begin with. */
  readonly id: string;
  readonly workflowType: string;
  readonly note: string;
  readonly spec: ScheduleSpec;
  /** How late a missed run may still be made up for, such as '1m'. */
  readonly catchupWindow: `${number}${'m' | 'h' | 'd'}`;
  /** Whether a run that falls due beside one that is not over waits for it (`buffer`: one alone does), or is left out. */
  readonly overlap: 'skip' | 'buffer';
}

/** The scheduled work, each part for itself; none runs beside an earlier run of its own that is not over. */
export const schedules: readonly ScheduleDeclaration[] = [
  {
    id: 'reconcile',
    workflowType: 'reconcile',
    note: 'Takes up commands and runs that were left behind.',
    spec: { intervals: [{ every: '1m' }] },
    catchupWindow: '1m',
    overlap: 'skip',
  },
  {
    id: 'hand-over',
    workflowType: 'handOver',
    note: 'Has people who are absent hand over what is theirs.',
    spec: { intervals: [{ every: '1m', offset: '15s' }] },
    catchupWindow: '1m',
    overlap: 'skip',
  },
  {
    id: 'find-people',
    workflowType: 'findPeople',
    note: 'Offers duties again that nobody could take.',
    spec: { intervals: [{ every: '1m', offset: '30s' }] },
    catchupWindow: '1m',
    overlap: 'skip',
  },
  {
    id: 'remind',
    workflowType: 'remind',
    note: 'Reminds supervisors of what stays late, administrators of keys that end, staff of courses that lapse and of what they owe.',
    spec: { intervals: [{ every: '5m', offset: '45s' }] },
    catchupWindow: '5m',
    overlap: 'skip',
  },
  {
    id: 'report',
    workflowType: 'report',
    note: 'Makes the reports of weeks and months that are over, those of an outage too; checks suggestions, draws second looks.',
    // Whether a period is over the run itself judges, in the zone of the policy in force.
    spec: { intervals: [{ every: '1h', offset: '15m' }] },
    catchupWindow: '1d',
    overlap: 'buffer',
  },
  {
    id: 'seal',
    workflowType: 'seal',
    note: 'Puts what the journal has new into the sealed log, and signs its head.',
    spec: { intervals: [{ every: '1m', offset: '40s' }] },
    catchupWindow: '1m',
    overlap: 'skip',
  },
  {
    id: 'prune',
    workflowType: 'prune',
    note: 'Removes what is of no use any more: deliveries, sessions, forms, files, runs of upkeep.',
    spec: { intervals: [{ every: '1h', offset: '10m' }] },
    catchupWindow: '1h',
    overlap: 'skip',
  },
  {
    id: 'purge',
    workflowType: 'purge',
    note: 'Erases what was ordered, purges closed cases that were kept as long as the policy says, and leaves receipts.',
    spec: { intervals: [{ every: '1h', offset: '40m' }] },
    catchupWindow: '1h',
    overlap: 'skip',
  },
];
