/** Reports on a real database: what they count, in which period, and that nothing changes them. */
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeReport } from '../../../src/db/insights/make.js';
import { figuresIn, find } from '../../../src/db/insights/reports.js';
import { complaintFacts } from '../../../src/db/schema/facts.js';
import {
  after,
  before,
  monthOf,
  weekOf,
  yearBefore,
  type Period,
} from '../../../src/domain/insights/periods.js';
import { cellOf, figureNames, type FigureName, type Report } from '../../../src/domain/insights/report.js';
import { openTestDatabase } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';
import { numbersOf, recounted } from './recount.js';
import { DAY, drawn, HOUR, round, store } from './rounds.js';

const { db } = await shared(openTestDatabase());

beforeEach(async () => {
  await db.delete(complaintFacts);
});

/** Reads the report of a period, made as the schedule does; another version where there is one already. */
async function made(period: Period): Promise<Report> {
  const place = await makeReport(db, period, 'he-ping');
  const found = place && (await find(db, place));
  if (!found) throw new Error('No report was made.');
  return { ...found, figures: await figuresIn(db, found) };
}

const figureOf = ({ figures }: Report, name: FigureName) => {
  const found = figures.find((figure) => figure.name === name);
  if (found === undefined) throw new Error(`No ${name}`);
  return found;
};

const berlin = (day: string): Period => weekOf(Date.parse(day), 'Europe/Berlin');

describe('what a report counts', () => {
  it.each([1, 2, 3])('is what is counted anew from the same rounds, in every way (seed %i)', async (seed) => {
    const period = berlin('2026-03-25T12:00:00Z');
    const rounds = drawn(seed, { n: 700, from: Date.parse('2026-03-01T00:00:00Z'), days: 40 });
    await store(db, rounds);
    const { figures } = await made(period);
    expect(figures.map(({ name }) => name)).toEqual(figureNames);
    const earlier = { before: before(period), yearBefore: yearBefore(period) };
    for (const [field, span] of Object.entries({ cells: period, ...earlier })) {
      const anew = recounted(rounds, span);
      for (const { name, ...figure } of figures) {
        const cells = field === 'cells' || field === 'before' ? figure[field] : figure.yearBefore;
        for (const by of new Set(cells.map((cell) => cell.by))) {
          const found = cells.filter((cell) => cell.by === by);
          const wanted = numbersOf(name, by, anew[name]);
          expect(found.map(({ key }) => key).toSorted(), `${name} by ${by}`).toEqual(
            [...wanted.keys()].toSorted(),
          );
          for (const { key, n, k, median, low, high, p90 } of found)
            expect({ n, k, median, low, high, p90 }, `${name} by ${by}: ${key}`).toEqual(wanted.get(key));
        }
      }
    }
  });

  it('counts each of several causes, and tells none to blame from nobody having said', async () => {
    const at = Date.parse('2026-03-25T12:00:00Z');
    const causes = [null, [], ['rule-unclear'], ['rule-unclear', 'late-answer']];
    await store(
      db,
      causes.map((some) => round(at, { closedAt: at + HOUR, ending: 'decided', causes: some })),
    );
    const { cells } = figureOf(await made(berlin('2026-03-25T12:00:00Z')), 'closed');
    const told = cells.filter(({ by }) => by === 'cause').map(({ key, n }) => [key, n]);
    expect(told).toEqual([
      ['rule-unclear', 2],
      ['', 1],
      ['?', 1],
      ['late-answer', 1],
    ]);
  });

  it('the statement beside a figure makes it', async () => {
    await store(db, drawn(4, { n: 300, from: Date.parse('2026-03-20T00:00:00Z'), days: 12 }));
    const report = await made(berlin('2026-03-25T12:00:00Z'));
    for (const { sql: text, cells } of report.figures) {
      const { from, until } = report.period;
      const shown = text.replaceAll('$1', `'${from}'`).replaceAll('$2', `'${until}'`);
      const again = await db.execute<{ way: string; key: string; n: number }>(sql.raw(shown));
      expect([...again].map(({ way, key, n }) => [way, key, n])).toEqual(
        cells.map(({ by, key, n }) => [by, key, n]),
      );
    }
  });

  it('the ten subjects with the most complaints are named, by a pseudonym, and none that has one alone', async () => {
    const at = Date.parse('2026-03-25T12:00:00Z');
    const subject = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
    await store(
      db,
      Array.from({ length: 13 }, (_, n) => n).flatMap((n) =>
        Array.from({ length: n }, () => round(at, { subject: subject(n) })),
      ),
    );
    const { cells } = figureOf(await made(berlin('2026-03-25T12:00:00Z')), 'received');
    const named = cells.filter(({ by }) => by === 'subject').map(({ key, n }) => [key, n]);
    expect(named).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => [subject(n), n]));
  });
});

