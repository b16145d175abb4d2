/** What a run cost, counted from its history. */
import type { WorkflowHandle } from '@temporalio/client';

export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
type Event = NonNullable<History['events']>[number];
const has = (key: keyof Event) => (event: Event) => event[key] != null;

/** What a Temporal service bills as an action; an activity's retries are counted from its attempts. */
const billed: ((event: Event) => boolean)[] = [
  has('workflowExecutionStartedEventAttributes'),
  has('timerStartedEventAttributes'),
  has('workflowExecutionSignaledEventAttributes'),
  has('workflowExecutionUpdateAcceptedEventAttributes'),
  has('activityTaskScheduledEventAttributes'),
  has('upsertWorkflowSearchAttributesEventAttributes'),
  has('workflowExecutionContinuedAsNewEventAttributes'),
  has('markerRecordedEventAttributes'),
];

export type Cost = { events: number; workflowTasks: number; actions: number };

/** Counts a history; search attributes given at the start are part of the start. */
export function costOf({ events }: History): Cost {
  const all = events ?? [];
  const count = (matches: (event: Event) => boolean): number => all.filter(matches).length;
  const retries = all.reduce(
    (sum, event) => sum + Math.max(0, (event.activityTaskStartedEventAttributes?.attempt ?? 1) - 1),
    0,
  );
  return {
    events: all.length,
    workflowTasks: count(has('workflowTaskCompletedEventAttributes')),
    actions: billed.reduce((sum, matches) => sum + count(matches), 0) + retries,
  };
}
