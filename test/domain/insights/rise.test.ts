import { describe, expect, it } from 'vitest';
import { rises, watching } from '../../../src/domain/insights/rise.js';
import { yearOfCounts } from './chance.js';

/** Days that may ring in a year: those with eight weeks before them, and the last, which does not count. */
const WATCHED = 365 - 63;
const YEARS = 40;

describe('a year without a rise', () => {
  it.each([
    { mean: 2, dispersion: 1 },
    { mean: 9, dispersion: 1.6 },
    { mean: 60, dispersion: 3 },
  ])('rings no oftener than is stated: $mean a day, dispersion $dispersion', (kind) => {
    for (const rate of [0.01, watching.rate]) {
      const years = Array.from({ length: YEARS }, (_, seed) => yearOfCounts(seed + 1, kind));
      const rang = years.flatMap((year) => rises(year, { ...watching, rate, fewest: 1 })).length;
      const stated = rate * WATCHED * YEARS;
      // Three standard deviations of a count that is stated.
      expect(rang).toBeLessThanOrEqual(stated + 3 * Math.sqrt(stated));
    }
  });
});

describe('a rise', () => {
  const rise = (from: number, days: number, more: number) => (n: number) =>
    n >= from && n < from + days ? more : 0;
  const dayOf = (n: number): string =>
    new Date(Date.UTC(2026, 0, 5) + n * 86_400_000).toISOString().slice(0, 10);

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'to three times as many rings on each of its days, in year %i',
    (seed) => {
      const year = yearOfCounts(seed, { mean: 9, dispersion: 1.6, extra: rise(200, 5, 24) });
      const rang = rises(year).map(({ day }) => day);
      const days = [200, 201, 202, 203, 204].map(dayOf);
      expect(rang.filter((day) => days.includes(day))).toEqual(days);
    },
  );

  it('does not hide the next', () => {
    const both = (n: number): number => rise(200, 5, 40)(n) + rise(214, 3, 40)(n);
    const rang = rises(yearOfCounts(3, { mean: 9, dispersion: 1.6, extra: both })).map(({ day }) => day);
    expect(rang).toContain(dayOf(214));
  });

  it('that stays is learned as the new level', () => {
    const rang = rises(yearOfCounts(4, { mean: 9, dispersion: 1.6, extra: rise(150, 215, 30) }));
    expect(rang.length).toBeGreaterThan(0);
    expect(rang.filter(({ day }) => day >= dayOf(300))).toEqual([]);
  });

  it('says what was expected, and the limit', () => {
    const [first] = rises(yearOfCounts(1, { mean: 9, dispersion: 1.6, extra: rise(200, 5, 30) })).filter(
      ({ day }) => day === dayOf(200),
    );
    expect(first?.expected).toBeGreaterThan(6);
    expect(first?.expected).toBeLessThan(16);
    expect(first?.upper).toBeLessThan(first?.count ?? 0);
  });
});

describe('what does not ring', () => {
  const quiet = Array.from({ length: 100 }, (_, n) => ({
    day: new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10),
    count: 0,
  }));
  const last = quiet.length - 1;

  it('is a day of few, though none was ever before', () => {
    expect(rises(quiet.with(last, { day: '2026-04-10', count: 4 }))).toEqual([]);
    expect(rises(quiet.with(last, { day: '2026-04-10', count: 5 }))).toHaveLength(1);
  });

  it('is anything before eight weeks are known', () => {
    const ninth = (n: number) => rises([...quiet.slice(0, n), { day: quiet[n]?.day ?? '', count: 50 }]);
    expect(ninth(62)).toEqual([]);
    expect(ninth(63)).toHaveLength(1);
  });

  it('is a Monday that is always so', () => {
    const mondays = quiet.map(({ day }, n) => ({ day, count: n % 7 === 0 ? 30 : 2 }));
    expect(rises(mondays)).toEqual([]);
  });

  it('is nothing at all', () => expect(rises([])).toEqual([]));
});

it('days that are not given had none', () => {
  const given = [
    { day: '2026-01-01', count: 1 },
    { day: '2026-04-01', count: 8 },
  ];
  expect(rises(given)).toMatchObject([{ day: '2026-04-01', count: 8 }]);
});

it.each([5, 40])(
  'a series that has only begun, with %i a day, is expected to bring no more than it ever did',
  (daily) => {
    const days = Array.from({ length: 119 }, (_, n) => ({
      day: new Date(Date.UTC(2026, 0, 5) + n * 86_400_000).toISOString().slice(0, 10),
      count: n < 60 ? 0 : daily,
    }));
    const expected = rises(days, { ...watching, fewest: 1 }).map((alarm) => alarm.expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(Math.max(...expected)).toBeLessThanOrEqual(daily);
  },
);
