/** Everybody by name, and what decides which duties they may be given. */
import { sql } from 'drizzle-orm';
import type { Carrier } from '../../domain/people/choosing/assignment.js';
import type { NameInEach } from '../../domain/text/name.js';
import type { TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { staff, teams } from '../schema/people.js';
import { untrainedOf } from '../training/untrained.js';
import { rows, statement } from '../statement.js';

export type Person = Carrier & { id: string; name: string; active: boolean };

const everybody = statement('directory', {}, () =>
  rows<Person>(sql`select s.id, s.name, s.active, s.role, s.team, s.categories, ${untrainedOf(sql`s`)} as untrained,
      array(select t.id from ${teams} t where t.lead = s.id order by t.id) as leads,
      array(select t.id from ${teams} t where t.supervisor = s.id order by t.id) as supervises
    from ${staff} s order by s.name, s.id`),
);

/** Everybody who is or was on the staff, by name. */
export const directory = (db: Db): Promise<Person[]> => everybody(db, {});

const everyTeam = statement('team-names', {}, () =>
  rows<{ id: TeamId; name: NameInEach }>(sql`select t.id, t.name from ${teams} t`),
);

/** What every team is called, by its id. */
export const teamNames = async (db: Db): Promise<ReadonlyMap<TeamId, NameInEach>> =>
  new Map((await everyTeam(db, {})).map(({ id, name }) => [id, name]));
