/**
 * The statements of figures, built from what each counts; $1 and $2 are the instants in which the period begins and
 * ends.
 */
import { sql, type Param, type SQL } from 'drizzle-orm';
import {
  figureNames,
  figureUnits,
  NO_CAUSE_SAID,
  type FigureName,
  type Unit,
} from '../../domain/insights/report.js';
import { counted, more, usual } from './counting.js';

/** A statement with the instants of a period in its two places. */
export function inPeriod(text: string, { from, until }: { from: SQL | Param; until: SQL | Param }): SQL {
  const [head = '', between = '', rest = ''] = text.split(/\$[12]/);
  return sql`${sql.raw(head)}${from}${sql.raw(between)}${until}${sql.raw(rest)}`;
}

/** So many subjects are named, those with the most complaints; of one alone nothing is said. */
const TOP = 10;

const numbers: Record<Unit, string> = {
  count: 'count(*)::int as n',
  share: 'count(*)::int as n, (count(*) filter (where holds))::int as k',
  // The interval of a median by ranks, as `medianRanks` of the core has it.
  duration: `count(*)::int as n,
  min(took) filter (where place >= 0.5 * among) as median,
  min(took) filter (where place = round(among / 2.0 - 0.98 * sqrt(among))) as low,
  min(took) filter (where place = round(1 + among / 2.0 + 0.98 * sqrt(among))) as high,
  min(took) filter (where place >= 0.9 * among) as p90`,
};

const placed = `,
placed as (
  select *, row_number() over (partition by way, key order by took) as place,
    count(*) over (partition by way, key) as among
  from parted)`;

/** Each of several causes; that none is to blame is something else than that nobody has said. */
const causes = `
    union all select 'cause', unnest(
      case when causes is null then '{${NO_CAUSE_SAID}}' when causes = '{}' then '{""}' else causes end)`;

/** The rounds that a figure counts (`rounds`), and each again for every way that it is broken down (`parted`). */
export function partsOf(name: FigureName): string {
  const { at, where, once, holds, takes, also = [], team } = counted[name];
  const of = [
    'complaint_facts.*',
    ...(holds === undefined ? [] : [`(${holds}) is true as holds`]),
    ...(takes === undefined ? [] : [`(${takes})::float8 as took`]),
  ];
  const conditions = [
    ...(at === null ? [] : [`${at} >= begins and ${at} < ends`]),
    ...(where ? [where] : []),
  ];
  const ways = Object.entries({
    ...{ ...usual, ...(team === undefined ? {} : { team }) },
    ...Object.fromEntries(also.flatMap((way) => (way === 'cause' ? [] : [[way, more[way]]]))),
  });
  return `with period (begins, ends) as (values ($1::timestamptz, $2::timestamptz)),
rounds as (
  select ${once ? 'distinct on (number) ' : ''}${of.join(', ')}
  from complaint_facts, period
  where ${conditions.join('\n    and ')}${once ? '\n  order by number, round desc' : ''}),
parted as (
  select way, coalesce(key, '') as key, rounds.*
  from rounds cross join lateral (values
    ${ways.map(([way, key]) => `('${way}', ${key})`).join(', ')}${also.includes('cause') ? causes : ''}) ways (way, key))`;
}

function statementOf(name: FigureName): string {
  const unit = figureUnits[name];
  const told = `select way, key, ${numbers[unit]}
from ${unit === 'duration' ? 'placed' : 'parted'}
group by way, key`;
  return `${partsOf(name)}${unit === 'duration' ? placed : ''}
${counted[name].also?.includes('subject') ? topOf(told) : told}
order by way, n desc, key`;
}

const topOf = (told: string): string => `select way, key, n from (
  select *, row_number() over (partition by way order by n desc, key) as place
  from (${told}) told
  where way <> 'subject' or key <> '' and n > 1) told
where way <> 'subject' or place <= ${TOP}`;

/** What makes each figure, as it is run and as it is shown. */
export const statements: ReadonlyMap<FigureName, string> = new Map(
  figureNames.map((name) => [name, statementOf(name)]),
);
