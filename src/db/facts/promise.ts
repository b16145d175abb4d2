/** What the promise page is made of (process row P22), by one statement over the facts. */
import { sql, type SQL } from 'drizzle-orm';
import { promised, WINDOWS, type Alike, type Response } from '../../domain/facts/promise.js';
import { present } from '../clock.js';
import type { Db } from '../client.js';
import { listOf } from '../recordset.js';
import { complaintFacts } from '../schema/facts.js';
import { rows, statement } from '../statement.js';

export type Lived = { now: number; rounds: Alike[]; responses: Response[] };

const { beganAt, deadlines, dueAt } = complaintFacts;
const longest = Math.max(...WINDOWS);
const daysAgo = (days: string): SQL => sql`now() - ${sql.raw(days)} * interval '1 day'`;
/** The shortest window that a round belongs to. */
const shortest = sql`case ${sql.join(
  WINDOWS.map((days) => sql`when began_at > ${daysAgo(String(days))} then ${sql.raw(String(days))}`),
  sql` `,
)} end`;
const windowed = sql.raw(`(values ${WINDOWS.map((days) => `(${days})`).join(', ')}) windowed (days)`);

/** What rounds are alike by, beside the window and how the deadlines ran. */
const likeness = ['cause', 'category', 'reviewed', 'decided', 'untold', 'takenBack', 'ending', 'outcome'];

/** A deadline that has not ended has no entry. */
const ran = promised.map((name) => {
  const key = sql.raw(`'${name}'`);
  const of = (what: string): SQL => sql`${deadlines} #> ${sql.raw(`'{${name},${what}}'`)}`;
  return sql`case when ${of('ended')} = ${of('met')} then 'met' when ${deadlines} ? ${key} then 'missed'
    when (${dueAt} -> ${key})::float8 < ${present} then 'overdue' end as ${sql.raw(`"${name}"`)}`;
});

const objectOf = (columns: readonly string[], ...more: string[]): string =>
  `jsonb_build_object(${[...columns.map((column) => `'${column}', "${column}"`), ...more].join(', ')})`;
const round = sql.raw(objectOf(likeness, `'ran', ${objectOf(promised)}`));
const columns = listOf([...likeness, ...promised]);

// Not materialized: each part reads the columns it needs, and nothing is written aside.
const reading = statement('read-promise', {}, () =>
  rows<Lived>(sql`
    with lately as not materialized (
      select began_at, cause, category, ending, outcome,
        coalesce(accepted_at, rejected_at) - received_at as response, coalesce(accepted_at, rejected_at) is not null as reviewed,
        decided_at is not null as decided, untold_at is not null as untold, taken_back_at is not null as "takenBack",
        ${sql.join(ran, sql`, `)}
      from ${complaintFacts} where ${beganAt} > ${daysAgo(String(longest))}),
    alike as (
      select ${shortest} as days, count(*) as n, ${columns}
      from lately group by days, ${columns}),
    responses as (
      select days, category, count(*) as n,
        percentile_disc(array[0.5, 0.9]) within group (order by response) as took
      from lately join ${windowed} on began_at > ${daysAgo('days')}
      where cause = 'received' and reviewed
      group by grouping sets ((days, category), (days)))
    select ${present} as now,
      coalesce((select jsonb_agg(jsonb_build_object('days', days, 'n', n, 'round', ${round})) from alike), '[]') as rounds,
      coalesce((select jsonb_agg(jsonb_build_object('days', days, 'category', category, 'n', n,
        'median', extract(epoch from took[1]) * 1000, 'p90', extract(epoch from took[2]) * 1000)) from responses), '[]')
        as responses`),
);

/** All that began in the longest window until now, alike rounds counted together; at one instant of PostgreSQL's clock. */
export async function readLived(db: Db): Promise<Lived> {
  const [read] = await reading(db, {});
  if (read === undefined) throw new Error('PostgreSQL does not say how it went.');
  return read;
}
