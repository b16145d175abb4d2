/** A year without a rise: the reports that are stored of it stay silent. */
import { expect, it } from 'vitest';
import { arrivals, DAYS } from '../../../scripts/demo/year/arrivals.js';
import { drawing } from '../../../scripts/loading/draw.js';
import { makeReport } from '../../../src/db/insights/make.js';
import { reports } from '../../../src/db/schema/insights/reports.js';
import { inOrder, missing } from '../../../src/domain/insights/report.js';
import { openTestDatabase } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';
import { DAY, round, store } from './rounds.js';

const { db } = await shared(openTestDatabase());
const from = Date.UTC(2025, 10, 24);

// By the stated rate a handful of days of a year's nine series may ring; of this seed none does.
it('tells of none in its weeks and months', async () => {
  const all = arrivals(drawing(1), { count: 2_000, from, calm: true });
  await store(
    db,
    all.map(({ at, category, channel, severity, locale }) =>
      round(at, { category, channel, severity, locale, team: category }),
    ),
  );
  const known = { first: from, now: from + (DAYS + 7) * DAY, made: new Set<string>() };
  for (const period of inOrder([...missing('week', 'UTC', known), ...missing('month', 'UTC', known)]))
    await makeReport(db, period, null);
  const stored = await db.select().from(reports);
  expect(stored.length).toBeGreaterThan(52 + 11);
  expect(stored.flatMap(({ name, rises }) => rises.map((one) => ({ name, ...one })))).toEqual([]);
});
