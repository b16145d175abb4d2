/** Complaints by what is known of them: their number, who made them, what they are about, words in their texts. */
import { and, arrayContains, arrayOverlaps, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { ReasonFound, Sought } from '../../domain/text/sought.js';
import type { Visibility } from '../../domain/people/visibility.js';
import type { Db } from '../client.js';
import { complaints, contacts, texts } from '../schema/complaints.js';
import { commands } from '../schema/messages.js';
import { accessLog } from '../schema/people.js';
import { newest, newestVisible, visible } from './visible.js';
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
 * So many of the newest that somebody sees are looked through for a word, until a page is full; a word that is not
 * among them often enough is rare, and then the index has few.
 */
const LOOKED_THROUGH = 10_000;

/**
 * A page of what is found, the newest first. Each way of finding gives as much as a page holds. Whoever finds a
 * complaint by what stands in it is in the access log by the same statement.
 */
export async function search(
  db: Db,
  { sought, after, limit, ...filter }: SearchFilter,
  reader: { callerId: string; at: number },
): Promise<Page<FoundComplaint, FoundPlace>> {
  const shownTo = visible(db, filter.visible);
  const beyondPlace = after && beyond(after);
  const more = limit + 1;
  const arm = (why: ReasonFound, where: SQL | undefined): SQL =>
    sql`(select number, received_at, ${why}::text as why from ${complaints}
      where ${and(where, shownTo, beyondPlace)} ${newest(more)})`;
  const arms = [
    ...waysTo(sought).map(({ why, where }) => arm(why, where)),
    ...termsIn(sought).map(
      (has) => sql`(with early as materialized (select newest.number, newest.received_at, 'words' as why
          from (${newestVisible(db, filter.visible, beyondPlace, LOOKED_THROUGH)}) newest
          cross join lateral (${textsThat(has)} and ${texts.number} = newest.number limit 1) one
          limit ${more})
        select * from early union all (select * from ${arm(
          'words',
          sql`(select count(*) from early) < ${more} and number = any (array(${textsThat(has)}))`,
        )} late))`,
    ),
  ];
  if (arms.length === 0) return { items: [], next: null };
  const fields = { found: sql<string>`found`.as('found'), why: sql<ReasonFound[]>`why`.as('why') };
  const page = db.$with('page', fields)
    .as(sql`select number as found, received_at, array_agg(distinct why) as why
    from (${sql.join(arms, sql` union all `)}) hit group by number, received_at ${newest(more)}`);
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

type Way = { why: ReasonFound; where: SQL };

/** How a complaint is found by itself: few are, so that they are looked up first and sorted then. */
function waysTo({ number, email, phones, account, subject }: Sought): Way[] {
  const by = (where: SQL | undefined) =>
    sql`${complaints.number} = any (array(select ${contacts.number} from ${contacts} where ${where}))`;
  const ways: Way[] = [];
  if (number !== null) ways.push({ why: 'number', where: eq(complaints.number, number) });
  if (email !== null)
    ways.push({ why: 'address', where: by(sql`lower(${contacts.email}) = lower(${email})`) });
  if (phones.length > 0) ways.push({ why: 'address', where: by(inArray(contacts.phone, phones)) });
  if (account !== null)
    ways.push({ why: 'account', where: by(or(eq(contacts.accountId, account), isAccount(account))) });
  if (subject !== null)
    ways.push({
      why: 'subject',
      where: by(and(sql`${contacts.subjectParts} <> '{}'`, arrayContains(contacts.subjectParts, [subject]))),
    });
  return ways;
}

/** What a text may have: all of the words, or the number of a phone in one of its spellings. */
const termsIn = ({ words, numbers }: Sought): SQL[] => [
  ...(words.length > 0 ? [arrayContains(texts.terms, words)] : []),
  ...(numbers.length > 0 ? [arrayOverlaps(texts.terms, numbers)] : []),
];

/** What is complained about is an account. */
const isAccount = (account: string) =>
  and(eq(contacts.subjectType, 'account'), eq(contacts.subjectReference, account));

/** The complaints of such texts, but for those of commands that came to nothing, and for what few may read. */
const textsThat = (has: SQL): SQL => sql`select ${texts.number} from ${texts} where ${has} and not exists (
  select from ${commands} where ${commands.id} = ${texts.id} and (${commands.status} <> 'applied' or ${commands.name} = 'rate'))`;

function beyond([receivedAt, number]: FoundPlace): SQL {
  return sql`(${complaints.receivedAt}, ${complaints.number})
    < (${sql.param(receivedAt, complaints.receivedAt)}, ${number})`;
}
