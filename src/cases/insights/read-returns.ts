import { appeals, handled, type Appeals, type Span } from '../../db/insights/returns.js';
import { handledOf, type Handled } from '../../domain/insights/returns/handled.js';
import type { Calendar } from '../../domain/policy/statutory.js';
import { DAY_MS, instantOf } from '../../domain/clocks/zone.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { needInsights } from './read-reports.js';

/** The first and the last day, as `2026-03-29`. */
export type Days = { from: string; until: string };
type Reading = KeyedCtx & Pick<Ctx, 'policy'>;

const instantsOf = ({ policy }: Pick<Ctx, 'policy'>, { from, until }: Days): Span => {
  const { zone } = policy.document.reports;
  return {
    ...{ zone, from: instantOf(zone, Date.parse(from)), until: instantOf(zone, Date.parse(until) + DAY_MS) },
  };
};

/** What the Digital Services Act asks of internal complaints (Article 15(1)(d)). */
export async function readAppeals(ctx: Reading, days: Days): Promise<Span & { lines: Appeals[] }> {
  needInsights(ctx.who);
  const span = instantsOf(ctx, days);
  return { ...span, lines: await appeals(ctx.db, span) };
}

/** Where the policy has no calendar, nobody knows of public holidays. */
const weekendsOnly = ({ zone }: Span): Calendar => ({ zone, weekend: [6, 7], holidays: [], workdays: [] });

/** What the FCA asks in its complaints return (DISP 1 Annex 1R). */
export async function readHandled(ctx: Reading, days: Days): Promise<Span & { lines: Handled[] }> {
  needInsights(ctx.who);
  const span = instantsOf(ctx, days);
  const calendar = ctx.policy.document.statutory?.calendar ?? weekendsOnly(span);
  const counts = await handled(ctx.db, { ...span, zone: calendar.zone });
  return { ...span, lines: handledOf(counts, calendar) };
}
