/** Suggestions on a real database: the effect at its day, frozen; what came back; owners told, each once. */
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { remind } from '../../../src/activities/upkeep/remind.js';
import { report as passOver } from '../../../src/activities/upkeep/insights/report.js';
import { checkSuggestions } from '../../../src/activities/upkeep/insights/suggestions.js';
import { startWith } from '../../../src/cases/policy/in-force.js';
import { readClock } from '../../../src/db/clock.js';
import { makeReport } from '../../../src/db/insights/make.js';
import { alarmsOf, measured, measureSql } from '../../../src/db/insights/suggestions/measures.js';
import * as stored from '../../../src/db/insights/suggestions/suggestions.js';
import { warn } from '../../../src/db/insights/warn.js';
import * as acts from '../../../src/db/people/acts.js';
import { complaintFacts } from '../../../src/db/schema/facts.js';
import { deliveries } from '../../../src/db/schema/messages.js';
import { suggestionChecks, suggestions } from '../../../src/db/schema/insights/suggestions.js';
import { dayOf } from '../../../src/domain/insights/suggestions/measured.js';
import {
  measureKinds,
  type Measuring,
  type Suggestion,
} from '../../../src/domain/insights/suggestions/suggestion.js';
import { weekOf } from '../../../src/domain/insights/periods.js';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { seedSamplePeople } from '../../../src/local/sample-people.js';
import { openTestDatabase } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';
import { DAY, drawn, HOUR, round, store, type Round } from './rounds.js';

const { db } = await shared(openTestDatabase());
await seedSamplePeople(db);
await startWith(db, defaultPolicy, false);
const deps = { db, wake: () => {} };
const ZONE = 'UTC';
const at = (iso: string): number => Date.parse(iso);
const CHECK = at('2026-06-01T00:00:00Z');

beforeEach(async () => {
  await db.delete(complaintFacts);
  await db.update(suggestions).set({ stage: 'abandoned' });
});

const measuring: Measuring = {
  measure: { kind: 'causes', key: null },
  baseline: { from: '2026-02-01', until: '2026-03-31' },
  target: { share: 0.1, better: 'lower' },
  checkOn: '2026-06-01',
};
const suggestion = (change: Partial<Suggestion> = {}): Suggestion => ({
  ...{ title: 'Say it before', text: 'On the page.', causes: ['rule-unclear'], owner: 'liu-yang' },
  ...{ dueOn: '2026-04-10', measuring, stage: 'done', startedOn: '2026-04-01', doneOn: '2026-04-05' },
  ...{ reason: null, told: null, ...change },
});
const add = (change?: Partial<Suggestion>) => stored.add(db, suggestion(change), 'he-ping');

/** Complaints closed one after another in a span, the first so many of each hundred for the cause. */
const closed = (from: string, n: number, share: number): Round[] =>
  Array.from({ length: n }, (_, one) => {
    const closedAt = at(from) + one * HOUR;
    const causes = one % 100 < share ? ['rule-unclear', 'other'] : ['staff-error'];
    return round(closedAt - DAY, { closedAt, ending: 'decided', causes });
  });
const pass = (now: number) => checkSuggestions(deps, { zone: ZONE, now });
const one = async (id: string) => {
  const found = await stored.find(db, id);
  if (found === null) throw new Error('It is not there.');
  return found;
};

