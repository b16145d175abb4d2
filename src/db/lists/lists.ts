import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  sql,
  type Column,
  type SQL,
} from 'drizzle-orm';
import type { Visibility } from '../../domain/people/visibility.js';
import type { Category, Stage, TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { forPosts } from '../complaints/cases.js';
import { withoutConflict } from './conflict.js';
import { pageOf, type Asked, type Page } from './page.js';
import { complaints, tasks } from '../schema/complaints.js';
import { letters } from '../schema/messages.js';

/** The transaction of the last change, and the complaint's number. */
export type Place = [changedIn: string, number: string];

export type ListFilter = Asked<Place> & {
  visible: Visibility;
  stage?: Stage;
  category?: Category;
  team?: TeamId;
  owner?: string;
  overdue?: boolean;
  unread?: boolean;
  trustedFlagger?: boolean;
  /** All whose change was committed since then (ms); perhaps also what was just before. */
  updatedSince?: number;
  /** `oldest` change first never skips a complaint that changes meanwhile: for clients that catch up. */
  order?: 'newest' | 'oldest';
};

const shown = {
  number: complaints.number,
  version: complaints.version,
  stage: complaints.stage,
  category: complaints.category,
  severity: complaints.severity,
  team: complaints.team,
  owner: complaints.owner,
  approver: complaints.approver,
  channel: complaints.channel,
  escalation: complaints.escalation,
  nextDeadline: complaints.nextDeadline,
  overdueAt: complaints.overdueAt,
  paused: complaints.paused,
  unreadSince: complaints.unreadSince,
  receivedAt: complaints.receivedAt,
  trustedFlagger: complaints.trustedFlagger,
  updatedAt: complaints.updatedAt,
  changedIn: complaints.changedIn,
  closedAt: complaints.closedAt,
  externalId: complaints.externalId,
};
export type Listed = Pick<typeof complaints.$inferSelect, keyof typeof shown> & { overdue: boolean };

/**
 * A page of complaints by their last change, in the order of the transactions that made it. Oldest first, it ends where
 * a transaction is still under way: what that one changes comes after all that has been shown.
 */
export async function list(db: Db, filter: ListFilter, now: number): Promise<Page<Listed, Place>> {
  const { stage, category, team, owner, updatedSince, after, limit, order = 'newest' } = filter;
  const along = order === 'newest' ? desc : asc;
  const rows = await db
    .select(shown)
    .from(complaints)
    .where(
      and(
        visible(db, filter.visible),
        stage && eq(complaints.stage, stage),
        category === undefined ? undefined : eq(complaints.category, category),
        team === undefined ? undefined : eq(complaints.team, team),
        owner === undefined ? undefined : eq(complaints.owner, owner),
        overdueIs(complaints.overdueAt, filter.overdue, now),
        updatedSince === undefined ? undefined : committedSince(updatedSince),
        order === 'oldest'
          ? sql`${complaints.changedIn} < pg_snapshot_xmin(pg_current_snapshot())`
          : undefined,
        unreadIs(filter.unread),
        filter.trustedFlagger === undefined
          ? undefined
          : eq(complaints.trustedFlagger, filter.trustedFlagger),
        after && beyond(after, order),
      ),
    )
    .orderBy(along(complaints.changedIn), along(complaints.number))
    .limit(limit + 1);
  const { items, next } = pageOf(rows, limit, ({ changedIn, number }): Place => [changedIn, number]);
  const isOverdue = ({ overdueAt }: Pick<Listed, 'overdueAt'>) => overdueAt !== null && overdueAt <= now;
  return { items: items.map((row) => ({ ...row, overdue: isOverdue(row) })), next };
}

/** Condition on complaints: there for a viewer who sees so much. */
export function visible(db: Db, visibility: Visibility): SQL | undefined {
  if ('filedBy' in visibility) return eq(complaints.filedBy, visibility.filedBy);
  const apart = withoutConflict(db, complaints.number, visibility.accounts);
  return 'everything' in visibility ? apart : and(apart, inHands(db, visibility.person, visibility.teams));
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
  const ever = db
    .select({ number: letters.number })
    .from(letters)
    .where(and(isNotNull(letters.post), eq(letters.recipient, person)));
  const now = db
    .select({ one: sql`1` })
    .from(letters)
    .where(and(forPosts, eq(letters.recipient, person)));
  return [
    eq(complaints.filedBy, person),
    eq(complaints.owner, person),
    eq(complaints.approver, person),
    inArray(complaints.number, tasked),
    sql`(${inArray(complaints.number, ever)} and ${exists(now)})`,
  ];
}

export const newest = (most: number): SQL => sql`order by received_at desc, number desc limit ${most}`;

/** Number and receipt of the newest that are there for a viewer; each way of seeing them is looked up by itself, along its index. */
export function newestVisible(db: Db, seen: Visibility, where: SQL | undefined, most: number): SQL {
  const apart = 'accounts' in seen ? withoutConflict(db, complaints.number, seen.accounts) : undefined;
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

/** Condition on rows that are due at the instant in this column: overdue, or not; null: never. */
export function overdueIs(dueAt: Column, overdue: boolean | undefined, now: number): SQL | undefined {
  if (overdue === undefined) return undefined;
  return overdue ? lte(dueAt, now) : or(isNull(dueAt), gt(dueAt, now));
}

/** Condition on complaints: something waits to be read, or nothing. */
export const unreadIs = (unread: boolean | undefined): SQL | undefined =>
  unread === undefined ? undefined : (unread ? isNotNull : isNull)(complaints.unreadSince);

/**
 * Any complaint written before `since` knows the oldest transaction that was under way then: whatever was committed
 * since is of that one or of a later one. Times alone would not do: a transaction may end long after it wrote.
 */
function committedSince(since: number): SQL {
  return sql`${complaints.changedIn} >= coalesce((select earlier.oldest_open from ${complaints} earlier
    where earlier.updated_at < ${sql.param(since, complaints.updatedAt)}
    order by earlier.updated_at desc limit 1), '0'::xid8)`;
}

/** A place in another server's transactions, as after a restored backup, is no place: then all of it comes again. */
function beyond([changedIn, number]: Place, order: 'newest' | 'oldest'): SQL {
  const key = sql`(${complaints.changedIn}, ${complaints.number})`;
  if (order === 'newest') return sql`${key} < (${changedIn}::xid8, ${number})`;
  const here = sql`case when ${changedIn}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) then ${changedIn}::xid8 else '0' end`;
  return sql`${key} > (${here}, ${number})`;
}