describe('a period', () => {
  it.each([
    ['Europe/Berlin', '2026-W13', '2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-W43', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['Asia/Shanghai', '2026-W13', '2026-03-22T16:00:00.000Z', '2026-03-29T16:00:00.000Z'],
  ])('of %s, %s, has what came within it, and no complaint is in two', async (zone, name, from, until) => {
    const [first, next] = [Date.parse(from), Date.parse(until)];
    await store(db, [round(first - 1), round(first), round(next - 1), round(next)]);
    const week = weekOf(first, zone);
    expect(week).toMatchObject({ name, from, until });
    const counts = [];
    for (const one of [before(week), week, after(week)])
      counts.push(cellOf(figureOf(await made(one), 'received').cells, 'total').n);
    expect(counts).toEqual([1, 2, 1]);
  });

  it('that is a month likewise, over the end of the year', async () => {
    const from = Date.parse('2025-11-30T16:00:00Z');
    const until = Date.parse('2025-12-31T16:00:00Z');
    await store(db, [round(from - 1), round(from), round(until - 1), round(until)]);
    const report = await made(monthOf(from, 'Asia/Shanghai'));
    expect(report.name).toBe('2025-12');
    expect(cellOf(figureOf(report, 'received').cells, 'total').n).toBe(2);
    expect(cellOf(figureOf(report, 'received').before, 'total').n).toBe(1);
  });
});

describe('a report that was made', () => {
  const at = Date.parse('2026-05-06T12:00:00Z');

  it('stays as it was when the facts change or go; asked for anew it is another version', async () => {
    await store(db, [round(at), round(at + HOUR)]);
    const week = weekOf(at, 'UTC');
    const first = await made(week);
    await db.delete(complaintFacts).where(eq(complaintFacts.receivedAt, at));
    const second = await made(week);
    expect(second.version).toBe(first.version + 1);
    expect(second.madeBy).toBe('he-ping');
    const kept = await find(db, first);
    expect({ ...kept, figures: await figuresIn(db, first) }).toEqual(first);
    const totals = [first, second].map((one) => cellOf(figureOf(one, 'received').cells, 'total').n);
    expect(totals).toEqual([2, 1]);
    expect(await makeReport(db, week, null)).toBeNull();
  });

  it('is what the next one is held against, whatever became of the facts', async () => {
    const week = weekOf(at - 70 * DAY, 'UTC');
    await store(db, [round(Date.parse(week.from)), round(Date.parse(week.from) + HOUR)]);
    await made(week);
    await db.delete(complaintFacts);
    const { before: earlier, past } = figureOf(await made(after(week)), 'received');
    expect(cellOf(earlier, 'total').n).toBe(2);
    expect(past.at(-1)).toMatchObject({ period: week.name, n: 2 });
  });

  it.each([
    'update reports set zone = $$UTC$$',
    'delete from reports',
    'update report_figures set cells = $$[]$$',
  ])('is not changed by the database: %s', async (change) => {
    await expect(db.execute(sql.raw(change))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/append-only/) },
    });
  });
});

it('an installation that has only begun, with as many complaints each day, rings on none', async () => {
  const monday = Date.parse('2027-03-01T00:00:00Z');
  await store(
    db,
    Array.from({ length: 10 * 7 * 12 }, (_, n) => round(monday + n * 2 * HOUR)),
  );
  for (const week of [0, 1, 3, 6, 9])
    expect((await made(weekOf(monday + week * 7 * DAY, 'UTC'))).rises).toEqual([]);
});

it('a sudden rise is flagged on its day, and its class; without one nothing is', async () => {
  const monday = Date.parse('2026-03-02T00:00:00Z');
  const calm = Array.from({ length: 17 * 7 * 4 }, (_, n) => round(monday + n * 6 * HOUR));
  const week = weekOf(monday + 16 * 7 * DAY, 'UTC');
  await store(db, calm);
  expect((await made(week)).rises).toEqual([]);
  const wednesday = Date.parse(week.from) + 2 * DAY;
  await store(
    db,
    Array.from({ length: 30 }, (_, n) => round(wednesday + n * 60_000, { channel: 'web' })),
  );
  const { rises } = await made(week);
  const day = new Date(wednesday).toISOString().slice(0, 10);
  expect(rises.map(({ by, key, day: on, count }) => [by, key, on, count])).toEqual([
    ['category', 'content', day, 34],
    ['channel', 'web', day, 30],
    ['total', '', day, 34],
  ]);
});
