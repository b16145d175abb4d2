/** Everybody who is or was on the staff, with what an administrator asks about each. */
import { asc, eq, gt, sql } from 'drizzle-orm';
import type { TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import { absences, staff, teams } from '../schema/people.js';
import type { Staff } from '../people/people.js';

/** `awayUntil`: of an absence that has begun (ms). */
export type OnRoster = Staff & { leads: TeamId[]; supervises: TeamId[]; awayUntil: number | null };

// Columns of one table alone are written without its name, which a query within a query needs.
const teamsWith = (post: 'lead' | 'supervisor') =>
  sql<
    TeamId[]
  >`array(select t.id from ${teams} t where t.${sql.identifier(post)} = ${staff}.id order by t.id)`;

const awayUntil = sql<number | null>`(select floor(extract(epoch from max(a.until)) * 1000)::float8
  from ${absences} a where a.staff_id = ${staff}.id and a.from <= now() and a.until > now())`;

const roster = (db: Db) =>
  db
    .select({
      person: staff,
      ...{ leads: teamsWith('lead'), supervises: teamsWith('supervisor'), awayUntil },
    })
    .from(staff);

const flat = ({ person, ...more }: Omit<OnRoster, keyof Staff> & { person: Staff }): OnRoster => ({
  ...person,
  ...more,
});

/** By id, a page. */
export async function onRoster(
  db: Db,
  { after = '', limit }: Asked<string>,
): Promise<Page<OnRoster, string>> {
  const rows = await roster(db)
    .where(gt(staff.id, after))
    .orderBy(asc(staff.id))
    .limit(limit + 1);
  return pageOf(rows.map(flat), limit, ({ id }) => id);
}

/** The one of this id; null where there is none. */
export async function personOnRoster(db: Db, id: string): Promise<OnRoster | null> {
  const [found] = await roster(db).where(eq(staff.id, id));
  return found === undefined ? null : flat(found);
}
