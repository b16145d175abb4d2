/** What is said of being late: to whom still waits, of what has not come to pass, with the next date if there is one. */
import {
  dueAt,
  firstDueAt,
  isPaused,
  isRunning,
  lateMs,
  rungDueAt,
  type Clock,
} from '../../../clocks/clock.js';
import { deadlineOf } from '../../../clocks/deadlines.js';
import type { Event } from '../../../complaint/events.js';
import type { Complaint } from '../../../complaint/state.js';
import { isToldOf } from '../../../complaint/course/platform/remedy-kinds.js';
import { isOut } from '../../../complaint/course/telling.js';
import { DeadlineName } from '../../../policy/deadlines.js';
import type { Policy } from '../../../policy/policy.js';

/** The deadlines whose missing is told to the complainant. */
const spokenOf = DeadlineName.extract([
  'promise',
  'review',
  'investigation',
  'appeal',
  'feedback',
  'remedies',
]);
export type Missed = (typeof spokenOf.options)[number];

/** What a letter says of a missed deadline. Instants in ms since 1970, UTC. */
export type LateTold = {
  missed: Missed;
  /** When it was due. */
  dueAt: number;
  expectedAt: number | null;
  /** The result is on the page already, or on its way. */
  isOut: boolean;
  /** We wait for the complainant's answer ourselves. */
  asked: boolean;
};

/** What is missed with this deadline, where that is told at all. */
export const missedBy = (name: string): Missed | null =>
  spokenOf.options.find((option) => option === name) ?? null;

/** Whether missing this deadline is the complainant's concern, as the complaint stands. */
export function concernsComplainant(state: Complaint, key: string): boolean {
  const missed = missedBy(key);
  const clock = state.clocks.find((one) => one.key === key);
  if (missed === null || clock === undefined || !isRunning(clock) || state.left) return false;
  if (missed === 'remedies') return isOut(state) && (state.decision?.remedies ?? []).some(isAwaited);
  return state.ending !== 'withdrawn';
}

const isAwaited = ({ kind, state }: NonNullable<Complaint['decision']>['remedies'][number]): boolean =>
  state === 'pending' && isToldOf(kind);

/** What is to be said of the deadline this event is about, or else of any that is missed; null where there is nothing. */
export function lateTold(policy: Policy, state: Complaint, event: Event, now: number): LateTold | null {
  const about = event.type === 'rung-fired' ? event.clock : null;
  const missed = state.clocks.filter(
    (clock) => missedBy(clock.key) !== null && isRunning(clock) && dueAt(clock) <= now,
  );
  const clock =
    missed.find(({ key }) => key === about) ??
    spokenOf.options.flatMap((name) => missed.filter(({ key }) => key === name))[0];
  const name = clock === undefined ? null : missedBy(clock.key);
  if (clock === undefined || name === null) return null;
  return {
    missed: name,
    dueAt: dueAt(clock),
    expectedAt: nextRungAt(policy, clock, now),
    isOut: isOut(state),
    asked: isAsked(state),
  };
}

/** The complainant has a question of ours to answer. */
export const isAsked = ({ questions }: Pick<Complaint, 'questions'>): boolean =>
  questions.some(({ to }) => to === 'complainant');

/** What may be named as the new date of what is late: the due time, where more time was given, else the next rung after it. */
function nextRungAt(policy: Policy, clock: Clock, now: number): number | null {
  if (isPaused(clock)) return null;
  const { rungs } = deadlineOf(policy, clock);
  const dates = [1, ...rungs.map(({ at }) => at).filter((at) => at > 1)];
  const ahead = dates.map((at) => rungDueAt(clock, at)).filter((at) => at > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

const stages = ['review', 'investigation', 'appeal', 'feedback'];

/** When what is late on the page is expected: the next rung of the stage's deadline; null where no date can be named. */
export function expectedAt(policy: Policy, { clocks }: Complaint, now: number): number | null {
  const dates = clocks
    .filter((clock) => stages.includes(clock.key) && isRunning(clock) && firstDueAt(clock) <= now)
    .flatMap((clock) => nextRungAt(policy, clock, now) ?? []);
  return dates.length === 0 ? null : Math.min(...dates);
}

/** Whether this deadline ended late, or has passed: what a letter that comes after it owns up to. */
export const wasMissed = ({ clocks }: Pick<Complaint, 'clocks'>, name: Missed, now: number): boolean =>
  clocks.some((clock) => clock.key === name && lateMs(clock, clock.stoppedAt ?? now) > 0);
