/** A complaint with all that decides who may see and do what. */
import { sql, type SQL } from 'drizzle-orm';
import { pendingIn } from '../../domain/complaint/effects.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { toldDecision, type ToldDecision } from '../../domain/disclosure/statements/decision.js';
import type { StoredText } from '../../domain/disclosure/desk/thread.js';
import type { WrittenTo } from '../../domain/people/told/posts.js';
import type { Visibility } from '../../domain/people/visibility.js';
import { EVERY } from '../../domain/training/gate.js';
import type { Db } from '../client.js';
import { present } from '../clock.js';
import { gathered } from '../gathering.js';
import { complaints, contacts, policies, tasks, texts } from '../schema/complaints.js';
import { commands, letters } from '../schema/messages.js';
import { accessLog } from '../schema/people.js';
import { json, rows, statement } from '../statement.js';
import { policyOf } from './policies.js';
import { owedIds, type StoredRun } from './runs.js';
import type { Contact } from './submissions.js';

/** A complaint for whoever acts on it: also what its run would start from. */
export type Case = StoredRun & {
  policyVersion: number;
  filedBy: string;
  externalId: string | null;
  contact: Contact;
  /** When it was found, by PostgreSQL's clock, in ms. */
  now: number;
  writtenTo: WrittenTo[];
};
/** The same for whoever reads it, with its texts. */
export type CaseRead = Omit<Case, 'pending'> & { texts: StoredText[] };

/** Who reads the words of a case: what is there for them is written into the access log by the statement that finds it. */
export type Reader = { callerId: string; at: number; visible: Visibility };

/** How a case is looked for: by its number, or by the SHA-256 of the token of either side. */
const by = {
  number: complaints.number,
  tracking: complaints.trackingHash,
  respondent: complaints.respondentHash,
};
type Key = keyof typeof by;

type Asked = { value: string; reader: Reader | null };
type Found = Omit<Case, 'policy' | 'pending'> & { n: number; policyHash: string };

const contact = sql`json_build_object('email', ${contacts.email}, 'phone', ${contacts.phone}, 'locale', ${contacts.locale},
  'accountId', ${contacts.accountId}, 'accountAsserted', ${contacts.accountAsserted}, 'subjectType', ${contacts.subjectType},
  'subjectReference', ${contacts.subjectReference}, 'joinedAccounts', ${contacts.joinedAccounts},
  'representedEmail', ${contacts.representedEmail}, 'representedPhone', ${contacts.representedPhone})`;

/** What was written in this case and in those merged into it, oldest first, without the texts of commands that had no effect. */
const written = sql<StoredText[]>`coalesce((
  select json_agg(json_build_object('id', ${texts.id}, 'number', ${texts.number}, 'name', ${texts.name}, 'audience', ${texts.audience},
    'text', ${texts.text}, 'held', ${texts.held}, 'command', ${commands.name}, 'caller', ${commands.caller},
    'writtenAt', floor(extract(epoch from ${texts.writtenAt}) * 1000)::float8,
    'storedAt', floor(extract(epoch from ${texts.storedAt}) * 1000)::float8)
    order by ${texts.storedAt}, ${texts.name})
  from ${texts} left join ${commands} on ${commands.id} = ${texts.id}
  where ${texts.number} in (select ${complaints.number} union all
      select merged.number from ${complaints} merged where merged.merged_into = ${complaints.number}) and (${commands.id} is null or ${commands.status} = 'applied')), '[]')`;

/** Letters of the present round that were written to somebody for a post. */
export const forPosts = sql`${letters.number} = ${complaints.number} and ${letters.post} is not null
  and ${letters.version} > (${complaints.state} ->> 'since')::int`;

export const writtenTo = sql`coalesce((select json_agg(distinct jsonb_build_object('person', ${letters.recipient}) || ${letters.post})
  from ${letters} where ${forPosts}), '[]')`;

/** The columns of `asked` that say who asks. */
export const askedBy = sql.raw(
  '"callerId" text, everything boolean, "filedBy" text, person text, teams text[], accounts text[], shut jsonb',
);

