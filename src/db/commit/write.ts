/** What a commit writes: one statement, whatever has happened. */
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { complaints, contacts, journal, tasks, texts, work } from '../schema/complaints.js';
import { attachments } from '../schema/evidence.js';
import { commands, deliveries, letters, type Answer } from '../schema/messages.js';
import { staff } from '../schema/people.js';
import { factRows, keepFacts } from '../facts/facts.js';
import { owedIn } from '../messages/outgoing/letters.js';
import type { SubjectNamed } from '../complaints/concerned/subjects.js';
import { allBut, listOf, recordset } from '../recordset.js';
import { idOrNull, json, list, plain, rows, statement } from '../statement.js';

const entries = recordset(journal, allBut(journal, 'recordedAt', 'writtenIn'));
const cases = recordset(
  complaints,
  allBut(
    complaints,
    ...(['policyVersion', 'filedBy', 'filedWith', 'externalId', 'prints'] as const),
    ...(['trackingHash', 'respondentHash', 'updatedAt', 'changedIn', 'oldestOpen'] as const),
  ),
);
const called = recordset(letters, [
  ...(['id', 'number', 'version', 'name', 'recipient', 'transport', 'locale', 'post', 'data'] as const),
  'address',
]);
const raised = recordset(tasks, allBut(tasks));
const changed = recordset(tasks, ['number', 'n', 'owner', 'team', 'doneAt', 'result']);
const toDo = recordset(work, allBut(work));
const notices = recordset(commands, allBut(commands, 'status', 'answer', 'decidedAt'));
const queued = recordset(deliveries, ['number', 'kind', 'key', 'payload', 'priority']);

/** By how many duties somebody's load changes. */
export type LoadChange = { id: string; n: number };

const isNoKey = (name: string) => !['number', 'kind', 'n'].includes(name);
const isKept = (name: string) => name !== 'number' && name !== 'closed_at';

/** Whose hands a complaint passes into: of somebody who speaks for the complainant, or their own again. */
type Hands = 'representative' | 'own';

/** An address as it becomes by the texts of the command `readdressed`, where the complaint passes into other `hands` too. */
function addressAfter(way: string, { readdressed, hands }: Record<'readdressed' | 'hands', SQLWrapper>): SQL {
  const [present, theirs] = [way, `represented_${way}`].map((name) => sql.identifier(name));
  const written = sql`(select text from ${texts} where id = ${readdressed} and name = ${sql.raw(`'${way}'`)})`;
  const is = (one: Hands): SQL => sql`${hands}::text is not distinct from ${sql.raw(`'${one}'`)}`;
  return sql`${present} = case when ${is('own')} then ${contacts}.${theirs} when ${is('representative')} then ${written}
        else coalesce(${written}, ${contacts}.${present}) end,
      ${theirs} = case when ${is('own')} then null when ${is('representative')} then ${contacts}.${present}
        else ${contacts}.${theirs} end`;
}

/** What the complaint is about, where staff named it; whose that is, the platform has yet to say. */
const namedAfter = (subject: SQL): SQL => {
  const named = (column: string, value: SQL): SQL =>
    sql`${sql.raw(column)} = case when ${subject}::jsonb is null then ${contacts}.${sql.raw(column)} else ${value} end`;
  return sql.join(
    [
      named('subject_type', sql`${subject}::jsonb ->> 'type'`),
      named('subject_reference', sql`${subject}::jsonb ->> 'reference'`),
      named('subject_parts', sql`array(select jsonb_array_elements_text(${subject}::jsonb -> 'parts'))`),
      named('subject_account', sql`null`),
    ],
    sql`, `,
  );
};

/**
 * Writes the entries of a commit and all that follows from them; gives the ids of the letters that a run must see to,
 * in the order they were called for. The command of `settled` gets its answer, once; the addresses of the complainant
 * become those among the texts of the command `readdressed`, their page has the address `pageHash`, it is about `subject` where that is given, and the accounts of the complaint `joining` are in it too.
 * Loads are changed in the order of ids, so that none waits for ever.
 */
