/** The rows of complaints that the core has led, as their commits would have left them, for COPY. Letters they have none. */
import { createHash } from 'node:crypto';
import { columns } from '../../src/db/complaints/columns.js';
import { journalRow } from '../../src/db/complaints/journal.js';
import { complaints, contacts, journal, tasks, texts, work } from '../../src/db/schema/complaints.js';
import { commands } from '../../src/db/schema/messages.js';
import { DAY_MS } from '../../src/domain/clocks/zone.js';
import type { Actor, Audience } from '../../src/domain/commands/command.js';
import type { Event } from '../../src/domain/complaint/events.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import { workIn } from '../../src/domain/people/work.js';
import { partsOfReference } from '../../src/domain/text/reference.js';
import { termsOf } from '../../src/domain/text/terms.js';
import type { Locale } from '../../src/domain/vocabulary.js';

/** In the order in which they may be filled. */
export const tablesOfCases = { complaints, contacts, texts, commands, journal, work, tasks };
export type Rows = Record<keyof typeof tablesOfCases, Record<string, unknown>[]>;

export type Contact = { locale: Locale; phone: string | null } & Record<
  'email' | 'accountId' | 'subjectReference',
  string
>;
/** `id`: that of the command it came with. */
export type Words = { id: string; name: string; audience: Audience; text: string; storedAt: number };
export type Given = { id: string; name: string; round: number; actor: Actor; at: number };
export type Lived = {
  state: Complaint;
  closedAt: number | null;
  policyVersion: number;
  filedBy: string;
  contact: Contact;
  words: readonly Words[];
  given: readonly Given[];
  journal: readonly { event: Event; commitId: string }[];
};

export function rowsOf({ state, closedAt, contact, words, given, journal, ...filed }: Lived): Rows {
  const { number, at } = state;
  return {
    complaints: [
      {
        ...{ ...columns(state), ...filed, number, closedAt, settled: closedAt !== null, updatedAt: at },
        ...{ filedWith: null, externalId: null, prints: null },
        ...{ trackingHash: hash(`t${number}`), respondentHash: hash(`r${number}`) },
      },
    ],
    contacts: [
      {
        ...{ ...contact, number, joinedAccounts: [], subjectType: 'post' },
        subjectParts: partsOfReference(contact.subjectReference),
      },
    ],
    texts: words.map((one) => ({ ...one, number, terms: termsOf(one.text), held: false })),
    commands: given.map((one) => ({
      ...{ id: one.id, number, name: one.name, round: one.round, caller: one.actor.id, actor: one.actor },
      ...{ givenWith: null, payload: {}, idempotencyKey: one.id, fingerprint: 'loaded' },
      ...{ expectedVersion: null, status: 'applied', answer: null },
      ...{ storedAt: one.at, notAfter: one.at, decidedAt: one.at },
    })),
    journal: journal.map(({ event, commitId }) => ({
      ...journalRow(event, { number, commitId }),
      recordedAt: event.at,
    })),
    work: workIn(state).map((one) => ({ ...one, number })),
    tasks: state.tasks.map(({ n, kind, team, owner }) => ({
      ...{ number, n, kind, team, owner, step: null, letter: null },
      ...{ raisedAt: at, dueAt: at + DAY_MS, doneAt: null, result: null },
    })),
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
