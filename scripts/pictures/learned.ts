/** What is learned from a year of complaints, as a supervisor sees it: a report, handlers beside each other, a meeting. */
import type { Browser } from 'playwright-core';
import { report } from '../../src/activities/upkeep/insights/report.js';
import { openDatabase } from '../../src/db/client.js';
import { weekOf } from '../../src/domain/insights/periods.js';
import { DAY_MS } from '../../src/domain/clocks/zone.js';
import { Policy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import { rise } from '../demo/year/arrivals.js';
import { loadYear } from '../demo/year/load.js';
import { startOf } from '../demo/year/year.js';
import { signedInAs, take } from './take.js';

const SUPERVISOR = 'margaret-stone';

/** Tells a year in the database and has its reports made; gives the name of the week with the rise. */
export async function learn(databaseUrl: string, policy: PolicyDocument): Promise<string> {
  const year = { count: 3_000, seed: 1, endsAt: Date.now(), calm: false };
  await loadYear(databaseUrl, year);
  await using database = openDatabase(databaseUrl);
  await report({ db: database.db, wake: () => {} });
  const { zone } = Policy.parse(policy).reports;
  return weekOf(startOf(year) + rise.day * DAY_MS, zone).name;
}

export async function takeLearned(browser: Browser, url: string, week: string): Promise<string[]> {
  const page = await signedInAs(browser, url, SUPERVISOR);
  const taken: string[] = [];
  await page.goto(`/desk/insights/${week}`);
  taken.push(await take(page, 'report'));
  await page.goto('/desk/insights/handlers?span=last-365&measure=investigation-kept');
  taken.push(await take(page, 'funnel'));
  await page.goto('/desk/insights/meetings');
  await page.locator('form[action$="/call"] .govuk-button').click();
  await page.waitForURL('**/meetings/*done=called');
  await page.goto(new URL(page.url()).pathname);
  return [...taken, await take(page, 'meeting')];
}
