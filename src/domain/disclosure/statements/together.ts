/** What one step says: one thing to one person, and nothing that the same step makes untrue. */
import { isRunning } from '../../clocks/clock.js';
import { followUps, type Addressee, type LetterCalled } from '../../complaint/effects.js';
import type { Event } from '../../complaint/events.js';
import type { Complaint } from '../../complaint/state.js';
import { isOvertaken } from '../../complaint/course/overtaken.js';
import { resultLetters } from '../../complaint/course/telling.js';
import type { LetterName } from '../../vocabulary.js';
import { concernsComplainant } from './dates/lateness.js';

/** A letter with the event that calls for it, and the complaint after that event. */
export type Called = { event: Event; state: Complaint; letter: LetterCalled };

/** The letters that the events of one step call for; `states` are the complaint after each of them. */
export function lettersCalled(events: readonly Event[], states: readonly Complaint[]): Called[] {
  const called = events.flatMap((event, i) => {
    const state = states[i];
    return state === undefined ? [] : followUps(state, event).map((letter) => ({ event, state, letter }));
  });
  const end = states.at(-1);
  if (end === undefined) return [];
  const holding = called.filter(({ event, letter: { name, addressee } }) =>
    holds(end, { event, name, isComplainants: addressee.to === 'complainant' }),
  );
  return holding.filter((one, i) =>
    holding.every((other, j) => !speaksFor(other, one) && (j >= i || !isTwice(other, one))),
  );
}

/** Whether a letter is still true as the complaint stands now: at the end of its step, and when it is sent. */
export function holds(
  state: Complaint,
  { event, name, isComplainants }: { event: Event; name: LetterName; isComplainants: boolean },
): boolean {
  if (name === 'news') return state.unread !== null;
  if (event.type === 'assigned') return carries(state, event.duty) === event.person;
  if (event.type === 'rung-fired' && !isComplainants)
    return state.clocks.some((clock) => clock.key === event.clock && isRunning(clock));
  if (event.type !== 'rung-fired') return !isOvertaken(state, name, event.version);
  // A deadline that had passed when it was set going again: the result that goes another way owns up to it.
  return event.at <= event.dueAt && concernsComplainant(state, event.clock);
}

const carries = ({ owner, approver, tasks }: Complaint, duty: string): string | null => {
  if (duty === 'owner') return owner;
  if (duty === 'approver') return approver;
  return tasks.find(({ n }) => duty === `task/${n}`)?.owner ?? null;
};

/** These tell the complainant how the complaint stands, its lateness included. */
const tellAll: readonly LetterName[] = [
  ...resultLetters,
  ...(['registered', 'accepted', 'appealed', 'reopened', 'earlier-stands'] as const),
];

/** Whether the first letter says to its reader what the second has to say. */
function speaksFor(first: Called, second: Called): boolean {
  if (second.event.type !== 'rung-fired' || !isSame(first.letter.addressee, second.letter.addressee))
    return false;
  if (second.letter.name === 'late')
    return first.letter.name === 'late' ? outweighs(first, second) : tellAll.includes(first.letter.name);
  if (second.letter.name === 'warning' && first.letter.name === 'assigned') return true;
  return first.event.type === 'rung-fired' && outweighs(first, second);
}

/** The lead in place of an owner who is missing, and as the lead. */
const isTwice = (a: Called, b: Called): boolean =>
  a.event === b.event &&
  a.letter.name === b.letter.name &&
  a.letter.addressee.to !== 'complainant' &&
  wayOf(a) === wayOf(b) &&
  isSame(a.letter.addressee, b.letter.addressee);

/** Two addresses that were given up are two readers. */
const wayOf = ({ letter: { addressee } }: Called) => ('by' in addressee ? addressee.by : null);

const isSame = (a: Addressee, b: Addressee): boolean =>
  a.to === b.to &&
  ('id' in a && 'id' in b ? a.id === b.id : 'team' in a && 'team' in b ? a.team === b.team : true);

/** Of what fell due together the gravest is said; of two alike the one that fell due last. */
const outweighs = (one: Called, other: Called): boolean =>
  gravity(one) > gravity(other) ||
  (gravity(one) === gravity(other) && one.event.version > other.event.version);

/** What was promised to the complainant goes before the stages; an escalation before a warning. */
const gravity = ({ event, letter }: Called): number => {
  if (event.type !== 'rung-fired') return 0;
  if (letter.name === 'late') return event.clock === 'promise' ? 1 : 0;
  return letter.name === 'warning' ? 0 : 1 + event.level;
};
