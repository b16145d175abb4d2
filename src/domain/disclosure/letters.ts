/** What a letter may tell: how much, of which deadline, in whose words. */
import { dueAt, isRunning, nameOf } from '../clocks/clock.js';
import type { Event, EventOf } from '../complaint/events.js';
import type { Complaint, DecisionMade } from '../complaint/state.js';
import { DeadlineName } from '../policy/deadlines.js';
import type { LetterName, Transport } from '../vocabulary.js';

/** How much a letter tells: everything; that a complaint is registered; that it is no longer told there; that there is news. */
export type Telling = 'all' | 'registration' | 'released' | 'news';

/** Until its owner has confirmed an address, it may belong to anybody: there even the kind of news is content. */
export function tellingAt(confirmed: boolean, name: LetterName): Telling {
  if (confirmed) return 'all';
  if (name === 'address-changed') return 'released';
  return name === 'registered' ? 'registration' : 'news';
}

/** Whether the letter goes to an address that is proven; of the one before a change, as it was then. */
export const goesToProven = (
  { reach }: Pick<Complaint, 'reach'>,
  event: Event,
  { name, transport }: { name: LetterName; transport: Transport },
): boolean =>
  name === 'address-changed' && event.type === 'contact-changed'
    ? event.former[transport] === 'confirmed'
    : reach[transport] === 'confirmed';

/** A deadline a letter speaks of; `at` in ms since 1970, UTC. */
export type DeadlineTold = { what: DeadlineName; at: number };

/** The one its event is about, else the earliest that runs. What was promised to the complainant is not staff's deadline. */
export function deadlineTold(
  { clocks }: Pick<Complaint, 'clocks'>,
  event: Event,
  reader: 'complainant' | 'staff',
): DeadlineTold | null {
  const about =
    event.type === 'rung-fired' ? event.clock : event.type === 'assigned' ? event.duty : undefined;
  const running = clocks.filter(
    (clock) => isRunning(clock) && (reader === 'complainant' || nameOf(clock.key) !== 'promise'),
  );
  const clock = clocks.find(({ key }) => key === about) ?? running.toSorted((a, b) => dueAt(a) - dueAt(b))[0];
  return clock === undefined ? null : { what: DeadlineName.parse(nameOf(clock.key)), at: dueAt(clock) };
}

/** When a deadline that starts with the complaint is due; where there is none, nothing is promised beyond its receipt. */
export function dueSinceReceipt(
  { clocks, receivedAt }: Pick<Complaint, 'clocks' | 'receivedAt'>,
  name: 'review' | 'promise',
): number {
  const clock = clocks.find(({ key }) => key === name);
  return clock === undefined ? receivedAt : dueAt(clock);
}

/** The id of the texts a letter quotes: its event's own, else those of the rejection or the decision it tells. */
export const quotedIn = (
  event: Event,
  told: EventOf<'rejected'> | DecisionMade | null | undefined,
): string | undefined => ('text' in event ? event.text : undefined) ?? told?.text;
