import { countedCases, type CasePlace, type CountedCase } from '../../db/insights/cases.js';
import * as stored from '../../db/insights/reports.js';
import type { Asked, Page } from '../../db/lists/page.js';
import { cellOf, type Cell, type Part, type ReportHead } from '../../domain/insights/report.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { KeyedCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needInsights, type Named } from './read-reports.js';

/** `cell`: what the report said; `total`: how many are counted now; `unseen`: of these not there for the reader. */
export type CountedCases = ReportHead &
  Part & { cell: Cell; total: number; unseen: number; page: Page<CountedCase, CasePlace> };

/** The cases behind a number of a report, as they are now: those that are there for the reader. */
export async function readCases(
  { db, who }: KeyedCtx,
  { name, version, figure, by, key, ...asked }: Named & Part & Asked<CasePlace>,
): Promise<CountedCases> {
  needInsights(who);
  const head = await stored.find(db, { name, version });
  const [told] = head === null ? [] : await stored.figuresIn(db, head, figure);
  if (head === null || told === undefined) throw notFound();
  const part = { figure, by, key };
  const wanted = { ...part, ...asked, period: head.period, visible: visibilityOf(who) };
  const { total, unseen, ...page } = await countedCases(db, wanted);
  return { ...head, ...part, cell: cellOf(told.cells, by, key), total, unseen, page };
}
