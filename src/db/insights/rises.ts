/** Sudden rises of a period, from the days before it. */
import { sql } from 'drizzle-orm';
import { daysBefore } from '../../domain/clocks/zone.js';
import { daysOf, type Period } from '../../domain/insights/periods.js';
import type { Breakdown, Rise } from '../../domain/insights/report.js';
import { daysLookedAt, rises, watching } from '../../domain/insights/rise.js';
import type { Db } from '../client.js';
import { complaintFacts } from '../schema/facts.js';
import { reports } from '../schema/insights/reports.js';
import { rows, statement } from '../statement.js';
import { firstReceived } from './reports.js';

type Series = { way: Breakdown; key: string; days: { day: string; count: number }[] };

const counting = statement(
  'count-days',
  { from: reports.beginsAt, until: reports.endsAt, zone: reports.zone },
  (_, { from, until, zone }) =>
    rows<Series>(sql`
      with counted as (
        select way, key, to_char(received_at at time zone ${zone}, 'YYYY-MM-DD') as day, count(*)::int as count
        from ${complaintFacts} cross join lateral (values
          ('total', ''), ('category', category), ('channel', channel)) ways (way, key)
        where round = 1 and received_at >= ${from} and received_at < ${until}
        group by 1, 2, 3)
      select way, key, jsonb_agg(jsonb_build_object('day', day, 'count', count) order by day) as days
      from counted group by way, key order by way, key`),
);

/** The days of a period that rang: of all complaints, of a class, of a channel. Before the first complaint nothing was counted. */
export async function risesIn(db: Db, { zone, from, until }: Period): Promise<Rise[]> {
  const first = await firstReceived(db);
  if (first === null) return [];
  const since = Math.max(
    daysBefore(Date.parse(from), daysLookedAt(watching), zone),
    daysBefore(first, 0, zone),
  );
  const span = { zone, until, from: new Date(since).toISOString() };
  const days = daysOf(span).map(({ day }) => day);
  const own = new Set(daysOf({ zone, from, until }).map(({ day }) => day));
  const series = await counting(db, { zone, from: since, until: Date.parse(until) });
  return series.flatMap(({ way, key, days: known }) => {
    const counts = new Map(known.map(({ day, count }) => [day, count]));
    return rises(days.map((day) => ({ day, count: counts.get(day) ?? 0 })))
      .filter(({ day }) => own.has(day))
      .map((alarm) => ({ by: way, key, ...alarm }));
  });
}
