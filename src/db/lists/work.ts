import { and, count, eq, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Visibility } from '../../domain/people/visibility.js';
import type { WorkKind } from '../../domain/people/work.js';
import type { Category, Channel, TaskKind, TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { complaints, tasks, work } from '../schema/complaints.js';
import { isPaused, overdueIs, pausedIs, unreadIs } from './matching.js';
import { pageOf, type Asked, type Page } from './page.js';
import { isOfVisible } from './visible.js';

export type WorkFilter = {
  visible: Visibility;
  /** Whose it is; all that is visible where nobody is named. */
  person?: string;
  /** Of the list alone: counts are of every kind. */
  kind?: WorkKind;
  team?: TeamId;
  category?: Category;
  channel?: Channel;
  danger?: boolean;
  trustedFlagger?: boolean;
  overdue?: boolean;
  paused?: boolean;
  unread?: boolean;
};

/** Danger, whether it is reviewed first, when it is due (ms; null: no deadline runs), and what it is. */
export type WorkPlace = [
  danger: boolean,
  first: boolean,
  dueAt: number | null,
  number: string,
  kind: WorkKind,
  n: number,
];

const shown = {
  ...{ number: work.number, kind: work.kind, n: work.n, person: work.person, team: work.team },
  ...{ danger: work.danger, first: work.first, dueAt: work.dueAt },
  ...{ trustedFlagger: complaints.trustedFlagger },
  ...{ stage: complaints.stage, category: complaints.category, severity: complaints.severity },
  ...{ channel: complaints.channel, paused: isPaused, unreadSince: complaints.unreadSince },
  ...{ receivedAt: complaints.receivedAt, overdueAt: complaints.overdueAt, task: tasks.kind },
};
type Shown = Pick<
  typeof complaints.$inferSelect,
  'stage' | 'category' | 'severity' | 'channel' | 'unreadSince' | 'receivedAt' | 'trustedFlagger'
> & { paused: boolean };
export type ListedWork = typeof work.$inferSelect & Shown & { task: TaskKind | null; overdue: boolean };

/**
 * A page of work: where somebody is in danger first, then what is reviewed first, then by what is due next. A task is overdue by its own date, all
 * else as its complaint is.
 */
export async function listWork(
  db: Db,
  { after, limit, ...filter }: WorkFilter & Asked<WorkPlace>,
  now: number,
): Promise<Page<ListedWork, WorkPlace>> {
  const due = sql`coalesce(${work.dueAt}, 'infinity')`;
  const rows = await db
    .select(shown)
    .from(work)
    .innerJoin(complaints, eq(complaints.number, work.number))
    .leftJoin(tasks, and(eq(tasks.number, work.number), eq(tasks.n, work.n)))
    .where(
      and(
        chosenWork(db, filter, now),
        filter.kind && eq(work.kind, filter.kind),
        after && beyond(due, after),
      ),
    )
    .orderBy(sql`not ${work.danger}`, sql`not ${work.first}`, due, work.number, work.kind, work.n)
    .limit(limit + 1);
  const items = rows.map(({ overdueAt, ...row }) => {
    const late = row.kind === 'task' ? row.dueAt : overdueAt;
    return { ...row, overdue: late !== null && late <= now };
  });
  return pageOf(items, limit, ({ danger, first, dueAt, number, kind, n }): WorkPlace => [
    danger,
    first,
    dueAt,
    number,
    kind,
    n,
  ]);
}

/** How much of each kind the whole list holds. */
export async function countWork(db: Db, filter: WorkFilter, now: number): Promise<Record<WorkKind, number>> {
  const found = await db
    .select({ kind: work.kind, n: count() })
    .from(work)
    .innerJoin(complaints, eq(complaints.number, work.number))
    .where(chosenWork(db, filter, now))
    .groupBy(work.kind);
  const none = { review: 0, investigation: 0, approval: 0, task: 0, reading: 0 } satisfies Record<
    WorkKind,
    0
  >;
  return { ...none, ...Object.fromEntries(found.map(({ kind, n }) => [kind, n])) };
}

/** Condition on work beside its complaint: there for the reader, and what they chose, of whatever kind. */
export function chosenWork(db: Db, filter: WorkFilter, now: number): SQL | undefined {
  const { person, team, category, channel, danger, trustedFlagger, overdue, paused, unread } = filter;
  return and(
    isOfVisible(db, work.number, filter.visible, sql`${complaints.hasWork}`),
    person === undefined ? undefined : eq(work.person, person),
    team === undefined ? undefined : eq(work.team, team),
    category === undefined ? undefined : eq(complaints.category, category),
    channel === undefined ? undefined : eq(complaints.channel, channel),
    danger === undefined ? undefined : eq(work.danger, danger),
    trustedFlagger === undefined ? undefined : eq(complaints.trustedFlagger, trustedFlagger),
    pausedIs(paused),
    unreadIs(unread),
    overdue === undefined ? undefined : late(overdue, now),
  );
}

const late = (overdue: boolean, now: number): SQL | undefined =>
  or(
    and(eq(work.kind, 'task'), overdueIs(work.dueAt, overdue, now)),
    and(ne(work.kind, 'task'), overdueIs(complaints.overdueAt, overdue, now)),
  );

function beyond(due: SQL, [danger, first, dueAt, number, kind, n]: WorkPlace): SQL {
  const at = dueAt === null ? sql`'infinity'::timestamptz` : sql.param(dueAt, work.dueAt);
  return sql`(not ${work.danger}, not ${work.first}, ${due}, ${work.number}, ${work.kind}, ${work.n})
    > (${!danger}::boolean, ${!first}::boolean, ${at}, ${number}, ${kind}, ${n})`;
}

/** All work of one complaint. */
export const workOf = (db: Db, number: string) =>
  db.select().from(work).where(eq(work.number, number)).orderBy(work.kind, work.n);
