import {
  type Client,
  ScheduleNotFoundError,
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type ScheduleSpec,
} from '@temporalio/client';

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

/** Creates what is missing and updates the rest; a schedule that an operator paused stays paused. */
export async function ensureSchedules(
  { schedule }: Client,
  declared: readonly ScheduleDeclaration[],
): Promise<void> {
  for (const { id, workflowType, note, spec, catchupWindow } of declared) {
    const action = {
      type: 'startWorkflow',
      workflowType,
      workflowId: id,
      taskQueue: 'complaints',
    } as const;
    const policies = { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow };
    try {
      await schedule.create({ scheduleId: id, spec, action, policies, state: { note } });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await schedule
        .getHandle(id)
        .update(({ state }) => ({ spec, action, policies, state: { ...state, note } }));
    }
  }
}

/** Which of ours an operator paused, and which are not there. */
export async function missingSchedules({
  schedule,
}: Client): Promise<{ missing: string[]; paused: string[] }> {
  const missing: string[] = [];
  const paused: string[] = [];
  for (const { id } of schedules) {
    try {
      if ((await schedule.getHandle(id).describe()).state.paused) paused.push(id);
    } catch (error) {
      if (!(error instanceof ScheduleNotFoundError)) throw error;
      missing.push(id);
    }
  }
  return { missing, paused };
}
