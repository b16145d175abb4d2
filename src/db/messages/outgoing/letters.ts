import { and, asc, count, desc, eq, inArray, isNotNull, like, or, sql, type SQL } from 'drizzle-orm';
import type { Event } from '../../../domain/complaint/events.js';
import type { LetterSide } from '../../../domain/disclosure/case-file.js';
import type { SentLetter } from '../../../domain/disclosure/desk/thread.js';
import type { LetterName, Transport } from '../../../domain/vocabulary.js';
import type { Db } from '../../client.js';
import { resultLetters } from '../../../domain/complaint/course/telling.js';
import { complaints, journal } from '../../schema/complaints.js';
import { letters, type LetterStatus, type ReceiptResult, type WrittenLetter } from '../../schema/messages.js';
import { statement } from '../../statement.js';

export type Letter = typeof letters.$inferSelect;
export type NewLetter = Pick<
  Letter,
  'number' | 'version' | 'name' | 'recipient' | 'transport' | 'locale' | 'data'
> &
  Partial<Pick<Letter, 'post' | 'address'>>;

/** A letter's id, and the key under which its provider sends it once. */
export const letterId = ({
  number,
  version,
  name,
  recipient,
}: Pick<Letter, 'number' | 'version' | 'name' | 'recipient'>) => `${number}/${version}/${name}/${recipient}`;

/** Whether a letter is for the complainant, whichever way it goes. */
export const isComplainants = ({ recipient }: Pick<Letter, 'recipient'>): boolean =>
  recipient.startsWith('complainant:');

/** The recipients of letters to the respondent and to witnesses. */
export const RESPONDENT = 'respondent:message';
export const WITNESS = 'witness:message';

/** Whether a letter is for whom somebody speaks for, whichever way it goes. */
export const isToRepresented = ({ recipient }: Pick<Letter, 'recipient'>): boolean =>
  recipient.startsWith('represented:');

/** Whether a letter is for the respondent, a witness, or whom somebody speaks for. */
export const isToOthers = (letter: Pick<Letter, 'recipient'>): boolean =>
  letter.recipient === RESPONDENT || letter.recipient === WITNESS || isToRepresented(letter);

/** Whom a letter is for: one of the sides, else one of the staff. */
export function sideOf(letter: Pick<Letter, 'recipient'>): LetterSide {
  if (isComplainants(letter)) return 'complainant';
  if (isToRepresented(letter)) return 'represented';
  if (letter.recipient === WITNESS) return 'witness';
  return letter.recipient === RESPONDENT ? 'respondent' : 'staff';
}

/** Puts in a letter that no commit calls for, to be sent by the delivery queue; false where it is there already. */
export async function insertNew(
  db: Db,
  letter: NewLetter & { id: string; notBefore: number; written?: WrittenLetter | null },
): Promise<boolean> {
  const inserted = await db
    .insert(letters)
    .values(letter)
    .onConflictDoNothing()
    .returning({ id: letters.id });
  return inserted.length > 0;
}

/** What of its complaint decides whether a letter is owed; `recorded` is the commit under way, if there is one. */
type Standing = { since: SQL; resultDue: SQL; recorded?: SQL };

const oneOf = (values: readonly string[]): SQL => sql.raw(values.map((value) => `'${value}'`).join(', '));

/**
 * Condition on letters: still owed to the world, or their outcome still owed to the case, which happens when a run is
 * lost between sending and recording. Its constants are no parameters: PostgreSQL would plan the statement every time.
 */
export const owedIn = ({ since, resultDue, recorded = sql`null` }: Standing) =>
  or(
    sql`(${letters.status} = 'pending' and ${letters.notBefore} is null)`,
    and(
      sql`${letters.notBefore} is null`,
      sql`(${letters.recipient} like 'complainant:%' or ${letters.recipient} like 'represented:%'
        or ${letters.recipient} in (${oneOf([RESPONDENT, WITNESS])}))`,
      or(
        sql`${letters.status} = 'failed'`,
        and(
          sql`${letters.status} in ('sent', 'delivered')`,
          sql`${letters.name} in (${oneOf(resultLetters)})`,
          sql`${letters.version} > ${since}`,
          resultDue,
        ),
      ),
      sql`'letter-result/' || ${letters.id} is distinct from ${recorded}`,
      sql`not exists (select from ${journal} where ${journal.number} = ${letters.number} and ${journal.commitId} = 'letter-result/' || ${letters.id})`,
    ),
  );

/** The same for letters joined to their complaint. */
export const isOwed = owedIn({
  since: sql`(${complaints.state} ->> 'since')::int`,
  resultDue: sql`${complaints.state} -> 'telling' ->> 'state' = 'due'`,
});

