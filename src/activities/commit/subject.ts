/** What a complaint is named to be about by staff: its words, and what the rows know of it. */
import type { Event } from '../../domain/complaint/events.js';
import { isOwnAccount } from '../../domain/intake/doors.js';
import { partsOfReference } from '../../domain/text/reference.js';
import type { Db } from '../../db/client.js';
import type { SubjectNamed } from '../../db/complaints/concerned/subjects.js';
import type { Contact } from '../../db/complaints/submissions.js';
import * as texts from '../../db/complaints/texts.js';
import { isAccountOfStaff } from '../../db/people/people.js';

type Named = { events: readonly Event[]; contact: Contact; subject: SubjectNamed | null };

/** The events with whose account it is, as at receipt; and the contact as it is with what is named. */
export async function nameSubject(tx: Db, contact: Contact, events: readonly Event[]): Promise<Named> {
  const set = events.find((event) => event.type === 'subject-set');
  if (set === undefined) return { events, contact, subject: null };
  const reference = await texts.subjectNamed(tx, set.text);
  if (reference === null) throw new Error('A subject without its reference');
  const subject = { type: set.subject, reference };
  const known = {
    ...(isOwnAccount(contact, subject) ? { ownSubject: true as const } : {}),
    ...((await isAccountOfStaff(tx, reference)) ? { aboutStaff: true as const } : {}),
  };
  return {
    events: events.map((event) => (event === set ? { ...set, ...known } : event)),
    contact: { ...contact, subjectType: subject.type, subjectReference: reference },
    subject: { ...subject, parts: partsOfReference(reference) },
  };
}
