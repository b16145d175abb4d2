import { eq, sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event } from '../../domain/complaint/events.js';
import { partsOfReference } from '../../domain/text/reference.js';
import { termsOf } from '../../domain/text/terms.js';
import { columns } from './columns.js';
import type { Db } from '../client.js';
import { gathered } from '../gathering.js';
import { allBut, listOf, recordset, type Recordset } from '../recordset.js';
import { isUniqueViolation } from '../refused-rows.js';
import { startOf } from '../messages/deliveries.js';
import { journalRow } from './journal.js';
import { complaints, contacts, journal, texts } from '../schema/complaints.js';
import { deliveries, requests, type Answer } from '../schema/messages.js';
import { json, rows, statement } from '../statement.js';

export type Contact = Omit<typeof contacts.$inferSelect, 'number' | 'subjectParts' | 'subjectAccount'>;

/** Where the complainant is reached themself, while somebody speaks for them. */
type Registered = Pick<Contact, 'representedEmail' | 'representedPhone'>;

/** Everything that is stored when a complaint is received. */
export type Submission = {
  /** The complaint after `events`. */
  state: Complaint;
  events: readonly [Event, ...Event[]];
  commitId: string;
  policyVersion: number;
  filedBy: string;
  filedWith: string | null;
  externalId: string | null;
  prints: Record<string, string> | null;
  /** SHA-256 of the tracking token. */
  trackingHash: string;
  /** SHA-256 of the token of the respondent's page. */
  respondentHash: string;
  contact: Omit<Contact, 'joinedAccounts' | keyof Registered> & Partial<Registered>;
  texts: readonly [NewText, ...NewText[]];
  request: { idempotencyKey: string; fingerprint: string; answer: Answer | null };
};
export type NewText = Pick<
  typeof texts.$inferInsert,
  'id' | 'name' | 'audience' | 'text' | 'held' | 'writtenAt'
>;

export type Submitted =
  | { kind: 'registered'; number: string }
  /** The caller used this idempotency key before: with another fingerprint it is a mistake of theirs. */
  | { kind: 'repeated'; number: string | null; fingerprint: string; answer: Answer | null }
  /** The caller submitted this matter before, by its `externalId`; `answer` stays empty under the new key. */
  | { kind: 'known'; number: string };

/** What is asked of the rows there are, before anything is written. */
type Asked = {
  number: string;
  caller: string;
  key: string;
  fingerprint: string;
  externalId: string | null;
  answer: Answer | null;
};
/** What was there: an earlier request under the key, or a complaint under the external id. */
type Before = {
  number: string;
  repeated: boolean;
  earlier: string | null;
  fingerprint: string;
  answer: Answer | null;
  known: string | null;
};

const given = {
  asked: json<Asked[]>(),
  cases: recordset(
    complaints,
    allBut(complaints, 'updatedAt', 'changedIn', 'oldestOpen', 'closedAt', 'settled'),
  ),
  contacts: recordset(contacts, allBut(contacts, 'joinedAccounts', 'subjectAccount')),
  texts: recordset(texts, allBut(texts, 'storedAt')),
  events: recordset(journal, allBut(journal, 'recordedAt', 'writtenIn')),
  starts: recordset(deliveries, ['number', 'kind', 'key', 'payload', 'priority']),
};

/** What is known already is looked up row by row: a join over the whole batch would read the tables. */
const store = statement('submit', given, (_, place) => {
  const insert = <R>(records: Recordset<R>, table: PgTable, at: SQL) => {
    const names = listOf(records.names);
    return sql`insert into ${table} (${names}) select ${names} from ${records.from(at)}
      where number in (select number from fresh)`;
  };
  return rows<Before>(sql`
    with asked as (select * from jsonb_to_recordset(${place.asked}::jsonb) as asked(number text, caller text, key text,
        fingerprint text, "externalId" text, answer jsonb)),
      before as (select asked.number, asked.caller, asked.key, asked.fingerprint as print, asked.answer as told,
          earlier.caller is not null as repeated, earlier.number as earlier, earlier.fingerprint, earlier.answer,
          known.number as known
        from asked
        left join lateral (select caller, number, fingerprint, answer from ${requests}
          where caller = asked.caller and idempotency_key = asked.key limit 1) as earlier on true
        left join lateral (select number from ${complaints}
          where filed_by = asked.caller and external_id = asked."externalId" limit 1) as known on true),
      fresh as (select number from before where not repeated and known is null),
      request as (insert into ${requests} (caller, idempotency_key, fingerprint, number, answer)
        select caller, key, print, coalesce(known, number), case when known is null then told end
        from before where not repeated),
      complaint as (${insert(given.cases, complaints, place.cases)}),
      contact as (${insert(given.contacts, contacts, place.contacts)}),
      written as (${insert(given.texts, texts, place.texts)}),
      entry as (${insert(given.events, journal, place.events)}),
      start as (${insert(given.starts, deliveries, place.starts)})
    select number, repeated, earlier, fingerprint, answer, known from before`);
});

