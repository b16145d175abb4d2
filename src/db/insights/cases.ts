/** The cases behind a number: what its statement counts, of these what the reader may see. */
import { and, eq, sql } from 'drizzle-orm';
import type { Period } from '../../domain/insights/periods.js';
import { figureUnits, type Part } from '../../domain/insights/report.js';
import type { Visibility } from '../../domain/people/visibility.js';
import type { Category, TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import { visible } from '../lists/visible.js';
import { complaints } from '../schema/complaints.js';
import { reports } from '../schema/insights/reports.js';
import { inPeriod, partsOf } from './figures.js';

/** A round that was counted. */
export type CountedCase = {
  number: string;
  round: number;
  category: Category;
  team: TeamId;
  /** Of a share: whether it holds; null of other figures. */
  holds: boolean | null;
  /** Of a duration (ms); null of other figures, and of what took none. */
  took: number | null;
};
/** The number of a complaint, and its round. */
export type CasePlace = [number: string, round: number];

type Wanted = Part & { period: Period; visible: Visibility } & Asked<CasePlace>;

/** A page of them, how many rounds are counted as it stands now, and how many of these the reader may not see. */
export async function countedCases(
  db: Db,
  { figure, by, key, period, visible: seen, after, limit }: Wanted,
): Promise<Page<CountedCase, CasePlace> & { total: number; unseen: number }> {
  const unit = figureUnits[figure];
  const instants = {
    from: sql.param(Date.parse(period.from), reports.beginsAt),
    until: sql.param(Date.parse(period.until), reports.endsAt),
  };
  const made = sql`${inPeriod(partsOf(figure), instants)},
made as (
  select number, round, category, team, ${sql.raw(unit === 'share' ? 'holds' : 'null::boolean as holds')},
    ${sql.raw(unit === 'duration' ? 'took' : 'null::float8 as took')}
  from parted where way = ${by} and key = ${key})`;
  const there = sql`made inner join ${complaints} on ${eq(complaints.number, sql`made.number`)}`;
  const may = visible(db, seen) ?? sql`true`;
  const beyond = after && sql`(made.number, made.round) > (${after[0]}, ${after[1]}::int)`;
  const found = await db.execute<CountedCase>(sql`${made}
select made.* from ${there} where ${and(may, beyond)} order by made.number, made.round limit ${limit + 1}`);
  const [counts = { total: 0, seen: 0 }] = await db.execute<{ total: number; seen: number }>(sql`${made}
select (select count(*) from made)::int as total, (select count(*) from ${there} where ${may})::int as seen`);
  return {
    ...pageOf([...found], limit, ({ number, round }): CasePlace => [number, round]),
    ...{ total: counts.total, unseen: counts.total - counts.seen },
  };
}
