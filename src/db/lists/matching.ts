/** What lists and numbers choose by: one predicate for both, so that a number is what its list holds. */
import { and, eq, gt, isNotNull, isNull, lte, ne, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { Chosen } from '../../domain/people/board.js';
import type { Visibility } from '../../domain/people/visibility.js';
import type { Db } from '../client.js';
import { complaints } from '../schema/complaints.js';
import { visible } from './visible.js';

const HOUR_MS = 3_600_000;

/** Which complaints are listed, of those that are there for the reader. */
export type ListChosen = Chosen & { visible: Visibility };

export const isPaused = sql<boolean>`${complaints.pausedSince} is not null`;

/** Condition on complaints: there for the reader, and what they chose. */
export const chosen = (db: Db, { visible: seen, ...filter }: ListChosen, now: number): SQL | undefined =>
  and(visible(db, seen, filter.team), matches(filter, now));

/** Condition on complaints: what somebody chose, at `now`. */
export function matches(filter: Chosen, now: number): SQL | undefined {
  const { stage, category, team, owner, approver, deadline, dueWithinHours, danger, trustedFlagger } = filter;
  const at = (ms: number) => sql.param(ms, complaints.nextDeadline);
  return and(
    filter.open === undefined ? undefined : (filter.open ? ne : eq)(complaints.stage, 'closed'),
    stage && eq(complaints.stage, stage),
    category === undefined ? undefined : eq(complaints.category, category),
    team === undefined ? undefined : eq(complaints.team, team),
    owner === undefined ? undefined : eq(complaints.owner, owner),
    approver === undefined ? undefined : eq(complaints.approver, approver),
    filter.unowned === undefined ? undefined : (filter.unowned ? isNull : isNotNull)(complaints.owner),
    deadline && (deadline === 'none' ? isNull(complaints.deadline) : eq(complaints.deadline, deadline)),
    dueWithinHours === undefined
      ? undefined
      : sql`${complaints.nextDeadline} > ${at(now)} and ${complaints.nextDeadline} <= ${at(now + dueWithinHours * HOUR_MS)}`,
    overdueIs(complaints.overdueAt, filter.overdue, now),
    pausedIs(filter.paused),
    danger === undefined ? undefined : eq(complaints.danger, danger),
    unreadIs(filter.unread),
    trustedFlagger === undefined ? undefined : eq(complaints.trustedFlagger, trustedFlagger),
  );
}

/** Condition on rows that are due at the instant in this column: overdue, or not; null: never. */
export function overdueIs(dueAt: Column, overdue: boolean | undefined, now: number): SQL | undefined {
  if (overdue === undefined) return undefined;
  return overdue ? lte(dueAt, now) : or(isNull(dueAt), gt(dueAt, now));
}

/** Condition on complaints: a clock of it stands still, or none. */
export const pausedIs = (paused: boolean | undefined): SQL | undefined =>
  paused === undefined ? undefined : (paused ? isNotNull : isNull)(complaints.pausedSince);

/** Condition on complaints: something waits to be read, or nothing. */
export const unreadIs = (unread: boolean | undefined): SQL | undefined =>
  unread === undefined ? undefined : (unread ? isNotNull : isNull)(complaints.unreadSince);
