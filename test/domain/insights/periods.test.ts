import { describe, expect, it } from 'vitest';
import {
  after,
  before,
  daysOf,
  monthOf,
  period,
  Period,
  weekOf,
  yearBefore,
} from '../../../src/domain/insights/periods.js';
import { instantOf, wallClock } from '../../../src/domain/clocks/zone.js';

const HOUR_MS = 3_600_000;
const at = (instant: string): number => Date.parse(instant);
const hours = ({ from, until }: { from: string; until: string }): number => (at(until) - at(from)) / HOUR_MS;

describe('a week', () => {
  it('begins on Monday at midnight in Shanghai', () =>
    expect(weekOf(at('2026-03-29T16:00:00Z'), 'Asia/Shanghai')).toEqual({
      ...{ kind: 'week', zone: 'Asia/Shanghai', name: '2026-W14' },
      ...{ from: '2026-03-29T16:00:00.000Z', until: '2026-04-05T16:00:00.000Z' },
    }));

  it('has its first instant and not its last', () => {
    const week = weekOf(at('2026-06-10T12:00:00Z'), 'Asia/Shanghai');
    expect(weekOf(at(week.from), week.zone)).toEqual(week);
    expect(weekOf(at(week.until), week.zone)).toEqual(after(week));
    expect(weekOf(at(week.until) - 1, week.zone)).toEqual(week);
  });

  it('is an hour shorter in Berlin when summer time begins, and longer when it ends', () => {
    expect(hours(weekOf(at('2026-03-29T12:00:00Z'), 'Europe/Berlin'))).toBe(7 * 24 - 1);
    expect(hours(weekOf(at('2026-10-25T12:00:00Z'), 'Europe/Berlin'))).toBe(7 * 24 + 1);
  });

  // The examples of ISO 8601 and of its article in Wikipedia.
  it.each([
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
  ])('%s is in %s', (day, name) => expect(weekOf(at(`${day}T12:00:00Z`), 'UTC').name).toBe(name));
});

describe('a month', () => {
  it('is that of the zone', () => {
    expect(monthOf(at('2026-02-28T16:30:00Z'), 'Asia/Shanghai').name).toBe('2026-03');
    expect(monthOf(at('2026-02-28T16:30:00Z'), 'Europe/Berlin').name).toBe('2026-02');
  });

  it('is as long as its days are', () => {
    expect(hours(monthOf(at('2026-03-10T00:00:00Z'), 'Europe/Berlin'))).toBe(31 * 24 - 1);
    expect(hours(monthOf(at('2026-10-10T00:00:00Z'), 'Europe/Berlin'))).toBe(31 * 24 + 1);
    expect(hours(monthOf(at('2028-02-10T00:00:00Z'), 'Asia/Shanghai'))).toBe(29 * 24);
  });
});

describe('periods follow each other', () => {
  it.each(['Asia/Shanghai', 'Europe/Berlin', 'America/Santiago', 'UTC'])('without a gap, in %s', (zone) => {
    for (const [kind, many] of [
      ['week', 52],
      ['month', 13],
    ] as const) {
      let one = period(kind, at('2025-11-20T12:00:00Z'), zone);
      for (let n = 0; n < many; n++) {
        const next = after(one);
        expect(next.from).toBe(one.until);
        expect(before(next)).toEqual(one);
        expect(Period.parse(next)).toEqual(next);
        one = next;
      }
    }
  });

  it('a year before, the week has the same number and the month the same name', () => {
    const zone = 'Europe/Berlin';
    const week = weekOf(at('2026-03-25T12:00:00Z'), zone);
    expect([week.name, yearBefore(week).name]).toEqual(['2026-W13', '2025-W13']);
    expect(yearBefore(week)).toEqual(weekOf(at('2025-03-26T12:00:00Z'), zone));
    expect(yearBefore(monthOf(at('2028-02-29T12:00:00Z'), zone))).toEqual(
      monthOf(at('2027-02-10T12:00:00Z'), zone),
    );
  });

  it('a week 53 stands beside the week 52 of the year before', () =>
    expect(yearBefore(weekOf(at('2026-12-30T12:00:00Z'), 'UTC')).name).toBe('2025-W52'));
});

describe('the days of a period', () => {
  it('have 23 and 25 hours where clocks are changed', () => {
    const spring = daysOf(weekOf(at('2026-03-29T12:00:00Z'), 'Europe/Berlin'));
    expect(spring.map(hours)).toEqual([24, 24, 24, 24, 24, 24, 23]);
    expect(spring.map(({ day }) => day.slice(-2))).toEqual(['23', '24', '25', '26', '27', '28', '29']);
    const autumn = daysOf(weekOf(at('2026-10-25T12:00:00Z'), 'Europe/Berlin'));
    expect(autumn.map(hours)).toEqual([24, 24, 24, 24, 24, 24, 25]);
  });

  it('fill it', () => {
    const month = monthOf(at('2026-10-10T00:00:00Z'), 'Europe/Berlin');
    const days = daysOf(month);
    expect(days).toHaveLength(31);
    expect([days[0]?.from, days.at(-1)?.until]).toEqual([month.from, month.until]);
    for (const [n, day] of days.slice(1).entries()) expect(day.from).toBe(days[n]?.until);
  });

  it('begin at the leap where midnight does not exist', () => {
    // Santiago, 6 September 2026: 24:00 became 01:00.
    const midnight = Date.UTC(2026, 8, 6);
    expect(new Date(instantOf('America/Santiago', midnight)).toISOString()).toBe('2026-09-06T04:00:00.000Z');
    expect(wallClock('America/Santiago', at('2026-09-06T04:00:00Z'))).toBe(midnight + HOUR_MS);
  });

  it('begin at the first of two midnights', () =>
    // Havana, 1 November 2026: 01:00 became 00:00.
    expect(new Date(instantOf('America/Havana', Date.UTC(2026, 10, 1))).toISOString()).toBe(
      '2026-11-01T04:00:00.000Z',
    ));
});
