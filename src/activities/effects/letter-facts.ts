/** What a letter may know, gathered from the case file. */
import { dueAt, isRunning, nameOf } from '../../domain/clocks/clock.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { categoryOf } from '../../domain/policy/categories.js';
import { DeadlineName } from '../../domain/policy/deadlines.js';
import { appealDays, objectionToAppeal } from '../../domain/complaint/rounds.js';
import type { Event } from '../../domain/complaint/events.js';
import * as cases from '../../db/complaints/cases.js';
import * as journal from '../../db/complaints/journal.js';
import type { Material } from '../../db/messages/letters.js';
import { ComplainantLetterName, StaffLetterName, type Due, type LetterFacts } from '../../letters/facts.js';
import { confirmCode, trackingToken } from '../../tokens.js';
import type { ActivityDeps } from '../deps.js';

/** The facts of one letter; `address` is where it goes. */
export async function factsOf(
  { db, secret, publicUrl }: Pick<ActivityDeps, 'db' | 'secret' | 'publicUrl'>,
  { letter, state, policy, reader, texts }: Material,
  address: string,
): Promise<LetterFacts> {
  const { number, name, data: event, locale, transport } = letter;
  const complaint = { ...state, category: categoryOf(policy, state.category) };
  const common = { locale, number, complaint, event };
  if (reader !== null) {
    const deskUrl = `${publicUrl}/v1/complaints/${number}`;
    const due = dueFor(state, event, false);
    return {
      ...common,
      to: 'staff',
      name: StaffLetterName.parse(name),
      due,
      deskUrl,
      recipientName: reader.name,
    };
  }
  const trackingUrl = `${publicUrl}/t/${trackingToken(secret, number)}`;
  const code = confirmCode(secret, number, transport, address);
  const confirmed = state.reach[transport] === 'confirmed';
  const rejected = (await journal.entries(db, number)).map((entry) => entry.data).findLast(isRejection);
  const told = await cases.decisionTold(db, state);
  const objection = objectionToAppeal(state, 'complainant');
  const source = name === 'rejected' ? rejected?.text : (textOf(event) ?? told.decision?.text);
  const words = [...texts, ...told.texts]
    .filter((text) => text.id === source)
    .map(({ name: key, text }) => [key, text]);
  return {
    ...common,
    to: 'complainant',
    name: ComplainantLetterName.parse(name),
    due: dueFor(state, event, true),
    trackingUrl,
    confirmUrl: confirmed ? null : `${trackingUrl}?confirm=${transport}.${code}`,
    confirmed,
    reviewDueAt: startedDue(state, 'review'),
    promiseDueAt: startedDue(state, 'promise'),
    complaint: { ...complaint, decision: told.decision },
    // Once this letter has arrived nothing else stands in the way.
    appealDays: objection === 'not-told-yet' ? appealDays(policy) : null,
    final: objection === 'decision-final',
    rejectedFor: rejected?.reason ?? null,
    texts: Object.fromEntries(words),
  };
}

const isRejection = (event: Event): event is Extract<Event, { type: 'rejected' }> =>
  event.type === 'rejected';

const textOf = (event: Event): string | undefined => ('text' in event ? event.text : undefined);

const startedDue = (state: Complaint, key: string): number => {
  const clock = state.clocks.find((other) => other.key === key);
  return clock === undefined ? state.receivedAt : dueAt(clock);
};

/** The deadline a letter speaks of: the one its event is about, else the earliest that runs for its reader. */
function dueFor(state: Complaint, event: Event, promised: boolean): Due | null {
  const keys = event.type === 'rung-fired' ? [event.clock] : [];
  if (event.type === 'assigned' && event.duty.startsWith('task/')) keys.push(event.duty);
  const running = state.clocks.filter(
    (clock) => isRunning(clock) && (promised || nameOf(clock.key) !== 'promise'),
  );
  const clock =
    state.clocks.find((other) => keys.includes(other.key)) ??
    running.toSorted((a, b) => dueAt(a) - dueAt(b))[0];
  return clock === undefined ? null : { what: DeadlineName.parse(nameOf(clock.key)), at: dueAt(clock) };
}