describe('a check', () => {
  it('comes by itself on its day, judges before against after, and is frozen with its SQL', async () => {
    await store(db, [...closed('2026-02-10T00:00:00Z', 400, 30), ...closed('2026-04-10T00:00:00Z', 400, 5)]);
    // Neither in the baseline nor after it was done.
    await store(db, closed('2026-04-02T00:00:00Z', 50, 100));
    const id = await add();
    expect(await pass(CHECK - 1)).toEqual({ suggestionsChecked: 0, suggestionsReopened: 0 });
    expect(await pass(CHECK)).toMatchObject({ suggestionsChecked: 1 });
    expect(await pass(CHECK + DAY)).toMatchObject({ suggestionsChecked: 0 });
    expect((await one(id)).stage).toBe('effective');
    const [check] = await stored.checksOf(db, id);
    if (check === undefined) throw new Error('No check');
    expect(check).toMatchObject({ n: 1, zone: ZONE, verdict: 'effective', asked: ['rule-unclear'] });
    expect(check.before).toMatchObject({ k: 120, n: 400, until: at('2026-04-01T00:00:00Z') });
    expect(check.after).toMatchObject({ k: 20, n: 400, from: at('2026-04-06T00:00:00Z'), until: CHECK });
    expect(check.change?.value).toBeCloseTo(-0.25, 10);
    const shown = check.sql
      .replaceAll('$1', `'${new Date(check.before.from).toISOString()}'`)
      .replaceAll('$2', `'${new Date(check.before.until).toISOString()}'`)
      .replaceAll('$3', `array['rule-unclear']`);
    expect([...(await db.execute(sql.raw(shown)))]).toEqual([{ n: 400, k: 120 }]);
    const [act] = await acts.about(db, id);
    expect(act).toMatchObject({
      ...{ by: 'schedule', act: 'check-suggestion', before: { stage: 'done' } },
      after: { stage: 'effective' },
    });
    await expect(db.update(suggestionChecks).set({ verdict: 'not-effective' })).rejects.toThrow();
    await expect(db.delete(suggestionChecks)).rejects.toThrow();
  });

  it('says where nothing can be said, and where the target is missed', async () => {
    await store(db, [...closed('2026-02-10T00:00:00Z', 400, 30), ...closed('2026-04-12T00:00:00Z', 100, 25)]);
    const missed = await add();
    const chance = await add({ measuring: { ...measuring, measure: { kind: 'subject', key: 'none' } } });
    const late = await add({ stage: 'started', doneOn: null, dueOn: '2026-05-31' });
    await pass(CHECK);
    expect((await one(missed)).stage).toBe('not-effective');
    expect((await one(chance)).stage).toBe('not-measurable');
    expect((await one(late)).stage).toBe('not-measurable');
  });

  it('is left alone by a pass that finds its suggestion not begun or abandoned', async () => {
    const ids = [await add({ stage: 'proposed' }), await add({ stage: 'abandoned' })];
    expect(await pass(CHECK)).toMatchObject({ suggestionsChecked: 0 });
    for (const id of ids) expect(await stored.checksOf(db, id)).toEqual([]);
  });
});

describe('measures', () => {
  it('are what is counted anew from the same rounds', async () => {
    const rounds = drawn(21, { n: 600, from: at('2026-03-01T00:00:00Z'), days: 40 }).map((each, n) => ({
      ...each,
      ...{ causes: n % 3 === 0 ? ['rule-unclear'] : null, ending: each.ending ?? null },
      subject: n % 5 === 0 ? '00000000-0000-4000-8000-000000000001' : null,
    }));
    await store(db, rounds);
    const window = { from: at('2026-03-10T00:00:00Z'), until: at('2026-04-01T00:00:00Z') };
    const isIn = (instant: number | null | undefined): boolean =>
      instant != null && instant >= window.from && instant < window.until;
    const received = rounds.filter((each) => each.round === 1 && isIn(each.receivedAt));
    const lastClosed = [
      ...new Map(rounds.filter(({ closedAt }) => isIn(closedAt)).map((each) => [each.number, each])).values(),
    ];
    const promised = lastClosed.filter(
      ({ deadlines, ending }) =>
        deadlines['promise'] !== undefined && (ending === 'decided' || ending === 'rejected'),
    );
    const inTime = ({ deadlines, untoldAt }: Round) => deadlines['promise']?.met === 1 && untoldAt == null;
    const asked = { ...window, asked: ['content'] };
    expect(await measured(db, 'causes', { ...window, asked: ['rule-unclear'] })).toEqual({
      n: lastClosed.length,
      k: lastClosed.filter(({ causes }) => causes?.includes('rule-unclear')).length,
    });
    expect(await measured(db, 'category', asked)).toEqual({
      n: received.length,
      k: received.filter(({ category }) => category === 'content').length,
    });
    expect(
      await measured(db, 'subject', { ...window, asked: ['00000000-0000-4000-8000-000000000001'] }),
    ).toEqual({ n: received.length, k: received.filter(({ subject }) => subject !== null).length });
    expect(await measured(db, 'in-time', { ...window, asked: [] })).toEqual({
      n: promised.length,
      k: promised.filter(inTime).length,
    });
    const ofContent = promised.filter(({ category }) => category === 'content');
    expect(await measured(db, 'in-time', asked)).toEqual({
      n: ofContent.length,
      k: ofContent.filter(inTime).length,
    });
    for (const kind of measureKinds) expect(measureSql[kind]).toContain('from complaint_facts');
  });

  it('of no complaint are nothing of nothing, and ring nowhere', async () => {
    for (const kind of measureKinds) {
      const window = { from: 0, until: CHECK };
      expect(await measured(db, kind, { ...window, asked: [] })).toEqual({ k: 0, n: 0 });
      expect(await alarmsOf(db, kind, { until: CHECK, asked: ['none'], zone: ZONE })).toEqual([]);
    }
  });
});

