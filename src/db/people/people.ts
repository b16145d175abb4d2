import { and, asc, eq, gt, isNotNull, lte, not, notExists, sql, type SQL } from 'drizzle-orm';
import type { Duty, TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { absences, staff, teams, type Role } from '../schema/people.js';

export type { Role };
export type Staff = typeof staff.$inferSelect;
export type NewStaff = typeof staff.$inferInsert;
export type Team = typeof teams.$inferSelect;
export type Absence = typeof absences.$inferSelect;

/** Adds somebody to the staff. */
export async function addStaff(db: Db, person: NewStaff): Promise<void> {
  await db.insert(staff).values(person);
}

/** Changes what is known of somebody; false where there is no such person. */
export async function changeStaff(db: Db, id: string, changes: Partial<Omit<Staff, 'id'>>): Promise<boolean> {
  const changed = await db.update(staff).set(changes).where(eq(staff.id, id)).returning({ id: staff.id });
  return changed.length > 0;
}

/** The person of this id; null where there is none. */
export async function staffOf(db: Db, id: string): Promise<Staff | null> {
  const [found] = await db.select().from(staff).where(eq(staff.id, id)).prepare('staff').execute();
  return found ?? null;
}

/** Everybody, by id. */
export const everybody = (db: Db): Promise<Staff[]> => db.select().from(staff).orderBy(asc(staff.id));

/** Adds a team, or names its lead and supervisor anew. */
export async function putTeam(db: Db, team: Team): Promise<void> {
  const { id, ...changes } = team;
  await db
    .insert(teams)
    .values({ id, ...changes })
    .onConflictDoUpdate({ target: teams.id, set: changes });
}

/** The team of this id; null where there is none. */
export async function teamOf(db: Db, id: TeamId): Promise<Team | null> {
  const [found] = await db.select().from(teams).where(eq(teams.id, id));
  return found ?? null;
}

/** All teams. */
export const allTeams = (db: Db): Promise<Team[]> => db.select().from(teams).orderBy(asc(teams.id));

/** Those of these teams that are not there. */
export async function teamsMissing(db: Db, ids: readonly TeamId[]): Promise<TeamId[]> {
  const there = await allTeams(db);
  return ids.filter((id) => !there.some((team) => team.id === id));
}

/** The platform accounts of the staff. */
export async function staffAccounts(db: Db): Promise<string[]> {
  const found = await db.select({ account: staff.accountId }).from(staff).where(isNotNull(staff.accountId));
  return found.flatMap(({ account }) => account ?? []);
}

/** Records that somebody will not be there. */
export async function addAbsence(db: Db, absence: Omit<Absence, 'id'>): Promise<string> {
  const [added] = await db.insert(absences).values(absence).returning({ id: absences.id });
  if (added === undefined) throw new Error('The absence was not stored.');
  return added.id;
}

/** Ends an absence early, or moves its end; false where there is none, or it would end before it began. */
export async function endAbsence(db: Db, id: string, until: number): Promise<boolean> {
  const ended = await db
    .update(absences)
    .set({ until })
    .where(and(eq(absences.id, id), sql`${absences.from} < ${sql.param(until, absences.until)}`))
    .returning({ id: absences.id });
  return ended.length > 0;
}

/** Takes back an absence that has not come about. */
export async function removeAbsence(db: Db, id: string): Promise<void> {
  await db.delete(absences).where(eq(absences.id, id));
}

/** The absence of this id; null where there is none. */
export async function absenceOf(db: Db, id: string): Promise<Absence | null> {
  const [found] = await db.select().from(absences).where(eq(absences.id, id));
  return found ?? null;
}

/** Somebody's absences that are not over at `now`. */
export const absencesOf = (db: Db, person: string, now: number): Promise<Absence[]> =>
  db
    .select()
    .from(absences)
    .where(and(eq(absences.staffId, person), gt(absences.until, now)))
    .orderBy(asc(absences.from));

/** Condition on a query of `staff`: working here, and not absent at `now`. */
export function isPresent(db: Db, now: number | SQL<number>): SQL | undefined {
  const away = db
    .select({ one: sql`1` })
    .from(absences)
    .where(and(eq(absences.staffId, staff.id), lte(absences.from, now), gt(absences.until, now)));
  return and(staff.active, notExists(away));
}

/** A duty in open work whose person is absent or no longer active. */
export type StrandedDuty = { number: string; duty: Duty; person: string };

/** The open cases, approvals and tasks that somebody else must take over: a page, after `number duty`. */
export async function strandedDuties(
  db: Db,
  now: number,
  { after, limit }: { after: string; limit: number },
): Promise<StrandedDuty[]> {
  const away = db
    .select({ id: staff.id })
    .from(staff)
    .where(not(sql`(${isPresent(db, now)})`));
  const found = await db.execute<StrandedDuty>(sql`
    with away as (${away})
    select number, duty, person from (
      select number, 'owner' as duty, owner as person from complaints
        where stage <> 'closed' and owner in (select id from away)
      union all select number, 'approver', approver from complaints
        where stage <> 'closed' and approver in (select id from away)
      union all select number, 'task/' || n, owner from tasks
        where done_at is null and owner in (select id from away)
    ) as carried where number || ' ' || duty > ${after} order by number || ' ' || duty limit ${limit}`);
  return [...found];
}
