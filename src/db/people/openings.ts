/** Who has the page of a case open. */
import { sql } from 'drizzle-orm';
import { OPEN_FOR_MS } from '../../domain/people/opening.js';
import type { Db } from '../client.js';
import { openings } from '../schema/people.js';
import { rows, statement } from '../statement.js';

export type Opening = { person: string; since: number };

const lapsed = sql.raw(`now() - interval '${OPEN_FOR_MS} milliseconds'`);

const others = statement(
  'others-opened',
  { number: openings.number, person: openings.person },
  (_, { number, person }) =>
    rows<Opening>(sql`select person, floor(extract(epoch from since) * 1000)::float8 as since from ${openings}
      where number = ${number} and person <> ${person} and seen_at > ${lapsed} order by since, person`),
);

/** The others who have it open, the first first. */
export const openedByOthers = (db: Db, number: string, person: string): Promise<Opening[]> =>
  others(db, { number, person });

const opening = statement(
  'open-case',
  { number: openings.number, person: openings.person },
  (_, { number, person }) =>
    rows(sql`insert into ${openings} as o (number, person, since, seen_at) values (${number}, ${person}, now(), now())
      on conflict (number, person) do update
      set since = case when o.seen_at > ${lapsed} then o.since else now() end, seen_at = now()`),
);

/** Somebody has it open, from now on or still. */
export async function open(db: Db, number: string, person: string): Promise<void> {
  await opening(db, { number, person });
}

const leaving = statement(
  'leave-case',
  { number: openings.number, person: openings.person },
  (_, { number, person }) =>
    rows(sql`delete from ${openings} where number = ${number} and person = ${person}`),
);

/** They have left it. */
export async function leave(db: Db, number: string, person: string): Promise<void> {
  await leaving(db, { number, person });
}

/** Removes what has lapsed. */
export async function prune(db: Db): Promise<void> {
  await db.delete(openings).where(sql`${openings.seenAt} < ${lapsed}`);
}
