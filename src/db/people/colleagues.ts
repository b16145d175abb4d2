import { asc, inArray, sql, type SQL } from 'drizzle-orm';
import type { TeamId } from '../../domain/vocabulary.js';
import { absences, staff, teams } from '../schema/people.js';
import { list, statement } from '../statement.js';
import { untrainedOf } from '../training/untrained.js';
import { isPresent } from './people.js';

/**
 * Everybody who may not touch a complaint that these platform accounts made or are the subject of: the people
 * behind the accounts, those above them, and those below them.
 */
export const inLineWith = (accounts: SQL): SQL => sql`(
  with named as (select id, team from staff where account_id = any (${accounts}))
  select id from (
    select id from named
    union select unnest(array[lead, supervisor]) from named join teams on teams.id = named.team
    union select below.id from named
      join teams on named.id in (teams.lead, teams.supervisor) join staff below on below.team = teams.id
  ) line where id is not null)`;

const teamsWhere = (condition: SQL) =>
  sql<TeamId[]>`array(select team.id from ${teams} team where ${condition} order by team.id)`;

/**
 * Those who may come into question for duties in these teams and for letters to their posts, and those named in `ids`,
 * by id, as they are at `now`. `accounts` are the platform accounts the complaint is of or about.
 */
export const colleagues = statement(
  'colleagues',
  { teams: list<TeamId>(), ids: list<string>(), accounts: list<string>(), now: absences.from },
  (db, sought) =>
    db
      .select({
        id: staff.id,
        role: staff.role,
        team: staff.team,
        categories: staff.categories,
        untrained: untrainedOf(sql`"staff"`),
        languages: staff.languages,
        leads: teamsWhere(sql`team.lead = "staff"."id"`),
        supervises: teamsWhere(sql`team.supervisor = "staff"."id"`),
        onCall: staff.onCall,
        present: sql<boolean>`${isPresent(db, sought.now)}`,
        concerned: sql<boolean>`"staff"."id" in ${inLineWith(sought.accounts)}`,
        load: staff.load,
      })
      .from(staff)
      .where(
        sql`${staff.id} = any (${sought.ids}) or ${staff.team} = any (${sought.teams}) or ${staff.onCall}
          or ${inArray(staff.role, ['lead', 'supervisor', 'admin'])}
          or exists (select from ${teams} where ${teams.id} = any (${sought.teams}) and ${staff.id} in (${teams.lead}, ${teams.supervisor}))`,
      )
      .orderBy(asc(staff.id)),
);