export const writeCommit = statement(
  'write-commit',
  {
    ...{ number: complaints.number, commitId: journal.commitId, entries, cases, called },
    ...{ raised, changed, notices, queued, toDo, over: list<string>() },
    ...{ facts: factRows, loads: json<LoadChange[]>(), released: list<string>(), readdressed: idOrNull },
    ...{ hands: idOrNull, pageHash: idOrNull, language: idOrNull, joining: idOrNull },
    subject: json<SubjectNamed | null>(),
    ...{ settled: idOrNull, status: commands.status, answer: json<Answer>() },
    ...{ since: letters.version, resultDue: plain<boolean>() },
  },
  (_, { resultDue, since, ...given }) => {
    const owed = owedIn({ since, resultDue: sql`${resultDue}::boolean`, recorded: given.commitId });
    return rows<{ id: string }>(sql`
    with entry as (${entries.insert(given.entries)}),
    case_ as (
      update ${complaints} set ${listOf(cases.names.filter(isKept), (name) => `"${name}" = r."${name}"`)},
        closed_at = case when r.closed_at is not null then coalesce(${complaints.closedAt}, r.closed_at) end,
        tracking_hash = coalesce(${given.pageHash}::text, ${complaints.trackingHash}),
        updated_at = clock_timestamp(), changed_in = pg_current_xact_id(),
        oldest_open = pg_snapshot_xmin(pg_current_snapshot())
      from ${cases.from(given.cases)} r where ${complaints.number} = ${given.number}),
    letter as (${called.insert(given.called)} on conflict do nothing returning id, version),
    raised_ as (${raised.insert(given.raised)} on conflict do nothing),
    changed_ as (
      update ${tasks} set owner = r.owner, team = r.team, done_at = r.done_at, result = r.result
      from ${changed.from(given.changed)} r
      where ${tasks.number} = r.number and ${tasks.n} = r.n and ${tasks.doneAt} is null),
    to_do as (
      ${toDo.insert(given.toDo)} on conflict (number, kind, n) do update set
        ${listOf(toDo.names.filter(isNoKey), (name) => `"${name}" = excluded."${name}"`)}),
    over_ as (
      delete from ${work}
      where ${work.number} = ${given.number} and ${work.kind} || '/' || ${work.n} = any (${given.over})),
    released_ as (update ${texts} set held = false where ${texts.id} = any (${given.released})),
    contact as (
      update ${contacts} set ${sql.join(
        ['email', 'phone'].map((way) => addressAfter(way, given)),
        sql`, `,
      )}, locale = coalesce(${given.language}::text, ${contacts}.locale), ${namedAfter(given.subject)}, joined_accounts = array_remove(array(select unnest(${contacts}.joined_accounts) union
          select unnest(array[other.account_id, other.subject_reference] || other.joined_accounts)
          from ${contacts} other where other.number = ${given.joining}), null)
      where ${contacts.number} = ${given.number}
        and (${given.readdressed}::uuid is not null or ${given.hands}::text is not null or ${given.language}::text is not null or ${given.joining}::text is not null or ${given.subject}::jsonb is not null)),
    load as (
      update ${staff} set load = ${staff.load} + r.n from (
        select held.id, change.n from ${staff} held
        join jsonb_to_recordset(${given.loads}::jsonb) as change(id text, n int) on change.id = held.id
        order by held.id for no key update of held) r
      where ${staff.id} = r.id),
    ${keepFacts(given.number, given.facts, given.subject)},
    settled_ as (
      update ${commands} set status = ${given.status}, answer = ${given.answer}::jsonb, decided_at = now()
      where ${commands.id} = ${given.settled} and ${commands.status} = 'pending'),
    brought as (
      update ${attachments} set brought_in = pg_current_xact_id()
      where ${attachments.number} = ${given.number} and ${attachments.broughtBy}::text = ${given.settled}
        and ${given.status} = 'applied'),
    told as (${notices.insert(given.notices)} on conflict (caller, idempotency_key) do nothing returning id),
    queued_ as (
      insert into ${deliveries} (${listOf(queued.names)})
      select ${listOf(queued.names, (name) => `r."${name}"`)} from ${queued.from(given.queued)} r
      join told on told.id::text = r.payload ->> 'id'
      on conflict do nothing)
    select id from (
      select id, version from letter
      union select ${letters.id}, ${letters.version} from ${letters}
      where ${letters.number} = ${given.number} and ${owed}
    ) owed_ order by version, id`);
  },
);
