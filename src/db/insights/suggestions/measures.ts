/** The statements that measure suggestions: $1 and $2 are the ends of a window, $3 what is asked for. */
import { sql, type SQL } from 'drizzle-orm';
import { DAY_MS } from '../../../domain/clocks/zone.js';
import type { Ratio } from '../../../domain/insights/interval.js';
import { daysLookedAt, rises, watching, type Alarm, type DayCount } from '../../../domain/insights/rise.js';
import type { Window } from '../../../domain/insights/suggestions/measured.js';
import type { MeasureKind } from '../../../domain/insights/suggestions/suggestion.js';
import type { Db } from '../../client.js';
import { reports } from '../../schema/insights/reports.js';
import { list, rows, statement } from '../../statement.js';
import { metIn } from '../counting.js';

const closed = `select distinct on (number) * from complaint_facts, period
  where closed_at >= begins and closed_at < ends order by number, round desc`;
const received = `select * from complaint_facts, period
  where round = 1 and received_at >= begins and received_at < ends`;
const inTime = metIn('promise');

/** Which complaints are counted, by which instant, and for which of them it holds. */
const counted: Record<MeasureKind, { of: string; at: string; where?: string; holds: string }> = {
  causes: { of: closed, at: 'closed_at', holds: 'causes && $3::text[]' },
  category: { of: received, at: 'received_at', holds: 'category = any($3::text[])' },
  subject: { of: received, at: 'received_at', holds: 'subject::text = any($3::text[])' },
  'in-time': {
    ...{ ...inTime, of: closed },
    where: `${inTime.where}
  and ($3::text[] = '{}' or category = any($3::text[]))`,
  },
};

const textOf = (kind: MeasureKind): string => {
  const { of, where, holds } = counted[kind];
  return `with period (begins, ends) as (values ($1::timestamptz, $2::timestamptz)),
rounds as (${of})
select count(*)::int as n, (count(*) filter (where ${holds}))::int as k
from rounds${where === undefined ? '' : `\nwhere ${where}`}`;
};

/** As they are run and as they are shown. */
export const measureSql: Readonly<Record<MeasureKind, string>> = {
  ...{ causes: textOf('causes'), category: textOf('category') },
  ...{ subject: textOf('subject'), 'in-time': textOf('in-time') },
};

const given = { from: reports.beginsAt, until: reports.endsAt, asked: list<string>() };
/** The text with its places filled in. */
const placed = (text: string, places: readonly SQL[]): SQL =>
  sql.join(
    text
      .split(/\$(\d)/)
      .map((part, at) => (at % 2 === 0 ? sql.raw(part) : (places[Number(part) - 1] ?? sql``))),
  );

const counting = (kind: MeasureKind) =>
  statement(`measure-${kind}`, given, (_, { from, until, asked }) =>
    rows<Ratio>(placed(measureSql[kind], [from, until, asked])),
  );
const measuring = {
  ...{ causes: counting('causes'), category: counting('category') },
  ...{ subject: counting('subject'), 'in-time': counting('in-time') },
};

const daily = (kind: MeasureKind) => {
  const { of, at, holds } = counted[kind];
  const text = `with period (begins, ends) as (values ($1::timestamptz, $2::timestamptz)),
rounds as (${of})
select to_char(${at} at time zone $4, 'YYYY-MM-DD') as day, count(*)::int as count
from rounds where ${holds} group by 1`;
  return statement(
    `measure-days-${kind}`,
    { ...given, zone: reports.zone },
    (_, { from, until, asked, zone }) => rows<DayCount>(placed(text, [from, until, asked, zone])),
  );
};
/** Those of which a sudden rise is looked for. */
const watched = { causes: daily('causes'), category: daily('category'), subject: daily('subject') };

/** For how many complaints of a window it holds. */
export async function measured(
  db: Db,
  kind: MeasureKind,
  { from, until, asked }: Window & { asked: readonly string[] },
): Promise<Ratio> {
  const [found] = await measuring[kind](db, { from, until, asked });
  if (found === undefined) throw new Error(`Nothing measures ${kind}.`);
  return found;
}

/** The days before an instant (ms) on which suddenly more than usual had it. */
export async function alarmsOf(
  db: Db,
  kind: MeasureKind,
  { until, asked, zone }: { until: number; asked: readonly string[]; zone: string },
): Promise<Alarm[]> {
  if (kind === 'in-time') return [];
  const from = until - (daysLookedAt(watching) + 7) * DAY_MS;
  return rises(await watched[kind](db, { from, until, asked, zone }));
}
