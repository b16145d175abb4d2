/** What can be seen in a complaint's state without changing it. */
import { dueAt, firstDueAt, isPaused, isRunning, nameOf, type Clock } from '../clocks/clock.js';
import type { Complaint, Task } from './state.js';
import type { Ending, LetterName, RemedyKind, Transport } from '../vocabulary.js';

/** The deadlines that decide whether a complaint is overdue: those of its stages, and the promise. */
const urgent = ['review', 'investigation', 'appeal', 'feedback', 'promise'];

/** A paused clock has no due time for now, unless it was late already when the pause began. */
const waits = (clock: Clock): boolean => clock.pause !== null && firstDueAt(clock) > clock.pause.at;

const runningUrgent = (state: Complaint): Clock[] =>
  state.clocks.filter((clock) => isRunning(clock) && !waits(clock) && urgent.includes(nameOf(clock.key)));

const earliest = (instants: number[]): number | null => (instants.length > 0 ? Math.min(...instants) : null);

/** The earliest due time of the running stage deadlines and the promise; when late, the missed one. */
export const nextDeadline = (state: Complaint): number | null => earliest(runningUrgent(state).map(dueAt));

/** The instant from which the complaint is, or will be, overdue: a deadline that was extended counts from its first date. */
export const overdueFrom = (state: Complaint): number | null =>
  earliest(runningUrgent(state).map(firstDueAt));

export const isOverdue = (state: Complaint, now: number): boolean => {
  const from = overdueFrom(state);
  return from !== null && from <= now;
};

export const isPausedNow = (state: Complaint): boolean => state.clocks.some(isPaused);

/** The way a letter to the complainant goes now: e-mail before SMS, none that has failed; null where there is none. */
export const transportFor = (state: Complaint): Transport | null => {
  if (state.left) return null;
  const usable = (transport: Transport) => ['unconfirmed', 'confirmed'].includes(state.reach[transport]);
  return usable('email') ? 'email' : usable('sms') ? 'sms' : null;
};

/** The letter that tells each ending. */
export const resultLetter = {
  decided: 'result',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  merged: 'result',
} as const satisfies Record<Ending, LetterName>;

/** The letters that tell one. */
export const resultLetters: readonly LetterName[] = [...new Set(Object.values(resultLetter))];

/** A task for the present round; a phone call for the letter of an earlier one is none. */
export const isOfThisRound = (state: Complaint, { n, earlier }: Task): boolean =>
  n > state.since && earlier !== true;

/** Merged into another complaint, and waiting for its end. */
export const isMerged = (state: Complaint): boolean => state.mergedInto !== null && state.ending === null;

/** Sanctions on another person are told to that person alone. */
const discreet = ['warn-user', 'suspend-account', 'withdraw-warning'] as const satisfies RemedyKind[];
export type Discreet = (typeof discreet)[number];
export const isToldOf = (kind: RemedyKind): kind is Exclude<RemedyKind, Discreet> =>
  !discreet.some((other) => other === kind);

/** Every remedy the complainant is told of is settled. */
export const toldRemediesSettled = (state: Complaint): boolean =>
  (state.decision?.remedies ?? []).every((remedy) => remedy.state !== 'pending' || !isToldOf(remedy.kind));

/** Every remedy is settled; true where there is none. */
export const remediesSettled = (state: Complaint): boolean =>
  (state.decision?.remedies ?? []).every((remedy) => remedy.state !== 'pending');

/** Nothing is left to do: the run may end. */
export const isFinished = (state: Complaint): boolean =>
  state.stage === 'closed' && state.tasks.length === 0 && state.needs.length === 0;
