import type { ScheduleSpec } from '@temporalio/client';

export interface ScheduleDeclaration {
  /** Also what the ids of its runs begin with. */
  readonly id: string;
  readonly workflowType: string;
  readonly note: string;
  readonly spec: ScheduleSpec;
  /** How late a missed run may still be made up for, such as '1m'. */
  readonly catchupWindow: `${number}${'m' | 'h' | 'd'}`;
}

/** The scheduled work; each runs its workflow without overlap. */
export const schedules: readonly ScheduleDeclaration[] = [
  {
    id: 'reconcile',
    workflowType: 'reconcile',
    note: 'Takes up what was left behind: outbox, commands, missing runs, absent people, reminders.',
    spec: { intervals: [{ every: '1m' }] },
    catchupWindow: '1m',
  },
];
