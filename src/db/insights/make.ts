/** Makes a report: every figure by its statement, stored beside it, never changed again. */
import { sql } from 'drizzle-orm';
import { before, yearBefore, type Period } from '../../domain/insights/periods.js';
import {
  figureUnits,
  type Cell,
  type Figure,
  type FigureName,
  type ReportPlace,
  type Rise,
} from '../../domain/insights/report.js';
import type { Db } from '../client.js';
import { advisoryLocks } from '../locks.js';
import { reportFigures, reports } from '../schema/insights/reports.js';
import { rows, statement } from '../statement.js';
import { inPeriod, statements } from './figures.js';
import { pastOf, toldIn } from './reports.js';
import { risesIn } from './rises.js';

type CountedRow = Pick<Cell, 'key' | 'n'> & { way: Cell['by'] } & Partial<Cell>;
type Span = Pick<Period, 'from' | 'until'>;
const instants = { from: reports.beginsAt, until: reports.endsAt };

/** Each figure's statement, built once; its two places are named as they are when it is shown. */
const counting = new Map(
  [...statements].map(([name, text]) => {
    const read = statement(`figure-${name}`, instants, (_, span) => rows<CountedRow>(inPeriod(text, span)));
    return [name, read] as const;
  }),
);

/** What a figure comes to in a span of time. */
async function cellsOf(db: Db, name: FigureName, { from, until }: Span): Promise<Cell[]> {
  const read = counting.get(name);
  if (read === undefined) throw new Error(`No statement makes ${name}.`);
  const found = await read(db, { from: Date.parse(from), until: Date.parse(until) });
  return found.map(({ way, key, n, k = null, median = null, low = null, high = null, p90 = null }) => ({
    ...{ by: way, key, n, k, median, low, high, p90 },
  }));
}

/** Every figure of a period, beside the period before it and a year before: as these were told, where they were. */
async function figuresOf(db: Db, period: Period): Promise<Figure[]> {
  const past = await pastOf(db, period);
  const [earlier, aYearAgo] = [before(period), yearBefore(period)];
  const told = { before: await toldIn(db, earlier), yearBefore: await toldIn(db, aYearAgo) };
  const figures: Figure[] = [];
  for (const [name, text] of statements)
    figures.push({
      ...{ name, unit: figureUnits[name], sql: text, cells: await cellsOf(db, name, period) },
      before: told.before.get(name) ?? (await cellsOf(db, name, earlier)),
      yearBefore: told.yearBefore.get(name) ?? (await cellsOf(db, name, aYearAgo)),
      past: past.get(name) ?? [],
    });
  return figures;
}

/** What a report tells. */
export type Counted = { period: Period; figures: Figure[]; rises: Rise[] };

/** Counts all of it as it stood at one moment. */
export const countReport = async (db: Db, period: Period): Promise<Counted> =>
  await db.transaction(
    async (tx) => ({ period, figures: await figuresOf(tx, period), rises: await risesIn(tx, period) }),
    { isolationLevel: 'repeatable read' },
  );

/**
 * Stores it in this transaction: as another version where there is one, or not at all where nobody asks for it (`by`
 * null). Reports are stored one after the other.
 */
export async function storeReport(
  tx: Db,
  { period: { name, kind, zone, from, until }, figures, rises }: Counted,
  by: string | null,
): Promise<ReportPlace | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.reports})`);
  const [last] = await tx.execute<{ version: number }>(
    sql`select coalesce(max(version), 0)::int as version from ${reports} where name = ${name}`,
  );
  const version = (last?.version ?? 0) + 1;
  if (by === null && version > 1) return null;
  await tx.insert(reports).values({
    ...{ name, version, kind, zone, madeBy: by, rises },
    ...{ beginsAt: Date.parse(from), endsAt: Date.parse(until) },
  });
  await tx
    .insert(reportFigures)
    .values(figures.map(({ name: figure, ...rest }) => ({ report: name, version, figure, ...rest })));
  return { name, version };
}

/** Both: counts it, and stores what was counted. */
export async function makeReport(db: Db, period: Period, by: string | null): Promise<ReportPlace | null> {
  const counted = await countReport(db, period);
  return await db.transaction((tx) => storeReport(tx, counted, by));
}
