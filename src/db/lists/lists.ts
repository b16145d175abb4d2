import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { Visibility } from '../../domain/people/visibility.js';
import type { Category, Stage, TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { withoutConflict } from './conflict.js';
import { complaints, tasks } from '../schema/complaints.js';
import { letters } from '../schema/messages.js';

/** Where a page ended. */
export type Cursor = { updatedAt: number; number: string };

export type ListFilter = {
  visible: Visibility;
  stage?: Stage;
  category?: Category;
  team?: TeamId;
  owner?: string;
  overdue?: boolean;
  unread?: boolean;
  updatedSince?: number;
  /** `oldest` change first never skips a complaint that changes meanwhile: for clients that catch up. */
  order?: 'newest' | 'oldest';
  limit: number;
  after?: Cursor;
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
  updatedAt: complaints.updatedAt,
  closedAt: complaints.closedAt,
  externalId: complaints.externalId,
};
export type Listed = Pick<typeof complaints.$inferSelect, keyof typeof shown> & { overdue: boolean };
export type Page = { items: Listed[]; next: Cursor | null };

/** A page of complaints by their last change; `next` is null at the end. */
export async function list(db: Db, filter: ListFilter, now: number): Promise<Page> {
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
        overdueIs(filter.overdue, now),
        unreadIs(filter.unread),
        updatedSince === undefined ? undefined : gte(complaints.updatedAt, updatedSince),
        after && beyond(after, order),
      ),
    )
    .orderBy(along(complaints.updatedAt), along(complaints.number))
    .limit(limit + 1);
  const items = rows
    .slice(0, limit)
    .map((row) => ({ ...row, overdue: row.overdueAt !== null && row.overdueAt <= now }));
  const last = items.at(-1);
  const next = rows.length > limit && last ? { updatedAt: last.updatedAt, number: last.number } : null;
  return { items, next };
}

function visible(db: Db, visibility: Visibility): SQL | undefined {
  if ('filedBy' in visibility) return eq(complaints.filedBy, visibility.filedBy);
  const apart = withoutConflict(db, complaints.number, visibility.accounts);
  return 'everything' in visibility ? apart : and(apart, inHands(db, visibility.person, visibility.teams));
}

/** Of their teams, filed by them, in their own hands (as owner, as approver, by an open task), or told to them for a post. */
function inHands(db: Db, person: string, teams: readonly TeamId[]): SQL | undefined {
  const task = db
    .select({ one: sql`1` })
    .from(tasks)
    .where(and(eq(tasks.number, complaints.number), eq(tasks.owner, person), isNull(tasks.doneAt)));
  const written = db
    .select({ one: sql`1` })
    .from(letters)
    .where(
      and(
        eq(letters.number, complaints.number),
        eq(letters.recipient, person),
        isNotNull(letters.post),
        sql`${letters.version} > (${complaints.state} ->> 'since')::int`,
      ),
    );
  return or(
    inArray(complaints.team, [...teams]),
    eq(complaints.filedBy, person),
    eq(complaints.owner, person),
    eq(complaints.approver, person),
    exists(task),
    exists(written),
  );
}

function overdueIs(overdue: boolean | undefined, now: number): SQL | undefined {
  if (overdue === undefined) return undefined;
  return overdue
    ? lte(complaints.overdueAt, now)
    : or(isNull(complaints.overdueAt), gt(complaints.overdueAt, now));
}

const unreadIs = (unread: boolean | undefined): SQL | undefined =>
  unread === undefined ? undefined : (unread ? isNotNull : isNull)(complaints.unreadSince);

function beyond({ updatedAt, number }: Cursor, order: 'newest' | 'oldest'): SQL {
  const place = sql`(${sql.param(updatedAt, complaints.updatedAt)}, ${number})`;
  const key = sql`(${complaints.updatedAt}, ${complaints.number})`;
  return order === 'newest' ? sql`${key} < ${place}` : sql`${key} > ${place}`;
}
