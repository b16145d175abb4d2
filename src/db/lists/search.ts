/** Complaints by what is known of them: their number, who made them, what they are about, words in their texts. */
import { and, arrayContains, arrayOverlaps, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { ReasonFound, Sought } from '../../domain/text/sought.js';
import type { Visibility } from '../../domain/people/visibility.js';
import type { Db } from '../client.js';
import { complaints, contacts, texts } from '../schema/complaints.js';
import { commands } from '../schema/messages.js';
import { accessLog } from '../schema/people.js';
import { visible } from './lists.js';
import { pageOf, type Asked, type Page } from './page.js';

/** When it was received (ms), and its number. */
export type FoundPlace = [receivedAt: number, number: string];

export type SearchFilter = Asked<FoundPlace> & { visible: Visibility; sought: Sought };

const shown = {
  ...{ number: complaints.number, stage: complaints.stage, category: complaints.category },
  ...{ team: complaints.team, owner: complaints.owner, receivedAt: complaints.receivedAt },
  closedAt: complaints.closedAt,
};
export type FoundComplaint = Pick<typeof complaints.$inferSelect, keyof typeof shown> & {
  why: ReasonFound[];
};

/**
 * A page of what is found, the newest first. Each way of finding gives as much as a page holds, so that words that
 * stand in every other complaint cost no more than rare ones. Whoever finds a complaint by what stands in it is in the
 * access log by the same statement.
 */
export async function search(
  db: Db,
  { sought, after, limit, ...filter }: SearchFilter,
  reader: { callerId: string; at: number },
): Promise<Page<FoundComplaint, FoundPlace>> {
  const ways = waysTo(db, sought);
  if (ways.length === 0) return { items: [], next: null };
  const seen = and(visible(db, filter.visible), after && beyond(after));
  const newest = sql`order by received_at desc, number desc limit ${limit + 1}`;
  const arms = ways.map(
    ({ why, where }) => sql`(select number, received_at, ${why}::text as why from ${complaints}
      where ${and(where, seen)} ${newest})`,
  );
  const fields = {
    found: sql<string>`found`.as('found'),
    why: sql<ReasonFound[]>`why`.as('why'),
  };
  const page = db.$with('page', fields)
    .as(sql`select number as found, received_at, array_agg(distinct why) as why
    from (${sql.join(arms, sql` union all `)}) hit group by number, received_at ${newest}`);
  const entry = db.$with('entry', {}).as(sql`insert into ${accessLog} (number, caller_id, what, at)
    select found, ${reader.callerId}, 'search', ${sql.param(reader.at, accessLog.at)}::timestamptz
    from (select * from page order by received_at desc, found desc limit ${limit}) shown
    where why <> '{number}'`);
  const rows = await db
    .with(page, entry)
    .select({ ...shown, why: page.why })
    .from(page)
    .innerJoin(complaints, eq(complaints.number, page.found))
    .orderBy(sql`${complaints.receivedAt} desc`, sql`${complaints.number} desc`);
  return pageOf(rows, limit, ({ receivedAt, number }): FoundPlace => [receivedAt, number]);
}

/** The conditions under which a complaint is found. */
function waysTo(db: Db, { number, email, phones, account, subject, words, numbers }: Sought) {
  const by = (where: SQL | undefined) =>
    inArray(complaints.number, db.select({ number: contacts.number }).from(contacts).where(where));
  const written = (where: SQL) =>
    inArray(complaints.number, db.select({ number: texts.number }).from(texts).where(and(where, hadEffect)));
  const ways: { why: ReasonFound; where: SQL | undefined }[] = [];
  if (number !== null) ways.push({ why: 'number', where: eq(complaints.number, number) });
  if (email !== null)
    ways.push({ why: 'address', where: by(sql`lower(${contacts.email}) = lower(${email})`) });
  if (phones.length > 0) ways.push({ why: 'address', where: by(inArray(contacts.phone, phones)) });
  if (account !== null)
    ways.push({
      why: 'account',
      where: by(or(eq(contacts.accountId, account), isAccount(account))),
    });
  if (subject !== null)
    ways.push({
      why: 'subject',
      where: by(and(sql`${contacts.subjectParts} <> '{}'`, arrayContains(contacts.subjectParts, [subject]))),
    });
  if (words.length > 0) ways.push({ why: 'words', where: written(arrayContains(texts.terms, words)) });
  if (numbers.length > 0) ways.push({ why: 'words', where: written(arrayOverlaps(texts.terms, numbers)) });
  return ways;
}

/** What is complained about is an account. */
const isAccount = (account: string) =>
  and(eq(contacts.subjectType, 'account'), eq(contacts.subjectReference, account));

/** Not of a command that came to nothing. */
const hadEffect = sql`not exists (select from ${commands}
  where ${commands.id} = ${texts.id} and ${commands.status} <> 'applied')`;

function beyond([receivedAt, number]: FoundPlace): SQL {
  return sql`(${complaints.receivedAt}, ${complaints.number})
    < (${sql.param(receivedAt, complaints.receivedAt)}, ${number})`;
}
