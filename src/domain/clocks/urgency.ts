/** What is due next, and what is late, of all the clocks of a complaint. */
import type { Complaint } from '../complaint/state.js';
import { dueAt, firstDueAt, isPaused, isRunning, nameOf, type Clock } from './clock.js';

/** The deadlines that decide whether a complaint is overdue: those of its stages, the promise, and what the law gives. */
export const urgentDeadlines = [
  ...(['review', 'investigation', 'appeal', 'feedback', 'promise', 'statutory'] as const),
];
export type UrgentDeadline = (typeof urgentDeadlines)[number];

const urgencyOf = ({ key }: Clock): UrgentDeadline | undefined =>
  urgentDeadlines.find((name) => name === nameOf(key));

/** A paused clock has no due time for now, unless it was late already when the pause began. */
const waits = (clock: Clock): boolean => clock.pause !== null && firstDueAt(clock) > clock.pause.at;

const runningUrgent = (state: Complaint): Clock[] =>
  state.clocks.filter((clock) => isRunning(clock) && !waits(clock) && urgencyOf(clock) !== undefined);

const earliest = (instants: number[]): number | null => (instants.length > 0 ? Math.min(...instants) : null);

/** The earliest due time of the running stage deadlines and the promise; when late, the missed one. */
export const nextDeadline = (state: Complaint): number | null => earliest(runningUrgent(state).map(dueAt));

/** Which of them is due first; null while none runs. */
export function nextToFallDue(state: Complaint): UrgentDeadline | null {
  const at = nextDeadline(state);
  const next = runningUrgent(state).find((clock) => dueAt(clock) === at);
  return (next && urgencyOf(next)) ?? null;
}

/** The instant from which the complaint is, or will be, overdue: a deadline that was extended counts from its first date. */
export const overdueFrom = (state: Complaint): number | null =>
  earliest(runningUrgent(state).map(firstDueAt));

export const isOverdue = (state: Complaint, now: number): boolean => {
  const from = overdueFrom(state);
  return from !== null && from <= now;
};

export const isPausedNow = (state: Complaint): boolean => state.clocks.some(isPaused);

/** Since when the first of its clocks stands still; null where none does. */
export const pausedSince = ({ clocks }: Complaint): number | null =>
  earliest(clocks.flatMap(({ pause }) => pause?.at ?? []));
