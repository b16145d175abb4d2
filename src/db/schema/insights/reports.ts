import { sql } from 'drizzle-orm';
import { foreignKey, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PeriodKind } from '../../../domain/insights/periods.js';
import type { Cell, FigureName, Past, Rise, Unit } from '../../../domain/insights/report.js';
import { instant } from '../../instant.js';

/** Reports, frozen when they are made: the database refuses to change them. Who asks anew gets another version. */
export const reports = pgTable(
  'reports',
  {
    /** Of the period: `2026-W13`, `2026-03`. */
    name: text().notNull(),
    version: integer().notNull(),
    kind: text().$type<PeriodKind>().notNull(),
    zone: text().notNull(),
    beginsAt: instant('begins_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    madeAt: instant('made_at')
      .notNull()
      .default(sql`now()`),
    /** Null: the schedule. */
    madeBy: text('made_by'),
    rises: jsonb().$type<Rise[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.version] })],
);

/** Their figures, each with the statement that made it. */
export const reportFigures = pgTable(
  'report_figures',
  {
    report: text().notNull(),
    version: integer().notNull(),
    figure: text().$type<FigureName>().notNull(),
    unit: text().$type<Unit>().notNull(),
    sql: text().notNull(),
    cells: jsonb().$type<Cell[]>().notNull(),
    before: jsonb().$type<Cell[]>().notNull(),
    yearBefore: jsonb('year_before').$type<Cell[]>().notNull(),
    past: jsonb().$type<Past[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.report, t.version, t.figure] }),
    foreignKey({ columns: [t.report, t.version], foreignColumns: [reports.name, reports.version] }),
  ],
);
