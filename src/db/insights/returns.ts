/** What authorities are sent, counted from the facts as they are now. */
import { sql } from 'drizzle-orm';
import type { Count } from '../../domain/insights/returns/handled.js';
import type { Db } from '../client.js';
import { reports } from '../schema/insights/reports.js';
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

/**
 * Complaints by class: outstanding at the beginning, opened, and closed by the days of receipt and of closing; how long
 * that was by any rule is not asked here.
 */
export const handled: (db: Db, span: Span) => Promise<Count[]> = statement(
  'fca-complaints',
  { ...instants, zone: reports.zone },
  (_, { from, until, zone }) =>
    rows<Count>(sql`
      with period (begins, ends, zone) as (select ${from}::timestamptz, ${until}::timestamptz, ${zone}::text),
      outstanding as (
        select distinct on (number) category from complaint_facts, period
        where began_at < begins and (closed_at is null or closed_at >= begins) order by number, round desc),
      closed as (
        select distinct on (number) category, (received_at at time zone zone)::date::text as received_on,
          (closed_at at time zone zone)::date::text as closed_on,
          coalesce(verdict in ('upheld', 'partly-upheld'), false) as is_upheld
        from complaint_facts, period where closed_at >= begins and closed_at < ends order by number, round desc)
      select 'outstanding' as what, category, count(*)::int as n,
        null as "receivedOn", null as "closedOn", null::boolean as "isUpheld"
      from outstanding group by category
      union all select 'opened', category, count(*)::int, null, null, null
      from complaint_facts, period
      where round = 1 and received_at >= begins and received_at < ends group by category
      union all select 'closed', category, count(*)::int, received_on, closed_on, is_upheld
      from closed group by category, received_on, closed_on, is_upheld`),
);
