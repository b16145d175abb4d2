/** Suggestions are checked when their day comes, and looked at with each weekly report: what came back is open again. */
import { effect } from '../../../domain/insights/effect.js';
import { reopened } from '../../../domain/insights/suggestions/decide.js';
import {
  baselineWindow,
  checkWindow,
  dayOf,
  measuredIds,
  recentWindow,
  recurrence,
} from '../../../domain/insights/suggestions/measured.js';
import {
  isToBeChecked,
  SCHEDULE,
  type Measuring,
  type Suggestion,
} from '../../../domain/insights/suggestions/suggestion.js';
import type { Db } from '../../../db/client.js';
import { allCauses } from '../../../db/facts/causes.js';
import { list as reportsBy } from '../../../db/insights/reports.js';
import { alarmsOf, measured, measureSql } from '../../../db/insights/suggestions/measures.js';
import * as stored from '../../../db/insights/suggestions/suggestions.js';
import { tell } from '../../../db/insights/warn.js';
import * as acts from '../../../db/people/acts.js';
import type { Upkept } from '../../../contract/activities.js';
import type { ActivityDeps } from '../../deps.js';

type Deps = Pick<ActivityDeps, 'db' | 'wake'>;
type At = { zone: string; now: number };

/** Checks those whose day has come, and looks whether those that helped came back; each for itself. */
export async function checkSuggestions({ db, wake }: Deps, at: At): Promise<Upkept> {
  const today = dayOf(at.now, at.zone);
  let [suggestionsChecked, suggestionsReopened] = [0, 0];
  for (const { id } of await stored.toCheck(db, today))
    if (await db.transaction((tx) => check(tx, id, { ...at, today }))) suggestionsChecked += 1;
  const [newest] = (await reportsBy(db, { kind: 'week', limit: 1 })).items;
  const ends = newest === undefined ? null : Date.parse(newest.period.until);
  if (ends !== null)
    for (const { id } of await stored.toWatch(db, ends))
      if (await db.transaction((tx) => watch(tx, id, { zone: at.zone, ends, today })))
        suggestionsReopened += 1;
  if (suggestionsReopened > 0) wake();
  return { suggestionsChecked, suggestionsReopened };
}

/** As it is when it has its turn among all acts; null where nothing of it is to be measured. */
async function inTurn(tx: Db, id: string) {
  await acts.takeTurn(tx);
  const found = await stored.find(tx, id);
  if (found?.measuring == null) return null;
  const { id: _id, madeAt: _at, madeBy: _by, ...suggestion } = found;
  const { measuring } = found;
  const asked = measuredIds(suggestion, measuring.measure, await allCauses(tx));
  return { suggestion, measuring, kind: measuring.measure.kind, asked };
}

type Turn = { before: Suggestion; after: Suggestion };
const wrote = async (
  tx: Db,
  id: string,
  act: 'check-suggestion' | 'reopen-suggestion',
  { before, after }: Turn,
) => {
  await stored.put(tx, id, after);
  await acts.insert(tx, {
    ...{ by: SCHEDULE, act, about: id, before: { stage: before.stage }, after: { stage: after.stage } },
  });
};

async function check(tx: Db, id: string, { zone, today }: At & { today: string }): Promise<boolean> {
  const found = await inTurn(tx, id);
  if (found === null || !isToBeChecked(found.suggestion, today)) return false;
  const { suggestion, measuring, kind, asked } = found;
  const [was, became] = [
    await counted(tx, measuring, { ...baselineWindow(measuring, zone), asked }),
    await counted(tx, measuring, { ...checkWindow({ ...suggestion, measuring }, zone), asked }),
  ];
  const { verdict, change } = effect({ before: was, after: became }, measuring.target);
  await stored.addCheck(tx, {
    ...{ suggestion: id, zone, measuring, before: was, after: became, verdict, change },
    ...{ sql: measureSql[kind], asked },
  });
  await wrote(tx, id, 'check-suggestion', { before: suggestion, after: { ...suggestion, stage: verdict } });
  return true;
}

async function counted(
  tx: Db,
  { measure }: Measuring,
  { asked, ...window }: { from: number; until: number; asked: string[] },
) {
  return { ...window, ...(await measured(tx, measure.kind, { ...window, asked })) };
}

async function watch(
  tx: Db,
  id: string,
  { zone, ends, today }: { zone: string; ends: number; today: string },
): Promise<boolean> {
  const found = await inTurn(tx, id);
  if (found === null || found.suggestion.stage !== 'effective') return false;
  const { suggestion, measuring, kind, asked } = found;
  const recent = await measured(tx, kind, { ...recentWindow(measuring.checkOn, ends, zone), asked });
  const alarms = await alarmsOf(tx, kind, { until: ends, asked, zone });
  await stored.watched(tx, id, ends);
  if (recurrence(measuring, { recent, alarms }, { ends, zone }) === null) return false;
  await wrote(tx, id, 'reopen-suggestion', { before: suggestion, after: reopened(suggestion, null) });
  await tell(tx, { of: 'suggestion', id, said: 'recurred', on: today });
  return true;
}
