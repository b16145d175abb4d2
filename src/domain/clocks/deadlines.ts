/** Deadlines as policy has them: which events start and stop their clocks, and which moment comes next. */
import {
  askedMsAt,
  dueAsOf,
  isPaused,
  isRunning,
  lateMs,
  nameOf,
  pausedMsAt,
  rungDueAt,
  subjectOf,
  type Clock,
} from './clock.js';
import type { Complaint, Sanction } from '../complaint/state.js';
import type { Event, Fact, Told } from '../complaint/events.js';
import type { Policy } from '../policy/policy.js';
import { DeadlineName, type DeadlinePolicy } from '../policy/deadlines.js';
import { deadlineNamed } from '../policy/statutory.js';
import { statutoryChange } from './statutory.js';

/** What an event does to the clocks. `state` is the complaint after the event. */
export function clockFacts(policy: Policy, state: Complaint, event: Event): Fact[] {
  const facts = DeadlineName.options.flatMap((name) => {
    const deadline = deadlineNamed(policy, name);
    if (deadline === null) return [];
    const clocks = state.clocks.filter((clock) => nameOf(clock.key) === name);
    if (includes(deadline.revivedBy, event)) return clocks.filter((clock) => !isRunning(clock)).map(revived);
    if (includes(deadline.continuedBy, event))
      return clocks.filter((clock) => !isRunning(clock) && ranAtWithdrawal(state, clock)).map(continued);
    const stopped = includes(deadline.until, event)
      ? clocks
          .filter((clock) => isRunning(clock) && mayStop(event, clock.key))
          .flatMap((clock) => stop(clock, event))
      : [];
    return [
      ...stopped,
      ...(includes(deadline.from, event) ? start(name, deadline, state, event) : []),
      ...move(deadline, clocks, event),
    ];
  });
  return [...facts, ...statutoryFacts(policy, state, event)];
}

function statutoryFacts(policy: Policy, state: Complaint, event: Event): Fact[] {
  const change = statutoryChange(policy, state, event);
  if (change === null) return [];
  if (change.to === 'start') return [change.started];
  return change.to === 'end' ? stop(change.clock, event) : [revived(change.clock)];
}

const includes = (anchors: readonly string[], event: Event): boolean => anchors.includes(event.type);

const ranAtWithdrawal = ({ withdrawal }: Complaint, { key }: Clock): boolean =>
  withdrawal !== undefined && withdrawal.clocks.includes(key);

const continued = (clock: Clock): Fact => ({ type: 'clock-continued', clock: clock.key });

const revived = (clock: Clock): Fact => ({ type: 'clock-revived', clock: clock.key });

/** A keyed clock is stopped only by what concerns its own question or task. */
function mayStop(event: Event, key: string): boolean {
  const subject = subjectOf(key);
  if (subject === null) return true;
  if (event.type === 'answered') return event.questions.includes(subject);
  if (event.type === 'question-closed') return event.question === subject;
  return event.type === 'task-done' && event.task === subject;
}

/** What runs is not started again, nor is what ends for a complainant who left, or waits for what is confirmed already. */
function start(name: DeadlineName, deadline: DeadlinePolicy, state: Complaint, event: Event): Fact[] {
  if (state.left && deadline.until.includes('complainant-left')) return [];
  if (state.hide?.confirmed === true && deadline.until.includes('hide-confirmed')) return [];
  const own = event.type === 'task-raised' ? event.withinMs : undefined;
  const withinMs = own ?? (state.danger ? (deadline.dangerWithin ?? deadline.within) : deadline.within);
  const clock = name === 'question' || name === 'task' ? `${name}/${event.version}` : name;
  if (state.clocks.some(({ key, stoppedAt }) => key === clock && stoppedAt === null)) return [];
  return [{ type: 'clock-started', clock, startedAt: event.at, withinMs }];
}

function stop(clock: Clock, event: Event): Fact[] {
  const pausedMs = pausedMsAt(clock, event.at);
  const late = lateMs({ ...clock, pausedMs }, event.at);
  const resumed: Fact[] = isPaused(clock) ? [{ type: 'resumed', clock: clock.key, why: 'stage-ended' }] : [];
  const met = late === 0 && event.type !== 'untold';
  return [...resumed, { type: 'clock-stopped', clock: clock.key, met, lateMs: late }];
}