const told = statement('letters-told', { number: letters.number }, (db, { number }) =>
  db
    .select({
      ...{ name: letters.name, transport: letters.transport, status: letters.status },
      ...{ version: letters.version, sentAt: letters.sentAt },
      calledAt: sql<number>`(${letters.data} ->> 'at')::float8`,
    })
    .from(letters)
    .where(and(eq(letters.number, number), like(letters.recipient, sql.raw("'complainant:%'"))))
    .orderBy(letters.version, letters.id),
);

/** The complainant's letters as they stand, in the order in which they were called for. */
export const lettersTold = (db: Db, number: string): Promise<SentLetter[]> => told(db, { number });

const owedOf = statement('owed-letters', { number: complaints.number }, (db, { number }) =>
  db
    .select({ id: letters.id })
    .from(letters)
    .innerJoin(complaints, eq(complaints.number, letters.number))
    .where(and(eq(letters.number, number), isOwed))
    .orderBy(asc(letters.version), asc(letters.id)),
);

/** The ids of a complaint's letters that a run must see to, in the order they were called for. */
export const owed = async (db: Db, number: string): Promise<string[]> =>
  (await owedOf(db, { number })).map(({ id }) => id);

/** All letters of a complaint, in the order they were called for. */
export const ofComplaint = (db: Db, number: string): Promise<Letter[]> =>
  db.select().from(letters).where(eq(letters.number, number)).orderBy(asc(letters.version), asc(letters.id));

/** The letter of this id; null where there is none. */
export async function find(db: Db, id: string): Promise<Letter | null> {
  const [found] = await db.select().from(letters).where(eq(letters.id, id));
  return found ?? null;
}

/** The event that last called for the complainant's letter of this name; null where none did. */
export async function callFor(db: Db, number: string, name: LetterName): Promise<Event | null> {
  const [found] = await db
    .select({ data: letters.data })
    .from(letters)
    .where(and(eq(letters.number, number), eq(letters.name, name), like(letters.recipient, 'complainant:%')))
    .orderBy(desc(letters.version))
    .limit(1);
  return found?.data ?? null;
}

/** What a later report may still change: a bounce outranks a delivery, and both outrank what we thought ourselves. */
export const open = {
  sent: ['pending'],
  failed: ['pending'],
  overtaken: ['pending'],
  delivered: ['pending', 'sent', 'failed', 'overtaken'],
  bounced: ['pending', 'sent', 'failed', 'overtaken', 'delivered'],
} as const satisfies Record<Exclude<LetterStatus, 'pending'>, readonly LetterStatus[]>;

/** Records that the letter is given up, with a code that says why; false where it was sent after all. */
export const markFailed = (db: Db, id: string, failure: string): Promise<boolean> =>
  mark(db, id, { status: 'failed', failure, settledAt: sql`now()` });

/** Records that the letter is not sent, since it is no longer true; false where it was sent after all. */
export const markOvertaken = (db: Db, id: string): Promise<boolean> =>
  mark(db, id, { status: 'overtaken', failure: null, settledAt: sql`now()` });

/** Records the provider's word; false where it changes nothing, having come doubled, late or out of order. */
export const markReceipt = (
  db: Db,
  id: string,
  receipt: { result: ReceiptResult; at: number },
): Promise<boolean> =>
  mark(db, id, {
    status: receipt.result === 'delivered' ? 'delivered' : 'bounced',
    failure: receipt.result === 'delivered' ? null : receipt.result,
    settledAt: receipt.at,
  });

async function mark(
  db: Db,
  id: string,
  change: {
    status: Exclude<LetterStatus, 'pending' | 'sent'>;
    failure: string | null;
    settledAt: number | SQL;
  },
): Promise<boolean> {
  const marked = await db
    .update(letters)
    .set(change)
    .where(and(eq(letters.id, id), inArray(letters.status, open[change.status])))
    .returning({ id: letters.id });
  return marked.length > 0;
}

/** The letter the provider knows by this id of its own. */
export async function findByProvider(db: Db, providerId: string): Promise<Letter | null> {
  const [found] = await db.select().from(letters).where(eq(letters.providerId, providerId));
  return found ?? null;
}

/** What waits for the operator, by the provider's code: how many letters. */
export const held = (db: Db): Promise<{ transport: Transport; code: string; waiting: number }[]> =>
  db
    .select({
      transport: letters.transport,
      code: sql<string>`${letters.failure}`,
      waiting: count(),
    })
    .from(letters)
    .where(and(eq(letters.status, 'pending'), isNotNull(letters.failure)))
    .groupBy(letters.transport, letters.failure)
    .orderBy(asc(letters.transport), asc(letters.failure));

/** How many letters there are of each status. */
export const countsByStatus = (db: Db): Promise<{ status: LetterStatus; letters: number }[]> =>
  db.select({ status: letters.status, letters: count() }).from(letters).groupBy(letters.status);
