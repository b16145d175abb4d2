/** Stored reports: what pages and calls show is read from here alone. */
import { and, asc, desc, eq, lt, max, sql } from 'drizzle-orm';
import { charted } from '../../domain/insights/history.js';
import type { Period, PeriodKind } from '../../domain/insights/periods.js';
import {
  cellOf,
  figureNames,
  figureUnits,
  type Cell,
  type Figure,
  type FigureName,
  type Past,
  type ReportHead,
  type ReportPlace,
} from '../../domain/insights/report.js';
import type { Db } from '../client.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import { complaintFacts } from '../schema/facts.js';
import { reportFigures, reports } from '../schema/insights/reports.js';

type Row = typeof reports.$inferSelect;

const iso = (at: number): string => new Date(at).toISOString();
const headOf = ({ name, version, kind, zone, beginsAt, endsAt, madeAt, madeBy }: Row): ReportHead => ({
  ...{ name, version, madeAt, madeBy },
  period: { kind, zone, name, from: iso(beginsAt), until: iso(endsAt) },
});

/** The end of a report (ms), its name and version. */
export type HeadPlace = [endsAt: number, name: string, version: number];

/** A page of all versions, the latest period first. */
export async function list(
  db: Db,
  { kind, after, limit }: { kind?: PeriodKind } & Asked<HeadPlace>,
): Promise<Page<ReportHead, HeadPlace>> {
  const found = await db
    .select()
    .from(reports)
    .where(
      and(
        kind === undefined ? undefined : eq(reports.kind, kind),
        after &&
          sql`(${reports.endsAt}, ${reports.name}, ${reports.version}) <
            (${sql.param(after[0], reports.endsAt)}, ${after[1]}, ${after[2]}::int)`,
      ),
    )
    .orderBy(desc(reports.endsAt), desc(reports.name), desc(reports.version))
    .limit(limit + 1);
  const { items, next } = pageOf(found, limit, ({ endsAt, name, version }): HeadPlace => [
    endsAt,
    name,
    version,
  ]);
  return { items: items.map(headOf), next };
}

/** A report, the newest of its versions where none is named; null where there is none. */
export async function find(db: Db, { name, version }: { name: string; version?: number | undefined }) {
  const [row] = await db
    .select()
    .from(reports)
    .where(and(eq(reports.name, name), version === undefined ? undefined : eq(reports.version, version)))
    .orderBy(desc(reports.version))
    .limit(1);
  return row === undefined ? null : { ...headOf(row), rises: row.rises };
}

const columns = {
  ...{ name: reportFigures.figure, unit: reportFigures.unit, sql: reportFigures.sql },
  ...{ cells: reportFigures.cells, before: reportFigures.before },
  ...{ yearBefore: reportFigures.yearBefore, past: reportFigures.past },
};

/** The figures of a report, in their order; one alone where it is named. */
export async function figuresIn(
  db: Db,
  { name, version }: ReportPlace,
  figure?: FigureName,
): Promise<Figure[]> {
  const found = await db
    .select(columns)
    .from(reportFigures)
    .where(
      and(
        eq(reportFigures.report, name),
        eq(reportFigures.version, version),
        figure === undefined ? undefined : eq(reportFigures.figure, figure),
      ),
    );
  return found.toSorted((a, b) => figureNames.indexOf(a.name) - figureNames.indexOf(b.name));
}

/** What the newest report of a span of time tells, figure by figure; nothing where there is none. */
export async function toldIn(
  db: Db,
  { from, until }: Pick<Period, 'from' | 'until'>,
): Promise<ReadonlyMap<FigureName, Cell[]>> {
  const [newest] = await db
    .select({ name: reports.name, version: reports.version })
    .from(reports)
    .where(and(eq(reports.beginsAt, Date.parse(from)), eq(reports.endsAt, Date.parse(until))))
    .orderBy(desc(reports.version))
    .limit(1);
  const found = newest === undefined ? [] : await figuresIn(db, newest);
  return new Map(found.map(({ name, cells }) => [name, cells]));
}

/**
 * Totals of the periods before, the oldest first, as the newest versions of their reports tell them: those that fix the
 * limits of charts, which are the first ever, and the latest.
 */
export async function pastOf(db: Db, { kind, from }: Period): Promise<Map<FigureName, Past[]>> {
  const newest = db
    .select({ name: reports.name, version: max(reports.version).as('newest'), endsAt: reports.endsAt })
    .from(reports)
    .where(and(eq(reports.kind, kind), lt(reports.beginsAt, Date.parse(from))))
    .groupBy(reports.name, reports.endsAt)
    .as('newest');
  const found = await db
    .select({
      ...{ period: newest.name, figure: reportFigures.figure },
      total: sql<Cell | null>`jsonb_path_query_first(${reportFigures.cells}, '$[*] ? (@.by == "total")')`,
    })
    .from(reportFigures)
    .innerJoin(newest, and(eq(newest.name, reportFigures.report), eq(newest.version, reportFigures.version)))
    .orderBy(asc(newest.endsAt));
  const past = new Map<FigureName, Past[]>();
  for (const { period, figure, total } of found) {
    const { n, k, median } = total ?? cellOf([], 'total');
    past.set(figure, [...(past.get(figure) ?? []), { period, n, k, median }]);
  }
  return new Map([...past].map(([figure, all]) => [figure, charted(all, figureUnits[figure])]));
}

/** The names of all periods that have a report. */
export async function namesMade(db: Db): Promise<Set<string>> {
  const found = await db.selectDistinct({ name: reports.name }).from(reports);
  return new Set(found.map(({ name }) => name));
}

/** When (ms) the first complaint came that reports can tell of; null where none did. */
export async function firstReceived(db: Db): Promise<number | null> {
  const [found] = await db
    .select({ at: complaintFacts.beganAt })
    .from(complaintFacts)
    .orderBy(asc(complaintFacts.beganAt))
    .limit(1);
  return found?.at ?? null;
}
