import { asc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { DatedFacts } from '../../domain/facts/facts.js';
import type { Db } from '../client.js';
import { complaints, contacts, policies } from '../schema/complaints.js';
import { complaintFacts, subjects } from '../schema/facts.js';
import { allBut, listOf, recordset } from '../recordset.js';
import { rows, statement } from '../statement.js';

const added = ['kind', 'locale', 'subject', 'likeness', 'running', 'response'] as const;
const { kind: _kind, locale: _locale, subject: _subject, ...rest } = getTableColumns(complaintFacts);
const { likeness: _likeness, running: _running, response: _response, ...columns } = rest;

/** What the core knows; the rest is added from the rows beside it, or follows from it. */
export const factColumns = columns;
export const factRows = recordset(complaintFacts, allBut(complaintFacts, ...added));

/** The facts of a complaint as they are stored, by round. */
export const storedFacts = (db: Db, number: string): Promise<DatedFacts[]> =>
  db
    .select(columns)
    .from(complaintFacts)
    .where(eq(complaintFacts.number, number))
    .orderBy(asc(complaintFacts.round));

/**
 * The parts of a `with` that keep the facts of one complaint: the language stays as it was first written, and so does
 * the subject unless it is `named` now; under the pseudonym it has had since somebody first complained about it. What is known is read, not
 * written: thousands may complain about one post at the same time, and none is to wait for another.
 */
export const keepFacts = (number: SQL, facts: SQL, named: SQL = sql`null`): SQL => sql`
  concerned as (
    select coalesce(${named}::jsonb ->> 'type', subject_type) as type,
      lower(coalesce(${named}::jsonb ->> 'reference', subject_reference)) as reference from ${contacts}
    where number = ${number} and (${named}::jsonb is not null or subject_reference is not null
      and not exists (select from ${complaintFacts} where number = ${number}))),
  known as (
    select known_.pseudonym from ${subjects} known_ join concerned
      on known_.reference = concerned.reference and known_.type is not distinct from concerned.type),
  made as (
    insert into ${subjects} (type, reference) select type, reference from concerned where not exists (select from known)
    on conflict on constraint subjects_reference do update set reference = excluded.reference
    returning pseudonym),
  subject as (select pseudonym from known union all select pseudonym from made),
  renamed as (
    update ${complaintFacts} set subject = subject.pseudonym from subject
      where number = ${number} and round not in (select round from ${factRows.from(facts)})),
  facts as (
    insert into ${complaintFacts} (${listOf(factRows.names)}, kind, locale, subject)
      select ${listOf(factRows.names, (name) => `r."${name}"`)},
        ${policies.document} -> 'categories' -> r.category ->> 'kind', ${contacts.locale},
        coalesce((select pseudonym from subject),
          (select earlier.subject from ${complaintFacts} earlier where earlier.number = ${number} limit 1))
      from ${factRows.from(facts)} r
      join ${contacts} on ${contacts.number} = ${number}
      join ${complaints} on ${complaints.number} = ${number}
      join ${policies} on ${policies.version} = ${complaints.policyVersion}
    on conflict (number, round) do update set ${listOf(factRows.names, (name) => `"${name}" = excluded."${name}"`)},
      kind = excluded.kind, subject = excluded.subject)`;

/** Writes the facts of a complaint anew. */
export const writeFacts = statement(
  'write-facts',
  { number: complaintFacts.number, facts: factRows },
  (_, { number, facts }) => rows(sql`with ${keepFacts(number, facts)} select`),
);