describe('what was cured', () => {
  const week = weekOf(at('2026-07-01T00:00:00Z'), ZONE);
  const helped = () => add({ stage: 'effective' });
  const letters = async (id: string) =>
    (await db.select({ key: deliveries.key }).from(deliveries))
      .map(({ key }) => key)
      .filter((key) => key.includes(id));

  it('is looked at with each weekly report, and opened again where it came back; its owner is told', async () => {
    await store(db, closed('2026-06-20T00:00:00Z', 240, 40));
    const id = await helped();
    await pass(at(week.until));
    expect((await one(id)).stage).toBe('effective');
    await makeReport(db, week, null);
    expect(await pass(at(week.until))).toMatchObject({ suggestionsReopened: 1 });
    expect(await one(id)).toMatchObject({ stage: 'reopened', startedOn: null, doneOn: null });
    expect(await letters(id)).toEqual([`duty/suggestion/${id}/recurred/${dayOf(at(week.until), ZONE)}`]);
    expect(await pass(at(week.until))).toMatchObject({ suggestionsReopened: 0 });
    // That its day, by which it was done, is over now is nothing to be told beside it.
    await warn(db, 'suggestion', dayOf(at(week.until), ZONE));
    expect(await letters(id)).toHaveLength(1);
    expect((await acts.about(db, id)).map(({ act }) => act)).toEqual(['reopen-suggestion']);
  });

  it('stays as it is where it did not come back, and is looked at once for a report', async () => {
    await store(db, closed('2026-06-20T00:00:00Z', 240, 4));
    const id = await helped();
    await pass(at(week.until));
    expect((await one(id)).stage).toBe('effective');
    expect(await stored.toWatch(db, at(week.until))).toEqual([]);
    expect(await stored.toWatch(db, at(week.until) + 7 * DAY)).toHaveLength(1);
  });

  it('came back too where its complaints rose suddenly though the share is small', async () => {
    const quiet = Array.from({ length: 150 * 4 }, (_, n) => {
      const closedAt = at(week.until) - 152 * DAY + n * 6 * HOUR;
      return round(closedAt - DAY, { closedAt, causes: n % 4 === 0 ? ['rule-unclear'] : ['staff-error'] });
    });
    const day = at(week.until) - 2 * DAY;
    const sudden = Array.from({ length: 30 }, (_, n) =>
      round(day, { closedAt: day + n * 60_000, causes: ['rule-unclear'] }),
    );
    await store(db, quiet);
    const asked = { until: at(week.until), asked: ['rule-unclear'], zone: ZONE };
    expect(await alarmsOf(db, 'causes', asked)).toEqual([]);
    await store(db, sudden);
    expect((await alarmsOf(db, 'causes', asked)).map(({ count }) => count)).toEqual([30]);
    const id = await add({
      stage: 'effective',
      measuring: { ...measuring, target: { share: 0.6, better: 'lower' } },
    });
    expect(await pass(at(week.until))).toMatchObject({ suggestionsReopened: 1 });
    expect((await one(id)).stage).toBe('reopened');
  });
});

it('the scheduled pass checks by the clock of the database, in the zone of the policy in force', async () => {
  const today = dayOf(await readClock(db), 'Asia/Shanghai');
  const id = await add({ measuring: { ...measuring, checkOn: today } });
  expect(await passOver(deps)).toMatchObject({ suggestionsChecked: 1 });
  expect((await stored.checksOf(db, id))[0]?.zone).toBe('Asia/Shanghai');
});

it('owners are told soon before, on the day and after it, each once, and anew of another day', async () => {
  const now = dayOf(await readClock(db), 'Asia/Shanghai');
  const day = (n: number): string => new Date(at(now) + n * DAY).toISOString().slice(0, 10);
  const keys = async () =>
    (await db.select({ key: deliveries.key }).from(deliveries))
      .map(({ key }) => key)
      .filter((key) => key.startsWith(`duty/suggestion/${id}`));
  const id = await add({ stage: 'started', dueOn: day(3), doneOn: null });
  await add({ stage: 'done', dueOn: day(-3) });
  await add({ stage: 'proposed', dueOn: day(4) });
  expect(await remind(deps)).toMatchObject({ dutyWarnings: 1 });
  expect(await remind(deps)).toMatchObject({ dutyWarnings: 0 });
  expect(await keys()).toEqual([`duty/suggestion/${id}/soon/${day(3)}`]);
  expect(await warn(db, 'suggestion', day(3))).toBeGreaterThanOrEqual(1);
  expect(await warn(db, 'suggestion', day(4))).toBeGreaterThanOrEqual(1);
  await warn(db, 'suggestion', day(9));
  expect((await keys()).map((key) => key.split('/')[3])).toEqual(['soon', 'today', 'late']);
  await stored.put(db, id, suggestion({ stage: 'started', dueOn: day(8), doneOn: null }));
  await warn(db, 'suggestion', day(6));
  expect(await keys()).toHaveLength(4);
});
