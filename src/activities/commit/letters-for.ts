/** From events to letters: the addressees become people. */
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event } from '../../domain/complaint/events.js';
import { followUps, type Addressee } from '../../domain/complaint/effects.js';
import { behind } from '../../db/people/addressees.js';
import type { Db } from '../../db/client.js';
import { accountsIn } from '../../domain/people/conflict.js';
import * as letters from '../../db/messages/letters.js';
import type { NewLetter } from '../../db/messages/letters.js';
import { staffOfMany } from '../../db/people/people.js';
import type { Contact } from '../../db/complaints/submissions.js';

/** The letters that events call for, each to one person; `states[i]` is the complaint after `events[i]`. */
export async function lettersFor(
  db: Db,
  contact: Contact,
  events: readonly Event[],
  states: readonly Complaint[],
): Promise<NewLetter[]> {
  const called: NewLetter[] = [];
  for (const [i, event] of events.entries()) {
    const state = states[i];
    if (state === undefined) continue;
    for (const { name, addressee } of followUps(state, event)) {
      const data = isBounce(event) ? ((await letters.callFor(db, state.number, name)) ?? event) : event;
      const common = { number: state.number, version: event.version, name, data };
      called.push(
        ...(await recipientsOf(db, contact, addressee, event.at)).map((to) => ({ ...common, ...to })),
      );
    }
  }
  return called;
}

/** A letter that goes another way speaks of what first called for it. */
const isBounce = (event: Event): boolean => event.type === 'bounced' || event.type === 'result-bounced';

type Recipient = Pick<NewLetter, 'recipient' | 'transport' | 'locale'>;

async function recipientsOf(
  db: Db,
  contact: Contact,
  addressee: Addressee,
  at: number,
): Promise<Recipient[]> {
  if (addressee.to === 'complainant') {
    const transport = addressee.by;
    return [{ recipient: `complainant:${transport}`, transport, locale: contact.locale }];
  }
  const ids =
    addressee.to === 'person'
      ? [addressee.id]
      : await behind(db, addressee, { conflicts: accountsIn(contact), now: at });
  const people = ids.length === 0 ? [] : await staffOfMany(db, ids);
  return people.map(({ id, languages }) => ({
    recipient: id,
    transport: 'email' as const,
    locale: languages[0] ?? 'en',
  }));
}
