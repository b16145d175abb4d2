/** Second looks on a real database: of what a week is drawn. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { candidatesOf, keepDraw } from '../../../src/db/insights/second-looks/second-looks.js';
import { complaintFacts as facts } from '../../../src/db/schema/facts.js';
import { after, weekOf } from '../../../src/domain/insights/periods.js';
import { openTestDatabase } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';
import { DAY, HOUR, round, store, type Round } from './rounds.js';

const { db } = await shared(openTestDatabase());
const week = weekOf(Date.parse('2026-03-25T12:00:00Z'), 'UTC');
const at = Date.parse(week.from) + DAY;

const dismissed = (change: Partial<Round> = {}) =>
  round(at, {
    ...{ decidedAt: at + HOUR, closedAt: at + HOUR, ending: 'decided' },
    ...{ outcome: 'dismissed', verdict: 'dismissed', ...change },
  });

it('a round that was drawn, and closed once more in a later week, is not drawn again', async () => {
  const first = dismissed();
  await store(db, [first]);
  const numbers = async (of: typeof week) => (await candidatesOf(db, of)).map(({ number }) => number);
  expect(await numbers(week)).toEqual([first.number]);
  const draw = (name: string) => ({ week: name, seed: 's', rejections: 1, dismissals: 1 });
  const look = {
    ...{ number: first.number, round: 1, week: week.name, category: 'content', team: 'content' },
    ...{ rule: 'none', first: 'dismissed' as const, decidedAt: at + HOUR },
  };
  expect(await keepDraw(db, { ...draw(week.name), candidates: 1, drawn: 1 }, [look])).toBe(true);
  // Whoever redoes the draw finds the same.
  expect(await numbers(week)).toEqual([first.number]);

  const next = after(week);
  await store(db, [dismissed({ closedAt: Date.parse(next.from) + DAY })]);
  const [other] = await numbers(next);
  await db
    .update(facts)
    .set({ closedAt: Date.parse(next.from) + HOUR })
    .where(eq(facts.number, first.number));
  expect(await numbers(next)).toEqual([other]);
});
