/** Weekly and monthly reports are made when their period is over, those of an outage too (process row P16). */
import { inOrder, missing } from '../../domain/insights/report.js';
import { readClock } from '../../db/clock.js';
import * as policies from '../../db/complaints/policies.js';
import { makeReport } from '../../db/insights/make.js';
import { firstReceived, namesMade } from '../../db/insights/reports.js';
import type { Upkept } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { lookAgain } from './second-look.js';

/** Makes every report that is missing, the oldest first, each stored for itself; then second looks are drawn. */
export async function report({ db }: Pick<ActivityDeps, 'db'>): Promise<Upkept> {
  const first = await firstReceived(db);
  const inForce = await policies.policyInForce(db);
  if (first === null || inForce === null) return { reportsMade: 0 };
  const { policy } = inForce;
  const { zone } = policy.reports;
  const known = { first, now: await readClock(db), made: await namesMade(db) };
  const wanted = inOrder([...missing('week', zone, known), ...missing('month', zone, known)]);
  let reportsMade = 0;
  for (const period of wanted) {
    if ((await makeReport(db, period, null)) !== null) reportsMade += 1;
  }
  return { reportsMade, ...(await lookAgain({ db }, policy, first)) };
}
