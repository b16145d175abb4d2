/** How the work stands, for operators: counts, and the complaints behind them. Nothing personal. */
import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lte,
  min,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import { DAY_MS } from '../../domain/clocks/zone.js';
import { Policy } from '../../domain/policy/policy.js';
import type { Stage, TaskKind } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { withoutConflict } from './conflict.js';
import { complaints, policies, tasks } from '../schema/complaints.js';
import * as deliveries from '../messages/deliveries.js';
import { held as heldLetters } from '../messages/outgoing/letters.js';
import { commands, letters } from '../schema/messages.js';

/** How many complaints a list names at most; its `total` counts all. */
const NAMED = 20;
/** Nobody has acted for so long (ms) in a stage that waits for staff: the case is stuck. */
const STUCK_AFTER_MS = 24 * 3_600_000;

/** A complaint behind a number; `since` is the instant the list is about, in ms. */
export type Named = {
  number: string;
  stage: Stage;
  team: string;
  owner: string | null;
  since: number | null;
};
export type NamedList = { total: number; items: Named[] };

/** Whose eyes, and when: complaints that these accounts made or are about are left out of every number. */
export type Onlooker = { accounts: readonly string[]; now: number };

/** The lists an operator begins with, each the longest first. */
export async function neglected(db: Db, onlooker: Onlooker) {
  const { now } = onlooker;
  const at = (ms: number) => sql.param(ms, complaints.updatedAt);
  const askedSince = sql`(select min((clock -> 'pause' ->> 'at')::bigint) ${pausedTooLong(await ceilings(db), now)})`;
  const lastAct = sql`(select act.at from journal act where act.number = ${complaints.number}
    and act.version = (${complaints.state} ->> 'personVersion')::int)`;
  const atWork = inArray(complaints.stage, ['review', 'investigation', 'approval']);
  const needed = sql`jsonb_array_length(${complaints.state} -> 'needs') > 0`;
  const [overdue, paused, stuck, unassigned, unread] = await Promise.all([
    named(db, onlooker, lte(complaints.overdueAt, now), sql`${complaints.overdueAt}`),
    named(
      db,
      onlooker,
      and(isNotNull(complaints.pausedSince), sql`${askedSince} is not null`),
      sql`to_timestamp(${askedSince} / 1000.0)`,
    ),
    named(
      db,
      onlooker,
      and(atWork, isNull(complaints.pausedSince), sql`${lastAct} < ${at(now - STUCK_AFTER_MS)}`),
      lastAct,
    ),
    named(db, onlooker, needed, sql`${complaints.updatedAt}`),
    named(db, onlooker, isNotNull(complaints.unreadSince), sql`${complaints.unreadSince}`),
  ]);
  return { overdue, paused, stuck, unassigned, unread };
}

