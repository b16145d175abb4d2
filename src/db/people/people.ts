import { and, asc, eq, gt, inArray, isNotNull, lte, notExists, sql, type SQL } from 'drizzle-orm';
import type { TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import { absences, staff, teams } from '../schema/people.js';

export type Staff = typeof staff.$inferSelect;
export type NewStaff = typeof staff.$inferInsert;
export type Team = typeof teams.$inferSelect;
export type NewTeam = typeof teams.$inferInsert;
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

/** Notes that somebody has signed in at the desk. */
export async function noteSignIn(db: Db, id: string): Promise<void> {
  await db
    .update(staff)
    .set({ signedInAt: sql`now()` })
    .where(eq(staff.id, id));
}

/** The person of this id; null where there is none. */
export async function staffOf(db: Db, id: string): Promise<Staff | null> {
  const [found] = await db.select().from(staff).where(eq(staff.id, id)).prepare('staff').execute();
  return found ?? null;
}

/** Who works here under this address, however it is written; null where nobody does, or more than one. */
export async function staffAt(db: Db, email: string): Promise<Staff | null> {
  const found = await db
    .select()
    .from(staff)
    .where(and(sql`lower(${staff.email}) = lower(${email})`, staff.active))
    .limit(2);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Everybody, by id: a page. */
export async function everybody(db: Db, { after = '', limit }: Asked<string>): Promise<Page<Staff, string>> {
  const rows = await db
    .select()
    .from(staff)
    .where(gt(staff.id, after))
    .orderBy(asc(staff.id))
    .limit(limit + 1);
  return pageOf(rows, limit, ({ id }) => id);
}

/** Adds a team, or names its lead and supervisor anew. */
export async function putTeam(db: Db, team: NewTeam): Promise<void> {
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

/** All teams, by id: a page. */
export async function allTeams(db: Db, { after = '', limit }: Asked<string>): Promise<Page<Team, string>> {
  const rows = await db
    .select()
    .from(teams)
    .where(gt(teams.id, after))
    .orderBy(asc(teams.id))
    .limit(limit + 1);
  return pageOf(rows, limit, ({ id }) => id);
}

/** Those of these teams that are not there, or take nothing new. */
export async function teamsMissing(db: Db, ids: readonly TeamId[]): Promise<TeamId[]> {
  const there = await db
    .select({ id: teams.id })
    .from(teams)
    .where(and(inArray(teams.id, [...ids]), teams.active));
  return ids.filter((id) => !there.some((team) => team.id === id));
}

/** The platform accounts of the staff. */
export async function staffAccounts(db: Db): Promise<string[]> {
  const found = await db.select({ account: staff.accountId }).from(staff).where(isNotNull(staff.accountId));
  return found.flatMap(({ account }) => account ?? []);
}

/** Whether this platform account is of one of the staff. */
export const isAccountOfStaff = async (db: Db, account: string): Promise<boolean> =>
  (await db.$count(staff, eq(staff.accountId, account))) > 0;

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

/** The beginning of an absence (ms), and its id. */
export type AbsencePlace = [from: number, id: string];

/** Somebody's absences that are not over at `now`, by their beginning: a page. */
export async function absencesOf(
  db: Db,
  person: string,
  now: number,
  { after, limit }: Asked<AbsencePlace>,
): Promise<Page<Absence, AbsencePlace>> {
  const beyond =
    after &&
    sql`(${absences.from}, ${absences.id}) > (${sql.param(after[0], absences.from)}, ${after[1]}::uuid)`;
  const rows = await db
    .select()
    .from(absences)
    .where(and(eq(absences.staffId, person), gt(absences.until, now), beyond))
    .orderBy(asc(absences.from), asc(absences.id))
    .limit(limit + 1);
  return pageOf(rows, limit, ({ from, id }): AbsencePlace => [from, id]);
}

/** Condition on a query of `staff`: working here, and not absent at `now`. */
export function isPresent(db: Db, now: number | SQL<number>): SQL | undefined {
  const away = db
    .select({ one: sql`1` })
    .from(absences)
    .where(and(eq(absences.staffId, staff.id), lte(absences.from, now), gt(absences.until, now)));
  return and(staff.active, notExists(away));
}
