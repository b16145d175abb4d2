/** What keeps a case from purge and erasure: its own hold, or one on every case of the same person. */
import { sql, type SQL } from 'drizzle-orm';
import type { HoldScope } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { complaints, contacts } from '../schema/complaints.js';
import { rows, statement } from '../statement.js';

export type StandingHold = { number: string; scope: HoldScope; since: number; reviewAt: number };

/** Of the column `state`: it holds every case of its complainant. */
const holdsPerson = (state: SQL): SQL => sql`${state} -> 'hold' ->> 'scope' = 'person'`;
const ways = (of: SQL): SQL => sql`array_remove(array[lower(${of}.email), ${of}.phone, ${of}.conversation,
  lower(${of}.represented_email), ${of}.represented_phone], null)`;
const accounts = (of: SQL): SQL => sql`array_remove(${of}.account_id || ${of}.joined_accounts, null)`;
const [mine, theirs] = [sql.raw('mine'), sql.raw('theirs')];

/** Numbers of cases whose holds reach the case of this number: few cases are held, so that they are read whole. */
export const holding = (number: SQL): SQL => sql`
  select held.number from ${complaints} held where held.number = ${number} and held.state ? 'hold'
  union select held.number from ${complaints} held
    join ${contacts} theirs on theirs.number = held.number join ${contacts} mine on mine.number = ${number}
    where ${holdsPerson(sql.raw('held.state'))}
      and (${accounts(theirs)} && ${accounts(mine)} or ${ways(theirs)} && ${ways(mine)})`;

const standing = statement('holds', { number: complaints.number }, (_, { number }) =>
  rows<StandingHold>(sql`
    select number, state -> 'hold' ->> 'scope' as scope, (state -> 'hold' ->> 'since')::float8 as since,
      (state -> 'hold' ->> 'reviewAt')::float8 as "reviewAt"
    from ${complaints} where number in (${holding(number)}) order by number`),
);

/** The holds that stand in the way, its own and those on every case of its complainant; they may be of other cases. */
export const holdsOf = (db: Db, number: string): Promise<StandingHold[]> => standing(db, { number });
