/** Reports, for whoever leads, supervises or audits: figures of the whole organisation, without any person. */
import type { Asked, Page } from '../../db/lists/page.js';
import * as stored from '../../db/insights/reports.js';
import type { PeriodKind } from '../../domain/insights/periods.js';
import type { Figure, FigureName, Report, ReportHead } from '../../domain/insights/report.js';
import { boardTeams } from '../../domain/people/board.js';
import type { KeyedCtx } from '../context.js';
import { fail, notFound } from '../failure.js';
import type { Principal } from '../principal.js';

/** Which report: of the newest version where none is named. */
export type Named = { name: string; version?: number | undefined };

/** Only whoever has a board passes. */
export function needInsights(who: Principal): void {
  if (boardTeams(who) === null)
    throw fail('not-allowed', {
      detail: 'Only leads, supervisors, auditors and administrators may read reports.',
    });
}

/** A page of all reports, the latest period first. */
export async function listReports(
  { db, who }: KeyedCtx,
  asked: { kind?: PeriodKind } & Asked<stored.HeadPlace>,
): Promise<Page<ReportHead, stored.HeadPlace>> {
  needInsights(who);
  return await stored.list(db, asked);
}

/** A report with all its figures. */
export async function readReport({ db, who }: KeyedCtx, named: Named): Promise<Report> {
  needInsights(who);
  const found = await stored.find(db, named);
  if (found === null) throw notFound();
  return { ...found, figures: await stored.figuresIn(db, found) };
}

/** One figure of a report. */
export async function readFigure(
  { db, who }: KeyedCtx,
  { figure: name, ...named }: Named & { figure: FigureName },
): Promise<Omit<Report, 'figures'> & { figure: Figure }> {
  needInsights(who);
  const found = await stored.find(db, named);
  const [figure] = found === null ? [] : await stored.figuresIn(db, found, name);
  if (found === null || figure === undefined) throw notFound();
  return { ...found, figure };
}
