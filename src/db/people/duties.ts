/** Duties in open work, and what decides whether those who carry them still may. */
import { sql, type SQL } from 'drizzle-orm';
import type { Carrier } from '../../domain/people/choosing/assignment.js';
import type { Category, Duty, TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { present } from '../clock.js';
import { complaints, contacts, tasks } from '../schema/complaints.js';
import { staff, teams } from '../schema/people.js';
import { exposures } from '../schema/training.js';
import type { DayLimit } from '../../domain/training/exposure.js';
import { untrainedOf } from '../training/untrained.js';
import { isPresent } from './people.js';

/** What somebody carries, wherever it is: as a task's owner they are asked for the same as as a case's. */
export type Carried = { person: string; duty: 'owner' | 'approver'; team: TeamId; category: Category };
/** `isUntrained`: for want of a course alone, which does not take what they have by exception. */
export type Unfit = Carried & { isUntrained: boolean };
/** With who they are, and whether they are there. */
export type Carrying = Carried & { carrier: Carrier; present: boolean };
/** A duty whose person may not carry it any more. */
export type StrandedDuty = { number: string; duty: Duty; person: string };

const carried = sql`
  select number, 'owner' as duty, 'owner' as as_, owner as person, team, category
    from ${complaints} where stage <> 'closed' and owner is not null
  union all select number, 'approver', 'approver', approver, team, category
    from ${complaints} where stage = 'approval' and approver is not null
  union all select task.number, 'task/' || task.n, 'owner', task.owner, task.team, complaints.category
    from ${tasks} task join ${complaints} on complaints.number = task.number
    where task.done_at is null and task.owner is not null`;

/** Who carries what in which team and class, each once. */
export async function carrying(db: Db, now: number | SQL<number> = sql`now()`): Promise<Carrying[]> {
  const found = await db.execute<Carrying>(sql`
    select carried.*, ${isPresent(db, now)} as present, jsonb_build_object(
      'role', "staff"."role", 'team', "staff"."team", 'categories', "staff"."categories",
      'untrained', to_jsonb(${untrainedOf(sql`"staff"`)}),
      'leads', array(select id from ${teams} where lead = "staff"."id"),
      'supervises', array(select id from ${teams} where supervisor = "staff"."id")) as carrier
    from (select distinct person, as_ as duty, team, category from (${carried}) each) carried
    join ${staff} on "staff"."id" = carried.person`);
  return [...found];
}

/** Who has to do with which platform account: the person it is of, those above them, and those below them. */
const lines = sql`
  select named.account_id as account, named.id as person from ${staff} named
  union select named.account_id, above.id from ${staff} named join ${teams} team on team.id = named.team
    cross join lateral (values (team.lead), (team.supervisor)) above(id)
  union select named.account_id, below.id from ${staff} named
    join ${teams} team on named.id in (team.lead, team.supervisor) join ${staff} below on below.team = team.id`;

/** Of or about which account a complaint is, or one that was merged into it; joined by the accounts of `of`. */
const naming = (of: SQL): SQL => sql`
  select contacts.number, named.* from ${of} named join ${contacts} on contacts.account_id = named.account
  union select contacts.number, named.* from ${of} named join ${contacts} on contacts.subject_reference = named.account
  union select contacts.number, named.* from ${of} named
    join ${contacts} on contacts.joined_accounts @> array[named.account] and contacts.joined_accounts <> '{}'`;

const foundOut = sql`
  select complaints.number from (${naming(sql`(select account_id as account from ${staff})`)}) named
    join ${complaints} on complaints.number = named.number
    where not (complaints.state ->> 'integrity')::boolean`;

/** The complaints in which an account is of the staff, as was not known at receipt, with the instant of asking (ms), and whether they are about one. A page. */
export async function concerningStaff(
  db: Db,
  { after, limit }: { after: string; limit: number },
): Promise<{ number: string; at: number; about: boolean }[]> {
  const found = await db.execute<{ number: string; at: number; about: boolean }>(sql`
    select distinct number, ${present} as at, exists (
        select from ${contacts} join ${staff} on staff.account_id = contacts.subject_reference
        where contacts.number = found.number) as about
      from (${foundOut}) found
    where number > ${after} order by number limit ${limit}`);
  return [...found];
}

/**
 * The duties that somebody else must take over: those of the `unfit`, and those in complaints of or about an account
 * in the person's line; not where the whole complaint goes to another team. A page, after `number duty`.
 */
export async function strandedDuties(
  db: Db,
  { unfit, after, limit }: { unfit: readonly Unfit[]; after: string; limit: number },
): Promise<StrandedDuty[]> {
  const found = await db.execute<StrandedDuty>(sql`
    with carried as (${carried}),
      lines as (${lines}),
      concerned as (${naming(sql`lines`)}),
      unfit as (select * from jsonb_to_recordset(${JSON.stringify(unfit)}::text::jsonb)
        as unfit(person text, duty text, team text, category text, "isUntrained" boolean))
    select number, duty, person from carried
    where ((person, as_, team, category) in (select person, duty, team, category from unfit where not "isUntrained")
        or ((person, as_, team, category) in (select person, duty, team, category from unfit where "isUntrained")
          and not exists (select from ${complaints} excepted
            where excepted.number = carried.number and excepted.state -> 'untrained' ? carried.person))
        or (number, person) in (select number, person from concerned))
      and number not in (${foundOut})
      and number || ' ' || duty > ${after}
    order by number || ' ' || duty limit ${limit}`);
  return [...found];
}

/**
 * Duties in disturbing cases that are one too many for their person's day and fall due before it ends: what can wait
 * until tomorrow stays. Whoever leads the team or sees all is not kept from opening them. A page, after `number duty`.
 */
export async function dutiesTooMuch(
  db: Db,
  { most, from, until }: DayLimit,
  { after, limit }: { after: string; limit: number },
): Promise<StrandedDuty[]> {
  const at = (instant: number) => sql.param(instant, exposures.at);
  const found = await db.execute<StrandedDuty>(sql`
    with today as (select distinct person, number from ${exposures} where at >= ${at(from)}),
      had as (select person, count(*) as n from today group by person)
    select carried.number, carried.duty, carried.person from (${carried}) carried
    join had on had.person = carried.person and had.n >= ${most}
    join ${complaints} on complaints.number = carried.number and complaints.danger
    join ${staff} on staff.id = carried.person and staff.role <> 'admin'
    left join ${tasks} task on task.number = carried.number and 'task/' || task.n = carried.duty
    where (carried.person, carried.number) not in (select person, number from today)
      and case when task.n is null then complaints.next_deadline else task.due_at end < ${at(until)}
      and not exists (select from ${teams} team
        where team.id = carried.team and carried.person in (team.lead, team.supervisor))
      and carried.number || ' ' || carried.duty > ${after}
    order by carried.number || ' ' || carried.duty limit ${limit}`);
  return [...found];
}
