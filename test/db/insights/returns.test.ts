/** What authorities are sent, on a real database: a complaint that was appealed counts by what was at each moment. */
import { expect, it } from 'vitest';
import { handled } from '../../../src/db/insights/returns.js';
import { handledOf } from '../../../src/domain/insights/returns/handled.js';
import { openTestDatabase } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';
import { DAY, HOUR, round, store } from './rounds.js';

const { db } = await shared(openTestDatabase());
const from = Date.parse('2026-01-01T00:00:00Z');
const until = Date.parse('2026-07-01T00:00:00Z');

it('an appeal neither makes a closed complaint outstanding, nor a closing undone', async () => {
  const early = round(from - 30 * DAY, { closedAt: from - 10 * DAY, ending: 'decided', verdict: 'upheld' });
  const late = round(from + 10 * DAY, {
    closedAt: from + 10 * DAY + HOUR,
    ending: 'decided',
    verdict: 'upheld',
  });
  const appealed = (first: typeof early, at: number) => ({
    ...first,
    ...{ round: 2, begunBy: 'appealed' as const, beganAt: at, closedAt: null, verdict: null, ending: null },
  });
  await store(db, [
    ...[early, appealed(early, from + DAY), late, appealed(late, from + 20 * DAY)],
    round(from - 5 * DAY),
  ]);
  const calendar = { zone: 'UTC', weekend: [6, 7], holidays: [], workdays: [] };
  expect(handledOf(await handled(db, { from, until, zone: 'UTC' }), calendar)).toMatchObject([
    {
      category: 'all',
      outstanding: 1,
      opened: 1,
      withinThreeDays: 1,
      withinEightWeeks: 0,
      later: 0,
      upheld: 1,
    },
    { category: early.category, outstanding: 1, opened: 1 },
  ]);
});
