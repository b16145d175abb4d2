/** Who read what, and what became of files, across cases: in pages the newest first, as logs in the order of commits. */
import {
  and,
  desc,
  eq,
  gte,
  isNotNull,
  isNull,
  lt,
  or,
  sql,
  type Column,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { SHOWN_BY_PLATFORM } from '../../domain/disclosure/attachments.js';
import type { CustodyStep } from '../../domain/disclosure/desk/custody.js';
import type { Db } from '../client.js';
import { custodyEvents, journal } from '../schema/complaints.js';
import { attachments } from '../schema/evidence.js';
import { commands } from '../schema/messages.js';
import { accessLog } from '../schema/people.js';
import { withoutConflict } from './conflict.js';
import { pageOf, type Asked, type Page } from './page.js';

/** Of whom, and from when until just before when (ms); what is not named holds nothing back. */
export type RecordFilter = { person?: string; from?: number; until?: number };
/** The instant of an entry (ms), and its key. */
export type RecordPlace = [at: number, key: string];
/** `accounts`: what concerns these is left out. */
type Sought = RecordFilter & Asked<RecordPlace> & { accounts: readonly string[] };

export type Access = typeof accessLog.$inferSelect;

const within = (column: Column, { from, until }: RecordFilter): SQL | undefined =>
  and(
    from === undefined ? undefined : gte(column, from),
    until === undefined ? undefined : lt(column, until),
  );

/** The first entries of the access log along an order; `beyond` says what comes after the place asked for. */
const accessesAlong = (
  db: Db,
  { person, limit, accounts, ...when }: RecordFilter & { limit: number; accounts: readonly string[] },
  beyond: SQL | undefined,
  order: readonly (SQL | PgColumn)[],
): Promise<Access[]> => {
  const concerned = withoutConflict(db, accessLog.number, accounts);
  return db
    .select()
    .from(accessLog)
    .where(
      and(
        within(accessLog.at, when),
        person === undefined ? undefined : eq(accessLog.callerId, person),
        concerned && or(isNull(accessLog.number), concerned),
        beyond,
      ),
    )
    .orderBy(...order)
    .limit(limit + 1);
};

/** A page of the access log. */
export async function accesses(db: Db, { after, ...sought }: Sought): Promise<Page<Access, RecordPlace>> {
  const beyond =
    after &&
    sql`(${accessLog.at}, ${accessLog.id}) < (${sql.param(after[0], accessLog.at)}, ${after[1]}::uuid)`;
  const rows = await accessesAlong(db, sought, beyond, [desc(accessLog.at), desc(accessLog.id)]);
  return pageOf(rows, sought.limit, ({ at, id }): RecordPlace => [at, id]);
}

/** A step of the custody of a file; `by` null: it came with the submission. */
export type CustodyEntry = Omit<CustodyStep, 'what'> & {
  what: Exclude<CustodyStep['what'], 'withheld'>;
  number: string;
  attachment: string;
  key: string;
};

/** A kind of step: where it is found, and when it was written down; `rest` ends in a condition. */
type Arm = Record<'what' | 'by' | 'attachment' | 'key' | 'rest', SQL> & {
  number: Column;
  at: Column;
  in: Column;
};

const id = sql`${attachments.id}::text`;
const arms: readonly Arm[] = [
  {
    ...{ what: sql`'brought'`, at: attachments.storedAt, in: attachments.broughtIn },
    by: sql`case when ${attachments.caller} = ${SHOWN_BY_PLATFORM} then ${attachments.caller} else ${commands.caller} end`,
    ...{ number: attachments.number, attachment: id, key: sql`'b' || ${id}` },
    rest: sql`from ${attachments} left join ${commands} on ${commands.id} = ${attachments.broughtBy}
      where ${isNotNull(attachments.number)} and (${commands.id} is null or ${commands.status} = 'applied')`,
  },
  {
    ...{ what: sql`'shown'`, at: accessLog.at, in: accessLog.writtenIn, by: sql`${accessLog.callerId}` },
    ...{ number: accessLog.number, attachment: sql`${accessLog.attachment}::text` },
    key: sql`'s' || ${accessLog.id}::text`,
    rest: sql`from ${accessLog} where ${isNotNull(accessLog.attachment)}`,
  },
  {
    what: sql`case ${journal.type} when 'text-released' then 'released' else 'withdrawn' end`,
    ...{ at: journal.at, in: journal.writtenIn, by: sql`${journal.by}`, number: journal.number },
    ...{ attachment: id, key: sql`'j' || ${journal.number} || ${id} || ${journal.version}` },
    rest: sql`from ${journal} join ${attachments} on ${attachments.number} = ${journal.number}
        and (${journal.data} ->> 'text' = ${attachments.broughtBy}::text and ${journal.type} = 'text-released'
          or ${journal.data} ->> 'attachment' = ${id} and ${journal.type} = 'evidence-withdrawn')
      where ${custodyEvents(journal.type)}`,
  },
];

/** The first steps along an order, of every kind so many; `beyond` says what comes after the place asked for. */
async function stepsAlong(
  db: Db,
  { person, limit, accounts, ...when }: RecordFilter & { limit: number; accounts: readonly string[] },
  along: (arm: Arm) => { by: SQL; beyond: SQL | undefined },
  order: SQL,
): Promise<(CustodyEntry & { writtenIn: string })[]> {
  const steps = arms.map((arm) => {
    const { by, beyond } = along(arm);
    const where = and(
      within(arm.at, when),
      person === undefined ? undefined : sql`${arm.by} = ${person}`,
      withoutConflict(db, arm.number, accounts),
      beyond,
    );
    return sql`(select ${arm.what} as what, floor(extract(epoch from ${arm.at}) * 1000)::float8 as at, ${arm.by} as by,
        ${arm.number} as number, ${arm.attachment} as attachment, ${arm.key} as key, ${arm.in} as "writtenIn"
        ${arm.rest} and ${where ?? sql`true`}
      order by ${by} limit ${limit + 1})`;
  });
  return [
    ...(await db.execute<CustodyEntry & { writtenIn: string }>(
      sql`select * from (${sql.join(steps, sql` union all `)}) steps order by ${order} limit ${limit + 1}`,
    )),
  ];
}

/** A page of what became of files, in whatever case. */
export async function custodySteps(
  db: Db,
  { after, ...sought }: Sought,
): Promise<Page<CustodyEntry, RecordPlace>> {
  const rows = await stepsAlong(
    db,
    sought,
    ({ at, key }) => ({
      by: sql`${at} desc, key desc`,
      beyond: after && sql`(${at}, ${key}) < (${sql.param(after[0], at)}, ${after[1]})`,
    }),
    sql`at desc, key desc`,
  );
  return pageOf(rows, sought.limit, ({ at, key }): RecordPlace => [at, key]);
}

/** The transaction that wrote an entry, and its key. */
export type LogPlace = [writtenIn: string, key: string];
type Logged = RecordFilter & Asked<LogPlace> & { accounts: readonly string[] };

/** What is behind a place in the order of commits, but not what a transaction under way may still come before. */
function behind(column: SQLWrapper, key: SQLWrapper, after: LogPlace | undefined): SQL | undefined {
  const settled = sql`${column} < pg_snapshot_xmin(pg_current_snapshot())`;
  if (after === undefined) return settled;
  const [writtenIn, last] = after;
  // A place in another server's transactions, as after a restored backup, is no place: then all of it comes again.
  const here = sql`case when ${writtenIn}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) then ${writtenIn}::xid8 else '0' end`;
  return and(settled, sql`(${column}, ${key}) > (${here}, ${last})`);
}

/** The access log in the order of commits, the oldest first: whoever reads on from a place misses nothing. */
export async function accessesWritten(db: Db, { after, ...sought }: Logged): Promise<Page<Access, LogPlace>> {
  const key = sql`${accessLog.id}::text`;
  const beyond = behind(accessLog.writtenIn, key, after);
  const rows = await accessesAlong(db, sought, beyond, [accessLog.writtenIn, key]);
  return pageOf(rows, sought.limit, ({ writtenIn, id }): LogPlace => [writtenIn, id]);
}

/** What became of files, likewise. */
export async function custodyWritten(
  db: Db,
  { after, ...sought }: Logged,
): Promise<Page<CustodyEntry, LogPlace>> {
  const rows = await stepsAlong(
    db,
    sought,
    (arm) => ({ by: sql`${arm.in}, key`, beyond: behind(arm.in, arm.key, after) }),
    sql`"writtenIn", key`,
  );
  return pageOf(rows, sought.limit, ({ writtenIn, key }): LogPlace => [writtenIn, key]);
}
