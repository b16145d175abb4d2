/** What authorities are sent, counted from the facts as they are now. $1 and $2: the period; $3: the zone of its days. */
import { sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { reports } from '../schema/insights.js';
import { rows, statement } from '../statement.js';

/** A period by its instants (ms), and the zone its days are of. */
export type Span = { from: number; until: number; zone: string };

const places = { from: reports.beginsAt, until: reports.endsAt, zone: reports.zone };

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
export const appeals: (db: Db, span: Span) => Promise<Appeals[]> = statement(
  'dsa-appeals',
  places,
  (_, { from, until, zone }) =>
    rows<Appeals>(sql`
      with period (begins, ends) as (select ${from}::timestamptz, ${until}::timestamptz where ${zone}::text <> ''),
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
  places,
  (_, { from, until, zone }) =>
    rows<Handled>(sql`
      with period (begins, ends, zone) as (select ${from}::timestamptz, ${until}::timestamptz, ${zone}::text),
      last as (
        select distinct on (number) category, verdict, received_at, closed_at,
          (received_at at time zone zone)::date as received_on, (closed_at at time zone zone)::date as closed_on,
          closed_at >= begins and closed_at < ends as is_closed,
          received_at >= begins and received_at < ends as is_new,
          received_at < begins and (closed_at is null or closed_at >= begins) as was_open
        from complaint_facts, period where began_at < ends order by number, round desc)
      select coalesce(category, 'all') as category,
        (count(*) filter (where was_open))::int as outstanding,
        (count(*) filter (where is_new))::int as opened,
        (count(*) filter (where is_closed and closed_on <= ${thirdDay}))::int as "withinThreeDays",
        (count(*) filter (where is_closed and closed_on > ${thirdDay}
          and closed_at <= received_at + interval '56 days'))::int as "withinEightWeeks",
        (count(*) filter (where is_closed and closed_on > ${thirdDay}
          and closed_at > received_at + interval '56 days'))::int as later,
        (count(*) filter (where is_closed and verdict in ('upheld', 'partly-upheld')))::int as upheld
      from last where was_open or is_new or is_closed
      group by grouping sets ((), (category)) order by grouping(category) desc, 1`),
);
