import { and, asc, desc, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client.js';
import { chosen, isPaused, type ListChosen } from './matching.js';
import { pageOf, type Asked, type Page } from './page.js';
import { complaints } from '../schema/complaints.js';

/** The transaction of the last change, and the complaint's number. */
export type Place = [changedIn: string, number: string];

export type ListFilter = Asked<Place> &
  ListChosen & {
    /** All whose change was committed since then (ms); perhaps also what was just before. */
    updatedSince?: number;
    /** `oldest` change first never skips a complaint that changes meanwhile: for clients that catch up. */
    order?: 'newest' | 'oldest';
  };

export const shown = {
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
  deadline: complaints.deadline,
  overdueAt: complaints.overdueAt,
  paused: isPaused,
  pausedSince: complaints.pausedSince,
  danger: complaints.danger,
  unreadSince: complaints.unreadSince,
  receivedAt: complaints.receivedAt,
  trustedFlagger: complaints.trustedFlagger,
  updatedAt: complaints.updatedAt,
  changedIn: complaints.changedIn,
  closedAt: complaints.closedAt,
  externalId: complaints.externalId,
};
type Shown = Pick<typeof complaints.$inferSelect, Exclude<keyof typeof shown, 'paused'>>;
export type Listed = Shown & { paused: boolean; overdue: boolean };

/**
 * A page of complaints by their last change, in the order of the transactions that made it. Oldest first, it ends where
 * a transaction is still under way: what that one changes comes after all that has been shown.
 */
export async function list(db: Db, filter: ListFilter, now: number): Promise<Page<Listed, Place>> {
  const { updatedSince, after, limit, order = 'newest' } = filter;
  const along = order === 'newest' ? desc : asc;
  const rows = await db
    .select(shown)
    .from(complaints)
    .where(
      and(
        chosen(db, filter, now),
        updatedSince === undefined ? undefined : committedSince(updatedSince),
        order === 'oldest'
          ? sql`${complaints.changedIn} < pg_snapshot_xmin(pg_current_snapshot())`
          : undefined,
        after && beyond(after, order),
      ),
    )
    .orderBy(along(complaints.changedIn), along(complaints.number))
    .limit(limit + 1);
  const { items, next } = pageOf(rows, limit, ({ changedIn, number }): Place => [changedIn, number]);
  return { items: items.map((row) => withOverdue(row, now)), next };
}

export const withOverdue = <T extends { overdueAt: number | null }>(row: T, now: number) => ({
  ...row,
  overdue: row.overdueAt !== null && row.overdueAt <= now,
});

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