/** Whether the case is there for the reader, as `relationsSeen` of the core has it: asked of the rows, before there is an answer. */
export const isSeen = sql`asked."callerId" is not null
  and (asked.everything or ${complaints.filedBy} = asked."filedBy" or ${complaints.team} = any (asked.teams)
    or asked.person in (${complaints.filedBy}, ${complaints.owner}, ${complaints.approver})
    or exists (select from ${tasks} where ${tasks.number} = ${complaints.number}
      and ${tasks.owner} = asked.person and ${tasks.doneAt} is null)
    or exists (select from ${letters} where ${forPosts} and ${letters.recipient} = asked.person))
  and (asked.shut is null or ${complaints.state} -> 'untrained' ? (asked.shut ->> 'by') or asked.shut -> 'led' ? ${complaints.team}
    or not (asked.shut -> 'untrained' ?| array['${sql.raw(EVERY)}', ${complaints.category}])
    or exists (select from ${letters} where ${forPosts} and ${letters.recipient} = asked.shut ->> 'by'))
  and not coalesce(${contacts.accountId} = any (asked.accounts), false)
  and not coalesce(${contacts.subjectReference} = any (asked.accounts), false)
  and not coalesce(${contacts.joinedAccounts} && asked.accounts, false)`;

/**
 * Finds cases for all who ask at the same time. They are looked up one by one: a join over all would read the tables.
 * Whoever reads words is in the access log before the words leave the database, in the same statement.
 */
function looksFor<More>(name: string, key: Key, more: SQL<More>) {
  const find = statement(`${name}-case-by-${key}`, { asked: json<readonly object[]>() }, (_, place) =>
    rows<Found & { more: More }>(sql`
      with asked as (select * from jsonb_to_recordset(${place.asked}::jsonb) as asked(n int, value text, at timestamptz,
          ${askedBy})),
        found as (select asked.n, one.* from asked cross join lateral (
          select ${complaints.number}, ${complaints.state}, ${complaints.policyVersion} as "policyVersion",
            ${complaints.filedBy} as "filedBy", ${complaints.externalId} as "externalId",
            ${present} as now,
            ${policies.hash} as "policyHash", ${contact} as contact, ${writtenTo} as "writtenTo", ${more} as more, ${isSeen} as seen
          from ${complaints}
          join ${policies} on ${policies.version} = ${complaints.policyVersion}
          join ${contacts} on ${contacts.number} = ${complaints.number}
          where ${by[key]} = asked.value limit 1) one),
        entry as (insert into ${accessLog} (number, caller_id, what, at)
          select number, "callerId", 'texts', at from found join asked using (n) where seen)
      select n, state, "policyVersion", "filedBy", "externalId", now, "policyHash", contact, "writtenTo", more from found`),
  );
  return gathered(async (db, items: readonly Asked[]) => {
    const asked = items.map(({ value, reader }, n) => ({ n, value, ...(reader && entryOf(reader)) }));
    const found = new Map((await find(db, { asked })).map((one) => [one.n, one]));
    return items.map((_, n) => found.get(n) ?? null);
  });
}

const entryOf = ({ at, visible, callerId }: Reader) => ({
  ...visible,
  callerId,
  at: new Date(at).toISOString(),
});
const byEach = <More>(name: string, more: SQL<More>) => ({
  number: looksFor(name, 'number', more),
  tracking: looksFor(name, 'tracking', more),
  respondent: looksFor(name, 'respondent', more),
});
const toAct = byEach('find', owedIds);
const toRead = byEach('read', written);

/** The case of this number, or of the token with this SHA-256, for whoever acts on it; null where there is none. */
export async function find(db: Db, value: string, key: Key = 'number'): Promise<Case | null> {
  const found = await toAct[key](db, { value, reader: null });
  if (found === null) return null;
  const { n: _, policyHash, more, ...rest } = found;
  const policy = await policyOf(db, policyHash);
  const pending = pendingIn({ policy, state: rest.state, letters: more });
  return { ...rest, policy, pending };
}

/** The same for whoever reads it; `reader` is who it is in the access log, where they may read its words. */
export async function read(
  db: Db,
  value: string,
  { key = 'number', reader = null }: { key?: Key; reader?: Reader | null } = {},
): Promise<CaseRead | null> {
  const found = await toRead[key](db, { value, reader });
  if (found === null) return null;
  const { n: _, policyHash, more, ...rest } = found;
  return { ...rest, policy: await policyOf(db, policyHash), texts: more };
}

/** The decision a complaint tells: its own, or that of the one it was merged into. */
export async function decisionTold(db: Db, state: Complaint): Promise<ToldDecision> {
  const { ending, mergedInto } = state;
  return toldDecision(state, ending === 'merged' && mergedInto !== null ? await read(db, mergedInto) : null);
}
