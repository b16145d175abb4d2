/** What a letter may tell: how much, of which deadline, in whose words. */
import { dueAt, isRunning, nameOf } from '../clocks/clock.js';
import { measureOfTask } from '../complaint/course/platform/carrying-out.js';
import type { Event, EventOf } from '../complaint/events.js';
import type { Complaint, DecisionMade } from '../complaint/state.js';
import { DeadlineName } from '../policy/deadlines.js';
import type { LetterName, RemedyKind, TaskKind, Transport } from '../vocabulary.js';

/** How much a letter tells: everything; that a complaint is registered; that it is no longer told there; that there is news. */
export type Extent = 'all' | 'registration' | 'released' | 'news';

/** Until its owner has confirmed an address, it may belong to anybody: there even the kind of news is content. */
export function extentAt(confirmed: boolean, name: LetterName): Extent {
  if (confirmed) return 'all';
  if (name === 'address-changed') return 'released';
  return name === 'registered' ? 'registration' : 'news';
}

/**
 * Whether the letter goes to an address that is proven; of the one before a change, as it was then. Whoever spoke for the
 * complainant and does no more is told nothing of the complaint, nor where its page is.
 */
export function goesToProven(
  { reach }: Pick<Complaint, 'reach'>,
  event: Event,
  { name, transport }: { name: LetterName; transport: Transport },
): boolean {
  if (name !== 'address-changed') return reach[transport] === 'confirmed';
  return event.type === 'contact-changed' && event.former[transport] === 'confirmed';
}

/** A deadline a letter to staff speaks of; `at` in ms since 1970, UTC. */
export type DeadlineTold = { what: DeadlineName | 'limit-appeal'; at: number; passed: boolean };

/** The one its event is about, else the earliest that runs. What was promised to the complainant is not staff's deadline. */
export function deadlineTold(
  { clocks }: Pick<Complaint, 'clocks'>,
  event: Event,
  now: number,
): DeadlineTold | null {
  const about =
    event.type === 'rung-fired' ? event.clock : event.type === 'assigned' ? event.duty : undefined;
  const ours = clocks.filter((clock) => isRunning(clock) && nameOf(clock.key) !== 'promise');
  const clock = ours.find(({ key }) => key === about) ?? ours.toSorted((a, b) => dueAt(a) - dueAt(b))[0];
  if (clock === undefined) return null;
  const at = dueAt(clock);
  return { what: DeadlineName.parse(nameOf(clock.key)), at, passed: at <= now };
}

/** A task as a letter to staff names it: with the remedy to carry out, or the letter to read out. */
export type TaskTold =
  | { kind: 'finish-remedy'; remedy: { kind: RemedyKind; days: number | null } }
  | { kind: 'phone-complainant'; letter: LetterName }
  | { kind: Exclude<TaskKind, 'finish-remedy' | 'phone-complainant'> };

/** The task just assigned, or the one whose deadline speaks; null where the letter is about none. */
export function taskTold(
  { tasks, decision }: Pick<Complaint, 'tasks' | 'decision'>,
  event: Event,
): TaskTold | null {
  const about = event.type === 'assigned' ? event.duty : event.type === 'rung-fired' ? event.clock : null;
  const task = tasks.find(({ n }) => about === `task/${n}`);
  if (task === undefined) return null;
  const { kind, letter } = task;
  if (kind === 'phone-complainant') return letter === undefined ? null : { kind, letter };
  if (kind !== 'finish-remedy') return { kind };
  const remedy = measureOfTask({ decision }, task);
  return remedy === null ? null : { kind, remedy: { kind: remedy.kind, days: remedy.days ?? null } };
}

/** The id of the texts a letter quotes: its event's own, else those of the rejection or the decision it tells. */
export const quotedIn = (
  event: Event,
  told: EventOf<'rejected'> | DecisionMade | null | undefined,
): string | undefined => ('text' in event ? event.text : undefined) ?? told?.text;
