/** Whose time a round took: only while its deadline ran, and only from being given it until giving it up. */
import { activeMsAt, firstDueAt, isRunning, nameOf, type Clock } from '../clocks/clock.js';
import type { Event } from '../complaint/events.js';
import type { Complaint } from '../complaint/state.js';

/** The deadlines that a handler answers for. */
const handled = ['review', 'investigation', 'appeal'] as const;
export type Handled = (typeof handled)[number];
const isHandled = (name: string): name is Handled => handled.some((one) => one === name);

/** A stretch (ms) in which somebody had it and its deadline ran. */
export type Owned = { person: string; deadline: Handled; from: number; until: number };
/** Whose a deadline was when it ended in time, or when it fell due; null: nobody's. */
export type Answering = Partial<Record<Handled, string | null>>;

/** In whose hands it is: in an approval in the approver's. */
const holderOf = ({ stage, owner, approver }: Complaint): string | null =>
  stage === 'approval' ? approver : owner;

const ofHandler = ({ clocks }: Complaint): [Handled, Clock][] =>
  clocks.flatMap((clock): [Handled, Clock][] => {
    const name = nameOf(clock.key);
    return isHandled(name) && isRunning(clock) ? [[name, clock]] : [];
  });

/** The stretches after an event, whose time since the one before belongs to whoever had it until now. */
export function ownedAfter(owned: readonly Owned[], before: Complaint, { at }: Event): Owned[] {
  const person = holderOf(before);
  if (person === null) return [...owned];
  return ofHandler(before).reduce<Owned[]>(
    (sum, [deadline, clock]) => {
      if (activeMsAt(clock, at) <= activeMsAt(clock, before.at)) return sum;
      const last = sum.findLast((one) => one.person === person && one.deadline === deadline);
      return last?.until === before.at
        ? sum.map((one) => (one === last ? { ...one, until: at } : one))
        : [...sum, { person, deadline, from: before.at, until: at }];
    },
    [...owned],
  );
}

/** Who answers for the deadlines after an event: for one that fell due before it, whoever had it then. */
export function answeringAfter(
  answering: Answering,
  before: Complaint,
  event: Event,
  reviewer: string | null,
): Answering {
  const fell = ofHandler(before).filter(([, clock]) => {
    const due = firstDueAt(clock);
    return clock.pause === null && before.at <= due && due < event.at;
  });
  const holder = holderOf(before);
  const next: Answering = { ...answering, ...Object.fromEntries(fell.map(([name]) => [name, holder])) };
  if (event.type !== 'clock-stopped' || !event.met) return next;
  const name = nameOf(event.clock);
  return isHandled(name) ? { ...next, [name]: (name === 'review' ? reviewer : null) ?? holder } : next;
}