async function named(
  db: Db,
  { accounts }: Onlooker,
  condition: SQL | undefined,
  since: SQL,
): Promise<NamedList> {
  const rows = await db
    .select({
      item: {
        ...{ number: complaints.number, stage: complaints.stage, team: complaints.team },
        owner: complaints.owner,
        since: sql<number | null>`${since}`.mapWith(complaints.updatedAt),
      },
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(complaints)
    .where(and(condition, withoutConflict(db, complaints.number, accounts)))
    .orderBy(sql`${since} asc nulls last`, asc(complaints.number))
    .limit(NAMED);
  return { total: rows[0]?.total ?? 0, items: rows.map(({ item }) => item) };
}

/** How long each deadline of each policy may stand still for the complainant: `{version: {deadline: ms}}`. */
async function ceilings(db: Db): Promise<Record<number, Record<string, number>>> {
  const found = await db.select({ version: policies.version, document: policies.document }).from(policies);
  return Object.fromEntries(
    found.map(({ version, document }) => {
      const deadlines = Object.entries(Policy.parse(document).deadlines);
      return [
        version,
        Object.fromEntries(
          deadlines.flatMap(([name, { pausesFor }]) => (pausesFor === undefined ? [] : [[name, pausesFor]])),
        ),
      ];
    }),
  );
}

/** The clocks of a complaint that have waited for an answer longer than half of what they may. */
const pausedTooLong = (ceilingsMs: Record<number, Record<string, number>>, now: number): SQL => sql`
  from jsonb_array_elements(${complaints.state} -> 'clocks') as clock
  where clock -> 'pause' ->> 'for' = 'answer'
    and 2 * (coalesce((clock ->> 'askedMs')::bigint, 0) + ${now}::bigint - (clock -> 'pause' ->> 'at')::bigint)
    > (${JSON.stringify(ceilingsMs)}::text::jsonb -> ${complaints.policyVersion}::text
      ->> split_part(clock ->> 'key', '/', 1))::bigint`;

/** The open tasks by kind, and the late ones of each. */
export async function openTasks(
  db: Db,
  { accounts, now }: Onlooker,
): Promise<{ kind: TaskKind; open: number; late: number }[]> {
  return await db
    .select({
      kind: tasks.kind,
      open: count(),
      late: sql<number>`count(*) filter (where ${lte(tasks.dueAt, now)})`.mapWith(Number),
    })
    .from(tasks)
    .where(and(isNull(tasks.doneAt), withoutConflict(db, tasks.number, accounts)))
    .groupBy(tasks.kind)
    .orderBy(asc(tasks.kind));
}

/** The late tasks, the latest first; `n` names the task within its complaint. */
export const lateTasks = (db: Db, { accounts, now }: Onlooker) =>
  db
    .select({
      ...{ number: tasks.number, n: tasks.n, kind: tasks.kind, owner: tasks.owner, dueAt: tasks.dueAt },
    })
    .from(tasks)
    .where(and(isNull(tasks.doneAt), lte(tasks.dueAt, now), withoutConflict(db, tasks.number, accounts)))
    .orderBy(asc(tasks.dueAt), asc(tasks.number), asc(tasks.n))
    .limit(NAMED);

/** What waits between the case file and the world, and since when (ms). */
export async function backlogs(db: Db, { accounts, now }: Onlooker) {
  const [queued, dead, given, unsent, held, lost] = await Promise.all([
    deliveries.backlog(db, accounts),
    deliveries.dead(db, accounts, NAMED),
    db
      .select({ waiting: count(), since: min(commands.storedAt) })
      .from(commands)
      .where(and(eq(commands.status, 'pending'), withoutConflict(db, commands.number, accounts))),
    db
      .select({ waiting: count(), since: min(letters.firstTriedAt) })
      .from(letters)
      .where(and(eq(letters.status, 'pending'), withoutConflict(db, letters.number, accounts))),
    heldLetters(db),
    db
      .select({ number: letters.number, letter: letters.name, failure: letters.failure })
      .from(letters)
      .where(
        and(
          or(eq(letters.status, 'failed'), eq(letters.status, 'bounced')),
          sql`${letters.settledAt} > ${sql.param(now - DAY_MS, letters.settledAt)}`,
          withoutConflict(db, letters.number, accounts),
        ),
      )
      .orderBy(desc(letters.settledAt))
      .limit(NAMED),
  ]);
  const none = { waiting: 0, since: null };
  return {
    deliveries: queued,
    deadDeliveries: dead,
    commands: given[0] ?? none,
    letters: unsent[0] ?? none,
    lostLetters: lost,
    heldLetters: held,
  };
}

/** Of these numbers, those the onlooker may know of. */
export async function known(db: Db, numbers: readonly string[], { accounts }: Onlooker): Promise<string[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .select({ number: complaints.number })
    .from(complaints)
    .where(and(inArray(complaints.number, [...numbers]), withoutConflict(db, complaints.number, accounts)))
    .orderBy(asc(complaints.number));
  return rows.map(({ number }) => number);
}
