/** Weekly and monthly reports are made when their period is over, those of an outage too (process row P16). */
import { inOrder, missing } from '../../domain/insights/report.js';
import { readClock } from '../../db/clock.js';
import * as policies from '../../db/complaints/policies.js';
import { makeReport } from '../../db/insights/make.js';
import { firstReceived, namesMade } from '../../db/insights/reports.js';
import type { Upkept } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { checkSuggestions } from './suggestions.js';

/** Makes every report that is missing, the oldest first; each is stored for itself. Then suggestions are checked by them. */
export async function report({ db, wake }: Pick<ActivityDeps, 'db' | 'wake'>): Promise<Upkept> {
  const inForce = await policies.documentInForce(db);
  if (inForce === null) return { reportsMade: 0 };
  const { zone } = (await policies.policyOf(db, inForce.hash)).reports;
  const now = await readClock(db);
  const reportsMade = await makeMissing(db, zone, now);
  return { reportsMade, ...(await checkSuggestions({ db, wake }, { zone, now })) };
}

async function makeMissing(db: ActivityDeps['db'], zone: string, now: number): Promise<number> {
  const first = await firstReceived(db);
  if (first === null) return 0;
  const known = { first, now, made: await namesMade(db) };
  let reportsMade = 0;
  for (const period of inOrder([...missing('week', zone, known), ...missing('month', zone, known)])) {
    if ((await makeReport(db, period, null)) !== null) reportsMade += 1;
  }
  return reportsMade;
}
