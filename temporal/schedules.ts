import {
  type Client,
  ScheduleNotFoundError,
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import { schedules, type ScheduleDeclaration } from '../src/contract/schedules.js';

const overlaps = { skip: ScheduleOverlapPolicy.SKIP, buffer: ScheduleOverlapPolicy.BUFFER_ONE } as const;

/** Creates what is missing and updates the rest; a schedule that an operator paused stays paused. */
export async function ensureSchedules(
  { schedule }: Client,
  declared: readonly ScheduleDeclaration[],
): Promise<void> {
  for (const { id, workflowType, note, spec, catchupWindow, overlap } of declared) {
    const action = {
      type: 'startWorkflow',
      workflowType,
      workflowId: id,
      taskQueue: 'complaints',
    } as const;
    const policies = { overlap: overlaps[overlap], catchupWindow };
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
