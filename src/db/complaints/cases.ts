/** A complaint with all that decides who may see and do what. */
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Audience } from '../../domain/commands/command.js';
import type { Complaint, DecisionMade } from '../../domain/complaint/state.js';
import { Policy } from '../../domain/policy/policy.js';
import type { Db } from '../client.js';
import { complaints, contacts, policies, texts } from '../schema/complaints.js';
import { commands } from '../schema/messages.js';
import type { Contact } from './submissions.js';

export type Case = {
  state: Complaint;
  policy: Policy;
  policyVersion: number;
  filedBy: string;
  externalId: string | null;
  contact: Contact;
};

/** A text with the command it came with; `command` and `caller` are null for those of the submission. */
export type WrittenText = {
  id: string;
  name: string;
  audience: Audience;
  text: string;
  /** It waits for its release: the respondent may not read it. */
  held: boolean;
  command: string | null;
  caller: string | null;
};

const stored = {
  state: complaints.state,
  document: policies.document,
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

/** The case of this number; null where there is none. */
export const find = (db: Db, number: string): Promise<Case | null> =>
  one(db, eq(complaints.number, number), 'find-case');

/** The case whose tracking token has this SHA-256. */
export const findByTracking = (db: Db, trackingHash: string): Promise<Case | null> =>
  one(db, eq(complaints.trackingHash, trackingHash), 'find-case-by-tracking');

/** The case whose respondent's token has this SHA-256. */
export const findByRespondent = (db: Db, respondentHash: string): Promise<Case | null> =>
  one(db, eq(complaints.respondentHash, respondentHash), 'find-case-by-respondent');

async function one(db: Db, where: SQL, name: string): Promise<Case | null> {
  const [found] = await db
    .select(stored)
    .from(complaints)
    .innerJoin(policies, eq(policies.version, complaints.policyVersion))
    .innerJoin(contacts, eq(contacts.number, complaints.number))
    .where(where)
    .prepare(name)
    .execute();
  return found === undefined ? null : withPolicy(found);
}

/** The case of this number with its texts, in one query. */
export async function read(db: Db, number: string): Promise<(Case & { texts: WrittenText[] }) | null> {
  const [found] = await db
    .select({ ...stored, texts: written })
    .from(complaints)
    .innerJoin(policies, eq(policies.version, complaints.policyVersion))
    .innerJoin(contacts, eq(contacts.number, complaints.number))
    .where(eq(complaints.number, number))
    .prepare('read-case')
    .execute();
  return found === undefined ? null : withPolicy(found);
}

/**
 * The decision a complaint tells: its own, or of the one it was merged into, with the words of that one which are meant
 * for the complainant. While that one is decided anew, its decision before stands.
 */
export async function decisionTold(
  db: Db,
  { ending, decision, mergedInto }: Complaint,
): Promise<{ decision: DecisionMade | null; texts: WrittenText[] }> {
  const target = ending === 'merged' && mergedInto !== null ? await read(db, mergedInto) : null;
  if (target === null) return { decision, texts: [] };
  return {
    decision: target.state.decision ?? target.state.earlier?.decision ?? null,
    texts: target.texts.filter(({ audience }) => audience === 'forComplainant'),
  };
}

const withPolicy = <T extends { document: unknown }>({
  document,
  ...found
}: T): Omit<T, 'document'> & { policy: Policy } => ({
  ...found,
  policy: Policy.parse(document),
});
