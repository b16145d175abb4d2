/** The people behind the duties and the posts that events name. */
import { followUps } from '../../domain/complaint/effects.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event, EventOf, GivenByException } from '../../domain/complaint/events.js';
import { evolve } from '../../domain/complaint/evolve.js';
import { refuse, type Refusal } from '../../domain/commands/refusal.js';
import { exceptionFor, leastLoaded, turn, whyNotWanted } from '../../domain/people/choosing/assignment.js';
import { atItsLevel } from '../../domain/people/choosing/level.js';
import type { Colleague } from '../../domain/people/colleague.js';
import type { Db } from '../../db/client.js';
import { accountsIn } from '../../domain/people/conflict.js';
import type { Contact } from '../../db/complaints/submissions.js';
import { colleagues } from '../../db/people/colleagues.js';
import { spared } from '../../db/training/exposures.js';
import { countGiven, limitHeld } from './exposure.js';
import type { Giving } from './giving.js';

/** Events with the complaint after each of them, and the people who may be written to because of them. */
export type Placed = { events: readonly Event[]; states: readonly Complaint[]; people: readonly Colleague[] };

/** Finds a person for every `assignment-needed` (process row P5), and for every escalation the level it comes to; refuses where the one asked for may not. */
export async function placePeople(
  tx: Db,
  before: Complaint,
  contact: Contact,
  given: readonly Event[],
  giving: Giving,
): Promise<Placed | Refusal> {
  const called = statesAfter(before, given);
  const after = called.at(-1) ?? before;
  const limit = await limitHeld(tx, after, given);
  const people = await spared(tx, await peopleFor(tx, contact, given, called), { state: after, limit });
  const events = given.map((event, i) => atItsLevel(called[i] ?? before, event, people));
  const states = statesAfter(before, events);
  const needs = events.flatMap((event, i) => {
    if (event.type !== 'assignment-needed') return [];
    const { category } = states[i] ?? before;
    const need = { ...event, category, locale: contact.locale };
    return [{ event, need, group: turn(people, need) }];
  });
  const refused = needs.find(({ need, group }) => need.wanted !== undefined && group.length === 0);
  if (refused !== undefined) return refuse(whyNotWanted(people, refused.need));
  if (needs.every(({ group }) => group.length === 0)) {
    await countGiven(tx, states.at(-1) ?? before, { events, limit });
    return { events, states, people };
  }
  const placed = events.map((event) => {
    const found = needs.find((one) => one.event === event);
    if (found === undefined) return event;
    const carried = giving.all();
    const person = leastLoaded(
      found.group.map((one) => ({ ...one, load: one.load + (carried.get(one.id) ?? 0) })),
    );
    if (person === null) return event;
    giving.give(person.id);
    return assigned(found.event, person.id, exceptionFor(person, found.need));
  });
  const placedStates = statesAfter(before, placed);
  await countGiven(tx, placedStates.at(-1) ?? before, { events: placed, limit });
  return { events: placed, states: placedStates, people };
}

function assigned(
  { duty, team, version, at, by }: EventOf<'assignment-needed'>,
  person: string,
  exception: GivenByException | null,
): Event {
  return {
    ...{ type: 'assigned', duty, person, team, version, at },
    ...(exception && { exception }),
    ...(by === undefined ? {} : { by }),
  };
}

function statesAfter(before: Complaint, events: readonly Event[]): Complaint[] {
  let state = before;
  return events.map((event) => (state = evolve(state, event)));
}

/** Those who may come into question; nobody is looked for where nobody is needed. */
async function peopleFor(
  tx: Db,
  contact: Contact,
  events: readonly Event[],
  states: readonly Complaint[],
): Promise<Colleague[]> {
  const teams = new Set(events.flatMap((event) => (event.type === 'assignment-needed' ? [event.team] : [])));
  const ids = new Set<string>();
  for (const [i, event] of events.entries()) {
    const state = states[i];
    for (const { addressee } of state === undefined ? [] : followUps(state, event)) {
      if (addressee.to === 'person') ids.add(addressee.id);
      if (addressee.to === 'person' && state !== undefined) teams.add(state.team);
      else if ('team' in addressee) teams.add(addressee.team);
    }
  }
  const now = events.at(-1)?.at;
  if (now === undefined || teams.size + ids.size === 0) return [];
  return await colleagues(tx, { teams: [...teams], ids: [...ids], accounts: accountsIn(contact), now });
}
