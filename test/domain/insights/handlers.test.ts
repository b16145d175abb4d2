/** The figures of handlers: for whom a case counts, what of their time, and in which span. */
import { describe, expect, it } from 'vitest';
import {
  measuresOf,
  presentMs,
  type MeasureName,
  type Round,
} from '../../../src/domain/insights/handlers/measures.js';
import { monthsBefore, spanNamed } from '../../../src/domain/insights/handlers/spans.js';

const HOUR = 3_600_000;
const ended = (met: boolean) => ({
  ...{ ended: 1, met: Number(met), lateMs: met ? 0 : HOUR, activeMs: HOUR, pausedMs: 0 },
});
const round = (person: string, change: Partial<Round> = {}): Round => ({
  ...{ category: 'content', severity: 'normal', channel: 'app' },
  ...{ reviewer: 'reviewer', decider: person, surveyOwner: person, ratedHandling: null, overturned: false },
  deadlines: { investigation: ended(true) },
  owned: [{ person, deadline: 'investigation', from: 0, until: 10 * HOUR }],
  answering: { investigation: person },
  ...change,
});
const many = (n: number, one: (at: number) => Round): Round[] =>
  Array.from({ length: n }, (_, at) => one(at));
const found = (rounds: readonly Round[], name: MeasureName, person: string) =>
  measuresOf(rounds, [])
    .measures.find((measure) => measure.name === name)
    ?.funnel?.handlers.find(({ handler }) => handler === person);

describe('a case counts', () => {
  it('in time: for whoever answers for the deadline, not for who decided', () => {
    const rounds = many(30, () =>
      round('late-comer', {
        deadlines: { investigation: ended(false) },
        answering: { investigation: 'former' },
      }),
    );
    expect(found(rounds, 'investigation-kept', 'former')?.said).toMatchObject({ k: 0, raw: 0 });
    expect(found(rounds, 'investigation-kept', 'late-comer')).toBeUndefined();
  });

  it('for nobody where nobody had it', () => {
    const rounds = many(30, () => round('a', { answering: { investigation: null } }));
    expect(found(rounds, 'investigation-kept', 'a')).toBeUndefined();
  });

  it('overturned: for whoever decided; satisfied from 4 of 5: for whose it was when they were asked', () => {
    const rounds = many(40, (at) =>
      round('decider', { overturned: at < 10, surveyOwner: 'owner', ratedHandling: at < 20 ? 4 : 3 }),
    );
    expect(found(rounds, 'overturned', 'decider')?.said).toMatchObject({ k: 10, raw: 0.25 });
    expect(found(rounds, 'satisfied', 'owner')?.said).toMatchObject({ k: 20, raw: 0.5 });
  });

  it('of few cases nothing is said', () =>
    expect(
      found(
        many(19, () => round('a')),
        'overturned',
        'a',
      ),
    ).toEqual({ handler: 'a', n: 19, said: null }));
});

describe('time', () => {
  it('is that in which they were there', () => {
    expect(presentMs({ from: 0, until: 10 }, [])).toBe(10);
    expect(presentMs({ from: 0, until: 10 }, [{ from: 2, until: 5 }])).toBe(7);
    expect(
      presentMs({ from: 0, until: 10 }, [
        { from: 8, until: 20 },
        { from: -5, until: 1 },
        { from: 0, until: 3 },
      ]),
    ).toBe(5);
    expect(presentMs({ from: 0, until: 10 }, [{ from: -1, until: 11 }])).toBe(0);
  });

  it('of whoever was absent does not run', () => {
    const { people } = measuresOf(
      many(25, () => round('a')),
      [{ person: 'a', from: 2 * HOUR, until: 6 * HOUR }],
    );
    expect(people.get('a')?.times.investigation?.value).toBe(6 * HOUR);
  });

  it('is held against cases that are alike: harder ones do not make anybody slow', () => {
    const took = (person: string, category: string, hours: number) =>
      round(person, {
        category,
        owned: [{ person, deadline: 'investigation', from: 0, until: hours * HOUR }],
      });
    const rounds = [
      ...many(100, (at) => took('easy', 'content', 1 + (at % 10))),
      ...many(100, (at) => took('other', 'content', 1 + (at % 10))),
      ...many(100, (at) => took('hard', 'privacy', 40 + (at % 10))),
    ];
    for (const person of ['easy', 'hard'])
      expect(found(rounds, 'investigation-longer', person)?.said?.outside).toBeNull();
    const { people } = measuresOf(rounds, []);
    expect(people.get('hard')?.times.investigation?.value).toBe(44 * HOUR);
    expect(people.get('hard')).toMatchObject({ cases: 100 });
  });
});

describe('a span', () => {
  it('is so many days until now, or a month on the clocks of its zone', () => {
    const now = Date.parse('2026-11-28T00:00:00Z');
    expect(spanNamed('last-90', now, 'UTC').from).toBe(now - 90 * 24 * HOUR);
    const { from, until } = spanNamed('2026-03', now, 'Asia/Shanghai');
    expect([from, until].map((at) => new Date(at).toISOString())).toEqual([
      '2026-02-28T16:00:00.000Z',
      '2026-03-31T16:00:00.000Z',
    ]);
    const berlin = spanNamed('2026-03', now, 'Europe/Berlin');
    expect((berlin.until - berlin.from) / HOUR).toBe(31 * 24 - 1);
    expect(monthsBefore(now, 'UTC', 2)).toEqual(['2026-11', '2026-10']);
    const evening = Date.parse('2026-11-30T20:00:00Z');
    expect(monthsBefore(evening, 'Asia/Shanghai', 2)).toEqual(['2026-12', '2026-11']);
  });
});
