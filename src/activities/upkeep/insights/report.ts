/** Weekly and monthly reports are made when their period is over, those of an outage too (process row P16). */
import { inOrder, missing } from '../../../domain/insights/report.js';
import { readClock } from '../../../db/clock.js';
import * as policies from '../../../db/complaints/policies.js';
import { makeReport } from '../../../db/insights/make.js';
import { firstReceived, namesMade } from '../../../db/insights/reports.js';
import type { Upkept } from '../../../contract/activities.js';
import type { ActivityDeps } from '../../deps.js';
import { lookAgain } from './second-look.js';
import { checkSuggestions } from './suggestions.js';

/** Makes every report that is missing; then suggestions are checked by them, and second looks are drawn. */
export async function report({ db, wake }: Pick<ActivityDeps, 'db' | 'wake'>): Promise<Upkept> {
  const inForce = await policies.policyInForce(db);
  if (inForce === null) return { reportsMade: 0 };
  const { policy } = inForce;
  const { zone } = policy.reports;
  const [now, first] = [await readClock(db), await firstReceived(db)];
  const reportsMade = first === null ? 0 : await makeMissing(db, zone, { first, now });
  return {
    ...{ reportsMade, ...(await checkSuggestions({ db, wake }, { zone, now })) },
    ...(first !== null && (await lookAgain({ db }, policy, first))),
  };
}

/** The oldest first, each stored for itself. */
async function makeMissing(
  db: ActivityDeps['db'],
  zone: string,
  { first, now }: Record<'first' | 'now', number>,
): Promise<number> {
  const known = { first, now, made: await namesMade(db) };
  let reportsMade = 0;
  for (const period of inOrder([...missing('week', zone, known), ...missing('month', zone, known)])) {
    if ((await makeReport(db, period, null)) !== null) reportsMade += 1;
  }
  return reportsMade;
}
