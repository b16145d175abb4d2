import { and, eq, sql } from 'drizzle-orm';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event } from '../../domain/complaint/events.js';
import { columns } from './columns.js';
import type { Db } from '../client.js';
import { isUniqueViolation } from '../unique-violation.js';
import { insertWhere } from '../insertion.js';
import { startOf } from '../messages/deliveries.js';
import { journalRow } from './journal.js';
import { complaints, contacts, journal, texts } from '../schema/complaints.js';
import { deliveries, requests, type Answer } from '../schema/messages.js';

export type Contact = Omit<typeof contacts.$inferSelect, 'number'>;

/** Everything that is stored when a complaint is received. */
export type Submission = {
  /** The complaint after `events`. */
  state: Complaint;
  events: readonly [Event, ...Event[]];
  commitId: string;
  policyVersion: number;
  filedBy: string;
  externalId: string | null;
  /** SHA-256 of the tracking token. */
  trackingHash: string;
  /** SHA-256 of the token of the respondent's page. */
  respondentHash: string;
  contact: Contact;
  texts: readonly [NewText, ...NewText[]];
  request: { idempotencyKey: string; fingerprint: string; answer: Answer | null };
};
export type NewText = Pick<typeof texts.$inferInsert, 'id' | 'name' | 'audience' | 'text' | 'held'>;

export type Submitted =
  | { kind: 'registered'; number: string }
  /** The caller used this idempotency key before: with another fingerprint it is a mistake of theirs. */
  | { kind: 'repeated'; number: string | null; fingerprint: string; answer: Answer | null }
  /** The caller submitted this matter before, by its `externalId`; `answer` stays empty under the new key. */
  | { kind: 'known'; number: string };

/**
 * Registers a complaint: one statement for case, contact, texts, journal, idempotency key and the delivery that
 * starts its run. Not for use inside a transaction: two that collide are sorted out by a second try.
 */
export async function submit(db: Db, submission: Submission): Promise<Submitted> {
  try {
    return await tryToSubmit(db, submission);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return await tryToSubmit(db, submission);
  }
}

async function tryToSubmit(db: Db, submission: Submission): Promise<Submitted> {
  const { state, filedBy, externalId, request } = submission;
  const { number } = state;
  const before = db.$with('before').as(
    db
      .select({ number: requests.number, fingerprint: requests.fingerprint, answer: requests.answer })
      .from(requests)
      .where(and(eq(requests.caller, filedBy), eq(requests.idempotencyKey, request.idempotencyKey))),
  );
  const known = db.$with('known').as(
    db
      .select({ number: complaints.number })
      .from(complaints)
      .where(
        externalId === null
          ? sql`false`
          : and(eq(complaints.filedBy, filedBy), eq(complaints.externalId, externalId)),
      ),
  );
  const fresh = sql`not exists (select from ${before}) and not exists (select from ${known})`;
  const again = sql`insert into ${requests} (caller, idempotency_key, fingerprint, number)
    select ${filedBy}, ${request.idempotencyKey}, ${request.fingerprint}, number from ${known}
    where not exists (select from ${before})`;
  const row = {
    ...columns(state),
    number,
    policyVersion: submission.policyVersion,
    filedBy,
    externalId,
    trackingHash: submission.trackingHash,
    respondentHash: submission.respondentHash,
  };
  const events = submission.events.map((event) =>
    journalRow(event, { number, commitId: submission.commitId }),
  );
  const written = submission.texts.map((text) => ({ ...text, number }));
  const [found] = await db
    .with(
      before,
      known,
      db.$with('request', {}).as(insertWhere(requests, [{ ...request, caller: filedBy, number }], fresh)),
      db.$with('repeat', {}).as(again),
      db.$with('complaint', {}).as(insertWhere(complaints, [row], fresh)),
      db.$with('contact', {}).as(insertWhere(contacts, [{ ...submission.contact, number }], fresh)),
      db.$with('text', {}).as(insertWhere(texts, written, fresh)),
      db.$with('entry', {}).as(insertWhere(journal, events, fresh)),
      db.$with('message', {}).as(insertWhere(deliveries, [startOf(state)], fresh)),
    )
    .select({
      repeated: { number: before.number, fingerprint: before.fingerprint, answer: before.answer },
      known: { number: known.number },
    })
    .from(sql`(select) as one`)
    .leftJoin(before, sql`true`)
    .leftJoin(known, sql`true`)
    .prepare('submit')
    .execute();
  if (found?.repeated) return { kind: 'repeated', ...found.repeated };
  return found?.known ? { kind: 'known', number: found.known.number } : { kind: 'registered', number };
}
