/** A complaint with all that decides who may see and do what. */
import { eq, sql } from 'drizzle-orm';
import { pendingIn } from '../../domain/complaint/effects.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { toldDecision, type ToldDecision } from '../../domain/disclosure/complainant.js';
import type { WrittenText } from '../../domain/disclosure/texts.js';
import type { Db } from '../client.js';
import { complaints, contacts, policies, texts } from '../schema/complaints.js';
import { commands } from '../schema/messages.js';
import { statement } from '../statement.js';
import { policyOf } from './policies.js';
import { owed, type StoredRun } from './runs.js';
import type { Contact } from './submissions.js';

/** A complaint for whoever acts on it: also what its run would start from. */
export type Case = StoredRun & {
  policyVersion: number;
  filedBy: string;
  externalId: string | null;
  contact: Contact;
};
/** The same for whoever reads it, with its texts. */
export type CaseRead = Omit<Case, 'pending'> & { texts: WrittenText[] };

const stored = {
  state: complaints.state,
  policyHash: policies.hash,
  policyVersion: complaints.policyVersion,
  filedBy: complaints.filedBy,
  externalId: complaints.externalId,
  contact: {
    email: contacts.email,
    phone: contacts.phone,
    locale: contacts.locale,
    accountId: contacts.accountId,
    subjectType: contacts.subjectType,
    subjectReference: contacts.subjectReference,
  },
};

/** What was written in this case, oldest first, without the texts of commands that had no effect. */
const written = sql<WrittenText[]>`coalesce((
  select json_agg(json_build_object('id', ${texts.id}, 'name', ${texts.name}, 'audience', ${texts.audience},
    'text', ${texts.text}, 'held', ${texts.held}, 'command', ${commands.name}, 'caller', ${commands.caller})
    order by ${texts.storedAt}, ${texts.name})
  from ${texts} left join ${commands} on ${commands.id} = ${texts.id}
  where ${texts.number} = ${complaints.number} and (${commands.id} is null or ${commands.status} = 'applied')), '[]')`;

/** How a case is looked for: by its number, or by the SHA-256 of the token of either side. */
const by = {
  number: complaints.number,
  tracking: complaints.trackingHash,
  respondent: complaints.respondentHash,
};
type Key = keyof typeof by;

const finds = (key: Key) =>
  statement(`find-case-by-${key}`, { value: by[key] }, (db, { value }) => {
    const pending = owed(db);
    return db
      .select({ ...stored, letters: pending.ids })
      .from(complaints)
      .innerJoin(policies, eq(policies.version, complaints.policyVersion))
      .innerJoin(contacts, eq(contacts.number, complaints.number))
      .leftJoinLateral(pending, sql`true`)
      .where(eq(by[key], value));
  });

const reads = (key: Key) =>
  statement(`read-case-by-${key}`, { value: by[key] }, (db, { value }) =>
    db
      .select({ ...stored, texts: written })
      .from(complaints)
      .innerJoin(policies, eq(policies.version, complaints.policyVersion))
      .innerJoin(contacts, eq(contacts.number, complaints.number))
      .where(eq(by[key], value)),
  );

const toAct = { number: finds('number'), tracking: finds('tracking'), respondent: finds('respondent') };
const toRead = { number: reads('number'), tracking: reads('tracking'), respondent: reads('respondent') };

/** The case of this number, or of the token with this SHA-256, for whoever acts on it; null where there is none. */
export async function find(db: Db, value: string, key: Key = 'number'): Promise<Case | null> {
  const [found] = await toAct[key](db, { value });
  if (found === undefined) return null;
  const { policyHash, letters, ...rest } = found;
  const pending = pendingIn({ state: rest.state, letters: letters ?? [] });
  return { ...rest, policy: await policyOf(db, policyHash), pending };
}

/** The same for whoever reads it, in one query. */
export async function read(db: Db, value: string, key: Key = 'number'): Promise<CaseRead | null> {
  const [found] = await toRead[key](db, { value });
  if (found === undefined) return null;
  const { policyHash, ...rest } = found;
  return { ...rest, policy: await policyOf(db, policyHash) };
}

/** The decision a complaint tells: its own, or that of the one it was merged into. */
export async function decisionTold(db: Db, state: Complaint): Promise<ToldDecision> {
  const { ending, mergedInto } = state;
  return toldDecision(state, ending === 'merged' && mergedInto !== null ? await read(db, mergedInto) : null);
}
