/** Takes what was said and sent out of a case, batch by batch, and leaves a receipt; what has happened, and when, stays. */
import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import { lockComplaints } from '../commit/read.js';
import type { Db } from '../client.js';
import { roles } from '../roles.js';
import { complaints, contacts, journal } from '../schema/complaints.js';
import { commands } from '../schema/messages.js';
import { purgeReceipts, type PurgeCounts } from '../schema/keeping.js';
import { rows, statement } from '../statement.js';
import { holding } from './holds.js';
import { closed, forgetSubject, loosen, ofNumber, taken } from './removing.js';

type Asked = { after: string; limit: number };
const erasure = sql`${complaints.state} ->> 'erasure'`;
const isErasing = sql`${erasure} in ('ordered', 'put-off', 'done')`;

/** Cases whose erasure is ordered and not yet done; `given`: somebody ordered it in this very case. A page, by number. */
export const ordered = (db: Db, { after, limit }: Asked) =>
  db
    .select({
      ...{ number: complaints.number, version: complaints.version, stage: complaints.stage },
      putOff: sql<boolean>`${erasure} = 'put-off'`,
      held: sql<boolean>`exists (${holding(sql`${complaints.number}`)})`,
      given: sql<boolean>`exists (select from ${journal} where ${journal.number} = ${complaints.number}
        and ${journal.type} = 'erasure-ordered' and ${journal.by} is not null)`,
    })
    .from(complaints)
    .where(and(isErasing, sql`${erasure} <> 'done'`, gt(complaints.number, after)))
    .orderBy(asc(complaints.number))
    .limit(limit);

/** Cases whose erasure is done and which still have rows that go: commands go last. A page, by number. */
export const unerased = (db: Db, { after, limit }: Asked): Promise<{ number: string }[]> =>
  db
    .select({ number: complaints.number })
    .from(complaints)
    .where(
      and(
        ...[isErasing, sql`${erasure} = 'done'`, gt(complaints.number, after)],
        sql`exists (select from ${commands} where ${commands.number} = ${complaints.number})`,
      ),
    )
    .orderBy(asc(complaints.number))
    .limit(limit);

const [here, mine] = [sql.raw('here'), sql.raw('mine')];
const alike = (condition: SQL): SQL => sql`
  select other.number from ${contacts} ${here} join ${complaints} ${mine} on ${mine}.number = ${here}.number,
    ${contacts} o join ${complaints} other on other.number = o.number
  where ${here}.number = asked.number and o.number <> ${here}.number and ${condition}`;
/** An address counts where it was confirmed in both, and is nobody's who speaks for somebody else. */
const proven = (way: 'email' | 'sms'): SQL => {
  const reach = (of: string) =>
    sql.raw(`${of}.state -> 'reach' ->> '${way}' = 'confirmed' and not ${of}.state ? 'representative'`);
  return sql`${reach('mine')} and ${reach('other')}`;
};

/** Of the same person for certain, and no younger than the order, where there is one; so many at most, by number. */
export const sameErased = statement('same-erased', { number: complaints.number }, (_, { number }) =>
  rows<{ number: string; erasure: string | null }>(sql`
      with asked as (select ${number}::text as number, (select max(at) from ${journal}
          where ${journal.number} = ${number} and ${journal.type} = 'erasure-ordered') as at),
        found as (select same.number from asked cross join lateral (
          ${alike(sql`o.account_id = here.account_id and o.account_asserted and here.account_asserted`)}
          union ${alike(sql`lower(o.email) = lower(here.email) and ${proven('email')}`)}
          union ${alike(sql`o.phone = here.phone and ${proven('sms')}`)}
          union select jsonb_array_elements_text(${complaints.state} -> 'joined') from ${complaints}
            where ${complaints.number} = asked.number
          union select ${complaints.mergedInto} from ${complaints}
            where ${complaints.number} = asked.number) same)
      select ${complaints.number}, ${erasure} as erasure from asked cross join found
        join ${complaints} on ${complaints.number} = found.number
      where asked.at is null or ${complaints.receivedAt} <= asked.at
      order by 1 limit 10000`),
);

const BATCH = 1_000;
/** Facts of the course without a word in them. */
const stays = ['work', 'tasks', 'openings', 'contacts'];

/** Does it, or goes on with it; gives the hashes of files that it had. Null: the case is not there, or not at rest. */
export async function eraseCase(
  db: Db,
  { number, batch }: { number: string; batch: string },
): Promise<string[] | null> {
  const as = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
    db.transaction(async (tx) => {
      await tx.execute(sql.raw(`set local role ${roles.purge}`));
      return await work(tx);
    });
  const found = await closed(db, number);
  if (found?.closedAt == null || found.state.erasure !== 'done') return null;
  const { closedAt } = found;
  const goes = ofNumber(sql`${number}`).filter(([table]) => !stays.includes(table));
  const files = await db.transaction(async (tx) => {
    await lockComplaints(tx, { number, other: number });
    await tx.execute(sql.raw(`set local role ${roles.purge}`));
    const { files: had, entries: _, ...hashes } = await taken(tx, number);
    const counts: PurgeCounts = {};
    for (const [table, from] of goes) {
      const [of] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${from}`);
      if (of !== undefined && of.n > 0) counts[table] = of.n;
    }
    const receipt = { kind: 'erasure' as const, batch, number, closedAt, counts, ...hashes };
    await tx.insert(purgeReceipts).values(receipt).onConflictDoNothing();
    return had;
  });
  const take = async (from: SQL) => {
    for (let n = BATCH; n === BATCH;)
      n = await as(async (tx) => (await tx.execute(sql`delete from ${from}`)).count);
  };
  for (const [table, from] of goes) if (table !== 'commands') await take(some(table, from));
  await as(async (tx) => {
    await forgetSubject(tx, number);
    await tx.update(contacts).set(nobody).where(eq(contacts.number, number));
    await tx.update(complaints).set({ externalId: null, prints: null }).where(eq(complaints.number, number));
    await loosen(tx, number);
  });
  for (const [table, from] of goes) if (table === 'commands') await take(some(table, from));
  return files;
}

/** So many of them as go at once. */
const some = (table: string, from: SQL): SQL =>
  sql`${sql.identifier(table)} where ctid in (select ${sql.identifier(table)}.ctid from ${from} limit ${sql.raw(String(BATCH))})`;

const nobody = {
  ...{ email: null, phone: null, conversation: null, accountId: null, accountAsserted: false },
  ...{ subjectReference: null, subjectParts: [], subjectAccount: null, joinedAccounts: [] },
  ...{ representedEmail: null, representedPhone: null },
};

/** What an erasure takes of these cases. */
export async function erasable(db: Db, numbers: readonly string[]): Promise<Record<Shown, number>> {
  const of = (table: string) =>
    sql`(select count(*)::int from ${sql.identifier(table)} where number in ${numbers})`;
  const [found] = await db.execute<Record<Shown, number>>(
    sql`select ${of('texts')} as texts, ${of('letters')} as letters, ${of('attachments')} as attachments`,
  );
  if (found === undefined) throw new Error('A count without a row');
  return found;
}
type Shown = 'texts' | 'letters' | 'attachments';
