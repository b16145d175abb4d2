/** Who read what, and what became of files, across cases: the newest first. */
import { and, desc, eq, gte, isNotNull, lt, sql, type Column, type SQL } from 'drizzle-orm';
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

/** A page of the access log. */
export async function accesses(
  db: Db,
  { person, after, limit, accounts, ...when }: Sought,
): Promise<Page<Access, RecordPlace>> {
  const rows = await db
    .select()
    .from(accessLog)
    .where(
      and(
        within(accessLog.at, when),
        person === undefined ? undefined : eq(accessLog.callerId, person),
        withoutConflict(db, accessLog.number, accounts),
        after &&
          sql`(${accessLog.at}, ${accessLog.id}) < (${sql.param(after[0], accessLog.at)}, ${after[1]}::uuid)`,
      ),
    )
    .orderBy(desc(accessLog.at), desc(accessLog.id))
    .limit(limit + 1);
  return pageOf(rows, limit, ({ at, id }): RecordPlace => [at, id]);
}

/** A step of the custody of a file; `by` null: it came with the submission. */
export type CustodyEntry = CustodyStep & { number: string; attachment: string; key: string };

/** A page of what became of files, in whatever case. */
export async function custodySteps(
  db: Db,
  { person, after, limit, accounts, ...when }: Sought,
): Promise<Page<CustodyEntry, RecordPlace>> {
  const arm = (
    what: SQL,
    of: { at: Column; by: SQL; number: Column; attachment: SQL; key: SQL },
    rest: SQL,
  ) => {
    const where = and(
      within(of.at, when),
      person === undefined ? undefined : sql`${of.by} = ${person}`,
      withoutConflict(db, of.number, accounts),
      after && sql`(${of.at}, ${of.key}) < (${sql.param(after[0], of.at)}, ${after[1]})`,
    );
    return sql`(select ${what} as what, floor(extract(epoch from ${of.at}) * 1000)::float8 as at, ${of.by} as by,
        ${of.number} as number, ${of.attachment} as attachment, ${of.key} as key ${rest} and ${where ?? sql`true`}
      order by ${of.at} desc, key desc limit ${limit + 1})`;
  };
  const id = sql`${attachments.id}::text`;
  const broughtBy = sql`case when ${attachments.caller} = ${SHOWN_BY_PLATFORM} then ${attachments.caller} else ${commands.caller} end`;
  const steps = sql.join(
    [
      arm(
        sql`'brought'`,
        {
          at: attachments.storedAt,
          by: broughtBy,
          number: attachments.number,
          attachment: id,
          key: sql`'b' || ${id}`,
        },
        sql`from ${attachments} left join ${commands} on ${commands.id} = ${attachments.broughtBy}
          where ${isNotNull(attachments.number)} and (${commands.id} is null or ${commands.status} = 'applied')`,
      ),
      arm(
        sql`'shown'`,
        {
          ...{ at: accessLog.at, by: sql`${accessLog.callerId}`, number: accessLog.number },
          ...{ attachment: sql`${accessLog.attachment}::text`, key: sql`'s' || ${accessLog.id}::text` },
        },
        sql`from ${accessLog} where ${isNotNull(accessLog.attachment)}`,
      ),
      arm(
        sql`case ${journal.type} when 'text-released' then 'released' else 'withdrawn' end`,
        {
          ...{ at: journal.at, by: sql`${journal.by}`, number: journal.number },
          ...{ attachment: id, key: sql`'j' || ${journal.number} || ${id} || ${journal.version}` },
        },
        sql`from ${journal} join ${attachments} on ${attachments.number} = ${journal.number}
            and (${journal.data} ->> 'text' = ${attachments.broughtBy}::text and ${journal.type} = 'text-released'
              or ${journal.data} ->> 'attachment' = ${id} and ${journal.type} = 'evidence-withdrawn')
          where ${custodyEvents(journal.type)}`,
      ),
    ],
    sql` union all `,
  );
  const rows = [
    ...(await db.execute<CustodyEntry>(
      sql`select * from (${steps}) steps order by at desc, key desc limit ${limit + 1}`,
    )),
  ];
  return pageOf(rows, limit, ({ at, key }): RecordPlace => [at, key]);
}
