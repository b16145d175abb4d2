/** What authorities are sent, counted from the facts as they are now. */
import { sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { reports } from '../schema/insights.js';
import { rows, statement } from '../statement.js';

/** A period by its instants (ms), and the zone its days are of. */
export type Span = { from: number; until: number; zone: string };

const instants = { from: reports.beginsAt, until: reports.endsAt };

export type Appeals = {
  /** Whose: of the complainant, of the respondent, of both; `all`. */
  basis: string;
  /** Of a class, or `all`. */
  category: string;
  submitted: number;
  upheld: number;
  reversed: number;
  withdrawn: number;
  medianMs: number | null;
};

/** Appeals by whose they are and by class: submitted, decided, taken back; the median time until they were decided. */
export const appeals: (db: Db, span: Pick<Span, 'from' | 'until'>) => Promise<Appeals[]> = statement(
  'dsa-appeals',
  instants,
  (_, { from, until }) =>
    rows<Appeals>(sql`
      with period (begins, ends) as (select ${from}::timestamptz, ${until}::timestamptz),
      appeals as (
        select array_to_string(appealed_by, '+') as basis, category,
          began_at >= begins and began_at < ends as is_new,
          taken_back_at >= begins and taken_back_at < ends as is_withdrawn,
          taken_back_at is null and decided_at >= begins and decided_at < ends as is_decided,
          outcome = 'dismissed' as is_upheld, extract(epoch from decided_at - began_at) * 1000 as took
        from complaint_facts, period where begun_by = 'appealed')
      select coalesce(basis, 'all') as basis, coalesce(category, 'all') as category,
        (count(*) filter (where is_new))::int as submitted,
        (count(*) filter (where is_decided and is_upheld))::int as upheld,
        (count(*) filter (where is_decided and not is_upheld))::int as reversed,
        (count(*) filter (where is_withdrawn))::int as withdrawn,
        (percentile_disc(0.5) within group (order by took) filter (where is_decided))::float8 as "medianMs"
      from appeals where is_new or is_withdrawn or is_decided
      group by grouping sets ((), (basis), (category)) order by 1, 2`),
);

export type Handled = {
  /** Of a class, or `all`. */
  category: string;
  outstanding: number;
  opened: number;
  withinThreeDays: number;
  withinEightWeeks: number;
  later: number;
  upheld: number;
};

/** The third working day after a day: Saturdays and Sundays are left out, public holidays are not known here. */
const thirdDay = sql.raw(
  `received_on + case extract(isodow from received_on) when 1 then 3 when 2 then 3 when 6 then 4 when 7 then 3 else 5 end::int`,
);

/** Complaints by class: outstanding at the beginning, opened, and closed by how long that took; of these the upheld. */
export const handled: (db: Db, span: Span) => Promise<Handled[]> = statement(
  'fca-complaints',
  { ...instants, zone: reports.zone },
  (_, { from, until, zone }) =>
    rows<Handled>(sql`
      with period (begins, ends, zone) as (select ${from}::timestamptz, ${until}::timestamptz, ${zone}::text),
      outstanding as (
        select distinct on (number) category from complaint_facts, period
        where began_at < begins and (closed_at is null or closed_at >= begins) order by number, round desc),
      opened as (
        select category from complaint_facts, period
        where round = 1 and received_at >= begins and received_at < ends),
      closed as (
        select distinct on (number) category, verdict, received_at, closed_at,
          (received_at at time zone zone)::date as received_on, (closed_at at time zone zone)::date as closed_on
        from complaint_facts, period where closed_at >= begins and closed_at < ends order by number, round desc),
      counted (category, what, verdict) as (
        select category, 'outstanding', null from outstanding
        union all select category, 'opened', null from opened
        union all select category, case when closed_on <= ${thirdDay} then 'in three days'
          when closed_at <= received_at + interval '56 days' then 'in eight weeks' else 'later' end, verdict
        from closed)
      select coalesce(category, 'all') as category,
        (count(*) filter (where what = 'outstanding'))::int as outstanding,
        (count(*) filter (where what = 'opened'))::int as opened,
        (count(*) filter (where what = 'in three days'))::int as "withinThreeDays",
        (count(*) filter (where what = 'in eight weeks'))::int as "withinEightWeeks",
        (count(*) filter (where what = 'later'))::int as later,
        (count(*) filter (where verdict in ('upheld', 'partly-upheld')))::int as upheld
      from counted group by grouping sets ((), (category)) order by grouping(category) desc, 1`),
);