/**
 * Registers a complaint: one statement for case, contact, texts, journal, idempotency key and the delivery that
 * starts its run, shared with those that arrive meanwhile. Two that collide are sorted out one after the other.
 */
export const submit: (db: Db, submission: Submission) => Promise<Submitted> = gathered(storeAll);

async function storeAll(db: Db, submissions: readonly Submission[]): Promise<Submitted[]> {
  const values = {
    asked: submissions.map(({ state: { number }, filedBy: caller, externalId, request }) => {
      const { idempotencyKey: key, fingerprint, answer } = request;
      return { number, caller, key, fingerprint, externalId, answer };
    }),
    cases: submissions.map(caseRow),
    contacts: submissions.map(({ state: { number }, contact }) => ({
      ...{ ...contact, number, subjectParts: partsOfReference(contact.subjectReference) },
    })),
    texts: submissions.flatMap(({ state: { number }, texts }) =>
      texts.map((text) => ({ held: false, ...text, number, terms: termsOf(text.text) })),
    ),
    events: submissions.flatMap(({ state: { number }, events, commitId }) =>
      events.map((event) => journalRow(event, { number, commitId })),
    ),
    starts: submissions.map(({ state }) => startOf(state)),
  };
  const found = await store(db, values).catch((error: unknown) => {
    if (submissions.length > 1 || !isUniqueViolation(error)) throw error;
    return store(db, values);
  });
  const before = new Map(found.map((one) => [one.number, one]));
  return submissions.map(({ state: { number } }) => outcome(number, before.get(number)));
}

const caseRow = (submission: Submission) => {
  const { state, policyVersion, filedBy, filedWith, externalId, prints } = submission;
  const { trackingHash, respondentHash } = submission;
  return {
    ...{ ...columns(state), number: state.number },
    ...{ policyVersion, filedBy, filedWith, externalId, prints, trackingHash, respondentHash },
  };
};

/**
 * Whether the caller has used this key, or submitted this matter, before. Until the transaction ends, whoever else asks
 * the same waits: a repetition that comes meanwhile is known for one.
 */
export async function isKnown(
  tx: Db,
  {
    caller,
    idempotencyKey,
    externalId,
  }: { caller: string; idempotencyKey: string; externalId: string | null },
): Promise<boolean> {
  const names = [
    `key/${caller}/${idempotencyKey}`,
    ...(externalId === null ? [] : [`id/${caller}/${externalId}`]),
  ];
  for (const name of names) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  const [found] = await tx.execute<{ known: boolean }>(sql`
    select exists (select from ${requests} where caller = ${caller} and idempotency_key = ${idempotencyKey})
      or exists (select from ${complaints} where filed_by = ${caller} and external_id = ${externalId}) as known`);
  return found?.known === true;
}

/** With which key, and as what, a complaint was first submitted. */
export async function filingOf(
  db: Db,
  number: string,
): Promise<{ filedWith: string | null; prints: Record<string, string> | null } | null> {
  const [found] = await db
    .select({ filedWith: complaints.filedWith, prints: complaints.prints })
    .from(complaints)
    .where(eq(complaints.number, number));
  return found ?? null;
}

function outcome(number: string, before: Before | undefined): Submitted {
  if (before === undefined) throw new Error('A submission without its answer');
  const { repeated, earlier, fingerprint, answer, known } = before;
  if (repeated) return { kind: 'repeated', number: earlier, fingerprint, answer };
  return known === null ? { kind: 'registered', number } : { kind: 'known', number: known };
}