/** Danger to a person: due at the earlier of its due time and `dangerWithin` from now; its rungs start anew. */
function move(deadline: DeadlinePolicy, clocks: Clock[], event: Event): Fact[] {
  const { dangerWithin } = deadline;
  if (event.type !== 'danger-marked' || dangerWithin === undefined) return [];
  return clocks
    .filter((clock) => isRunning(clock) && dueAsOf(clock, event.at) > event.at)
    .map((clock) => ({
      type: 'clock-moved',
      clock: clock.key,
      from: event.at,
      withinMs: Math.min(dangerWithin, dueAsOf(clock, event.at) - event.at),
    }));
}

/** Something that happens by time alone: a rung falls due, a pause has used up its ceiling (`rung` null), or a suspension is over. */
export type Moment = { at: number } & ({ clock: Clock; rung: number | null } | { sanction: Sanction });

/** Whether an event is the record of such a moment. */
export const isMoment = (event: Fact): boolean =>
  event.type === 'rung-fired' ||
  event.type === 'sanction-due' ||
  (event.type === 'resumed' && event.why === 'ceiling');

/** The deadline that a clock runs for, as the policy has it. */
export function deadlineOf(policy: Policy, { key }: Clock): DeadlinePolicy {
  const deadline = deadlineNamed(policy, DeadlineName.parse(nameOf(key)));
  if (deadline === null) throw new Error(`A clock without its deadline: ${key}`);
  return deadline;
}

/** When a clock that waits for the complainant's answer goes on without it; null where it waits for none. */
export function goesOnAt(policy: Policy, clock: Clock): number | null {
  if (clock.pause?.for !== 'answer') return null;
  const ceiling = deadlineOf(policy, clock).pausesFor ?? 0;
  return clock.pause.at + Math.max(0, ceiling - askedMsAt(clock, clock.pause.at));
}

function momentsOf(policy: Policy, clock: Clock): Moment[] {
  if (!isRunning(clock)) return [];
  if (clock.pause !== null) {
    const at = goesOnAt(policy, clock);
    return at === null ? [] : [{ at, clock, rung: null }];
  }
  return deadlineOf(policy, clock)
    .rungs.filter((rung) => !clock.fired.includes(rung.at))
    .map((rung) => ({ at: rungDueAt(clock, rung.at), clock, rung: rung.at }));
}

/** The next moment of a complaint; null where nothing waits for time. */
export function nextMoment(policy: Policy, state: Complaint): Moment | null {
  const { clocks, sanctions = [] } = state;
  const moments = [
    ...clocks.flatMap((clock) => momentsOf(policy, clock)),
    ...sanctions
      .filter(({ due }) => due !== true)
      .map((sanction): Moment => ({ at: sanction.until, sanction })),
  ];
  return moments.reduce<Moment | null>(
    (first, moment) => (first === null || moment.at < first.at ? moment : first),
    null,
  );
}

/**
 * The record of a rung. Rungs that fall due together are all recorded; only the highest sends letters, and it
 * speaks for the lower ones to the complainant. `before` are the rungs fired before time passed, `now` is where it stands.
 */
export function rungFired(policy: Policy, clock: Clock, at: number, before: number[], now: number): Fact {
  const rungs = deadlineOf(policy, clock).rungs.toSorted((a, b) => a.at - b.at);
  const rung = rungs.find((r) => r.at === at);
  const next = rungs.find((r) => r.at > at);
  const tells = (): Told[] => {
    if (rung === undefined || (next !== undefined && rungDueAt(clock, next.at) <= now)) return [];
    const together = rungs.filter((r) => r.at < at && !before.includes(r.at));
    const spokenFor =
      together.some((r) => r.tells.includes('complainant')) && !rung.tells.includes('complainant');
    return spokenFor ? [...rung.tells, 'complainant'] : rung.tells;
  };
  return {
    type: 'rung-fired',
    clock: clock.key,
    rung: at,
    dueAt: rungDueAt(clock, at),
    firedAt: now,
    level: rung?.level ?? 0,
    tells: tells(),
    ...(next === undefined ? {} : { nextAt: rungDueAt(clock, next.at) }),
  };
}
