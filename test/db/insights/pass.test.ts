/** The scheduled pass on a real database: reports of periods that are over, those of an outage too. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { report as passOver } from '../../../src/activities/upkeep/insights/report.js';
import { startWith } from '../../../src/cases/policy/in-force.js';
import { figuresIn, list } from '../../../src/db/insights/reports.js';
import { after, weekOf } from '../../../src/domain/insights/periods.js';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { openTestDatabase } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';
import { DAY, drawn, HOUR, round, store } from './rounds.js';

const { db } = await shared(openTestDatabase());

it('where nothing came there is nothing to make', async () => {
  await startWith(db, defaultPolicy, false);
  expect(await passOver({ db, wake: () => {} })).toMatchObject({ reportsMade: 0 });
});

it('a pass makes all that is missing, the oldest first, so that each knows those before it; the next makes none', async () => {
  const [{ now } = { now: 0 }] = await db.execute<{ now: number }>(
    sql`select (extract(epoch from now()) * 1000)::float8 as now`,
  );
  const first = now - 70 * DAY;
  await store(
    db,
    drawn(5, { n: 400, from: first, days: 70 }).filter(({ beganAt }) => beganAt < now),
  );
  await store(db, [round(first)]);
  const weeks: string[] = [];
  for (let week = weekOf(first, 'Asia/Shanghai'); Date.parse(week.until) + HOUR < now; week = after(week))
    weeks.push(week.name);
  const { reportsMade } = await passOver({ db, wake: () => {} });
  const { items } = await list(db, { kind: 'week', limit: 100 });
  expect(items.map(({ name }) => name).toReversed()).toEqual(weeks);
  expect(reportsMade).toBeGreaterThanOrEqual(weeks.length + 1);
  const newest = items.find(({ name }) => name === weeks.at(-1));
  if (newest === undefined) throw new Error('No newest report');
  const [received] = await figuresIn(db, newest, 'received');
  expect(received?.past.map(({ period }) => period)).toEqual(weeks.slice(0, -1));
  const nothing = { reportsMade: 0, secondLooksDrawn: 0, secondLooksGiven: 0 };
  expect(await passOver({ db, wake: () => {} })).toMatchObject(nothing);
});
