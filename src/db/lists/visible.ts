/** Which complaints are there for whom, as conditions and as look-ups. */
import { and, eq, inArray, isNull, notInArray, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { Shut, Visibility } from '../../domain/people/visibility.js';
import { EVERY } from '../../domain/training/gate.js';
import type { TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { forPosts } from '../complaints/cases.js';
import { complaints, tasks } from '../schema/complaints.js';
import { letters } from '../schema/messages.js';
import { withoutConflict } from './conflict.js';

/** Condition on complaints: there for a viewer who sees so much; of those of `team`, where they are all asked for. */
export function visible(db: Db, visibility: Visibility, team?: TeamId): SQL | undefined {
  if ('filedBy' in visibility) return eq(complaints.filedBy, visibility.filedBy);
  const apart = and(withoutConflict(db, complaints.number, visibility.accounts), open(db, visibility.shut));
  if ('everything' in visibility || (team !== undefined && visibility.teams.includes(team))) return apart;
  return and(apart, inHands(db, visibility.person, visibility.teams));
}

/** Condition on complaints: not shut for want of a course, as `relationsSeen` of the core has it; none where nothing is required. */
function open(db: Db, shut: Shut | undefined): SQL | undefined {
  if (shut === undefined) return undefined;
  const { untrained, led, by } = shut;
  return or(
    untrained.includes(EVERY) ? undefined : notInArray(complaints.category, [...untrained]),
    led.length === 0 ? undefined : inArray(complaints.team, [...led]),
    inArray(complaints.number, posted(db, by)),
    sql`${complaints.state} -> 'untrained' ? ${by}`,
  );
}

/** Of their teams, or theirs themselves. */
const inHands = (db: Db, person: string, teams: readonly TeamId[]): SQL | undefined =>
  or(inArray(complaints.team, [...teams]), ...theirs(db, person));

/** Filed by them, in their own hands (as owner, as approver, by an open task), or told to them for a post. */
function theirs(db: Db, person: string): SQL[] {
  const tasked = db
    .select({ number: tasks.number })
    .from(tasks)
    .where(and(eq(tasks.owner, person), isNull(tasks.doneAt)));
  return [
    eq(complaints.filedBy, person),
    eq(complaints.owner, person),
    eq(complaints.approver, person),
    inArray(complaints.number, tasked),
    inArray(complaints.number, posted(db, person)),
  ];
}

/** Looked up once: asked of each complaint, its state would have to be read. */
const posted = (db: Db, person: string) =>
  db
    .select({ number: letters.number })
    .from(letters)
    .innerJoin(complaints, forPosts)
    .where(eq(letters.recipient, person));

/**
 * Condition on rows that name a complaint of which `where` holds: it is there for the viewer. Those in somebody's hands
 * are found along an index: asked row by row, lists of few would read every complaint.
 */
export function isOfVisible(db: Db, number: Column, seen: Visibility, where: SQL): SQL | undefined {
  if ('filedBy' in seen) return visible(db, seen);
  const apart = withoutConflict(db, number, seen.accounts);
  if ('everything' in seen && seen.shut === undefined) return apart;
  const hands = 'everything' in seen ? undefined : inHands(db, seen.person, seen.teams);
  const held = db
    .select({ number: complaints.number })
    .from(complaints)
    .where(and(where, hands, open(db, seen.shut)));
  return and(apart, inArray(number, held));
}

export const newest = (most: number): SQL => sql`order by received_at desc, number desc limit ${most}`;

/** Number and receipt of the newest that are there for a viewer; each way of seeing them is looked up by itself, along its index. */
export function newestVisible(db: Db, seen: Visibility, where: SQL | undefined, most: number): SQL {
  const apart =
    'accounts' in seen
      ? and(withoutConflict(db, complaints.number, seen.accounts), open(db, seen.shut))
      : undefined;
  const arms = waysOfSeeing(db, seen).map(
    (way) =>
      sql`(select number, received_at from ${complaints} where ${and(way, where, apart)} ${newest(most)})`,
  );
  return sql`select * from (${sql.join(arms, sql` union `)}) seen ${newest(most)}`;
}

function waysOfSeeing(db: Db, seen: Visibility): SQL[] {
  if ('filedBy' in seen) return [eq(complaints.filedBy, seen.filedBy)];
  if ('everything' in seen) return [sql`true`];
  return [...seen.teams.map((team) => eq(complaints.team, team)), ...theirs(db, seen.person)];
}
