/** What the promise page is made of (process row P22), by one statement over the facts. */
import { sql, type SQL } from 'drizzle-orm';
import { WINDOWS, type Alike, type Response } from '../../domain/facts/promise.js';
import { present } from '../clock.js';
import type { Db } from '../client.js';
import { complaintFacts } from '../schema/facts.js';
import { rows, statement } from '../statement.js';
import { overdueIn, roundOf } from './likeness.js';

export type Lived = { now: number; rounds: Alike[]; responses: Response[] };

// In a subselect of its own it is worked out once, not for each row.
const daysAgo = (days: number): SQL => sql`(select now() - ${sql.raw(String(days))} * interval '1 day')`;
/** The shortest window that a round belongs to. */
const shortest = sql`case ${sql.join(
  WINDOWS.map((days) => sql`when began_at > ${daysAgo(days)} then ${sql.raw(String(days))}`),
  sql` `,
)} end`;
const windowed = sql.raw(`(values ${WINDOWS.map((days) => `(${days})`).join(', ')}) windowed (days)`);
const lately = sql`${complaintFacts} where began_at > ${daysAgo(Math.max(...WINDOWS))}`;

const reading = statement('read-promise', {}, () =>
  rows<Lived>(sql`
    with alike as (
      select ${shortest} as days, likeness, ${overdueIn('running', sql`(select ${present})`)} as overdue, count(*) as n
      from ${lately} group by 1, 2, 3),
    minutes as (
      select ${shortest} as days, category, response, count(*) as n
      from ${lately} and response is not null group by 1, 2, 3),
    counted as (
      select windowed.days, category, response, sum(n) as n
      from minutes join ${windowed} on minutes.days <= windowed.days
      group by grouping sets ((windowed.days, category, response), (windowed.days, response))),
    ranked as (
      select days, category, response * 60000::bigint as took, sum(n) over (partition by days, category) as n,
        sum(n) over (partition by days, category order by response) as up_to
      from counted),
    responses as (
      select days, category, n, min(took) filter (where up_to >= 0.5 * n) as median,
        min(took) filter (where up_to >= 0.9 * n) as p90
      from ranked group by days, category, n)
    select ${present} as now,
      coalesce((select jsonb_agg(jsonb_build_object('days', days, 'n', n, 'round', ${roundOf('likeness', 'overdue')}))
        from alike), '[]') as rounds,
      coalesce((select jsonb_agg(to_jsonb(responses)) from responses), '[]') as responses`),
);

/** All that began in the longest window until now, alike rounds counted together; at one instant of PostgreSQL's clock. */
export async function readLived(db: Db): Promise<Lived> {
  const [read] = await reading(db, {});
  if (read === undefined) throw new Error('PostgreSQL does not say how it went.');
  return read;
}
