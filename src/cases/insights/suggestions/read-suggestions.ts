/** Suggestions, for whoever leads, supervises or audits. */
import { allCauses } from '../../../db/facts/causes.js';
import * as stored from '../../../db/insights/suggestions/suggestions.js';
import { measured } from '../../../db/insights/suggestions/measures.js';
import type { Asked, Page } from '../../../db/lists/page.js';
import { about, type Act } from '../../../db/people/acts.js';
import type { Cause } from '../../../domain/causes/causes.js';
import type { Ratio } from '../../../domain/insights/interval.js';
import { baselineWindow, measuredIds } from '../../../domain/insights/suggestions/measured.js';
import type { SuggestionStage } from '../../../domain/insights/suggestions/suggestion.js';
import { seenOf } from '../../acts/seen.js';
import type { Ctx, KeyedCtx } from '../../context.js';
import { notFound } from '../../failure.js';
import { needReaderOr } from '../improver.js';
import { needInsights } from '../read-reports.js';

export type { Check, StoredSuggestion } from '../../../db/insights/suggestions/suggestions.js';
export type { Act } from '../../../db/people/acts.js';

/** A page, the newest first. */
export async function listSuggestions(
  { db, who }: KeyedCtx,
  asked: Asked<string> & { stage?: SuggestionStage; cause?: string },
): Promise<Page<stored.StoredSuggestion, string>> {
  needInsights(who);
  return await stored.list(db, asked);
}

/** All of them, as a table has them. */
export async function readAllSuggestions({ db, who }: KeyedCtx): Promise<stored.StoredSuggestion[]> {
  needInsights(who);
  return await stored.all(db);
}

/** `baseline`: what its measure was then, as it is counted now; null where no measure is stated. `seen`: what a form says that it showed. */
export type SuggestionRead = stored.StoredSuggestion & {
  baseline: Ratio | null;
  checks: stored.Check[];
  history: Act[];
  causesNamed: Cause[];
  seen: string;
};

/** One, also for its owner, with what its checks found and all that was done with it. */
export async function readSuggestion(
  { db, who, policy }: KeyedCtx & Pick<Ctx, 'policy'>,
  id: string,
): Promise<SuggestionRead> {
  const found = await stored.find(db, id);
  needReaderOr(found?.owner, who);
  if (found === null) throw notFound();
  const [checks, history, causes] = await Promise.all([
    stored.checksOf(db, id),
    about(db, id),
    allCauses(db),
  ]);
  const { measuring } = found;
  const { zone } = policy.document.reports;
  const baseline = measuring && {
    ...baselineWindow(measuring, zone),
    asked: measuredIds(found, measuring.measure, causes),
  };
  return {
    ...{ ...found, checks, history, causesNamed: causes },
    baseline: measuring && baseline && (await measured(db, measuring.measure.kind, baseline)),
    seen: seenOf(found),
  };
}
