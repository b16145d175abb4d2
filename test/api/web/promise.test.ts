/** The promise and how it went (process row P22): real and generated lives, counted anew from their journals. */
import * as fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rebuildFacts } from '../../../scripts/fact-differences.js';
import { readPromise } from '../../../src/cases/read/read-promise.js';
import { openDatabase } from '../../../src/db/client.js';
import { entries, journalRow } from '../../../src/db/complaints/journal.js';
import { complaints, journal } from '../../../src/db/schema/complaints.js';
import { complaintFacts } from '../../../src/db/schema/facts.js';
import type { Event } from '../../../src/domain/complaint/events.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import { stored } from '../../db/submission.js';
import { lives, type RandomLife } from '../../domain/properties/lives/lives.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const SEED = 20_261_127;
const LIVES = 100;
const DAY = 86_400_000;
const MINUTE = 60_000;
const service = await shared(createRedress({ workers: true }));
const { db } = service;

/** Complaints that are filed and reviewed here and now. */
async function liveHere(): Promise<void> {
  const texts = { explanation: 'It is not of our platform.' };
  const verdicts = [
    { verdict: 'accept', category: 'content', severity: 'normal' },
    { verdict: 'reject', reason: 'out-of-scope', ...texts },
    null,
  ];
  for (const verdict of verdicts) {
    const { number } = await service.filed();
    if (verdict === null) continue;
    const { status, text } = await service.give(number, 'review', 'emma-clarke', verdict);
    expect(status, text).toBe(200);
  }
}

/** All that is an instant, so many milliseconds later. */
const moved = <T>(what: T, byMs: number): T =>
  JSON.parse(JSON.stringify(what), (_, value: unknown) =>
    typeof value === 'number' && value > 1e12 ? value + byMs : value,
  );

/** Stores a life, as its commits would have, that had come so far so many days ago. */
async function store(number: string, { end: { state, journal: events } }: RandomLife, daysAgo: number) {
  const byMs = Date.now() - daysAgo * DAY - state.at;
  const [first, ...later] = moved(events, byMs);
  if (first?.type !== 'received') throw new Error('A life begins with its receipt');
  await stored(db, { number, events: [{ ...first, number }], change: { ...moved(state, byMs), number } });
  const rows = later.map((event) => journalRow(event, { number, commitId: 'later' }));
  if (rows.length > 0) await db.insert(journal).values(rows);
}

type Lived = { state: Complaint; rounds: Event[][] };

/** The journals in the database, cut where a round begins. */
async function readLives(): Promise<Lived[]> {
  const found = await db.select().from(complaints);
  return await Promise.all(
    found.map(async ({ number, state }) => {
      const rounds: Event[][] = [];
      for (const { data } of await entries(db, number))
        if (['received', 'appealed', 'reopened'].includes(data.type)) rounds.push([data]);
        else rounds.at(-1)?.push(data);
      return { state, rounds };
    }),
  );
}

const has = (round: Event[], ...types: Event['type'][]) => round.some(({ type }) => types.includes(type));
const last = <T extends Event['type']>(round: Event[], ...types: T[]) =>
  round.findLast((event): event is Extract<Event, { type: T }> => types.some((type) => type === event.type));

/** Whether a deadline of a complaint's first round was late; null where it has not ended, and there was time until `now`. */
function isLate({ state, rounds: [round = []] }: Lived, name: string, now: number): boolean | null {
  const ofIt = round.filter((event) => 'clock' in event && event.clock === name);
  const end = last(ofIt, 'clock-stopped', 'clock-revived', 'clock-continued');
  if (end?.type === 'clock-stopped') return !end.met;
  const clock = state.round === 1 ? state.clocks.find(({ key }) => key === name) : undefined;
  if (clock === undefined) return null;
  const due = clock.base + clock.withinMs + clock.pausedMs;
  return due < Math.min(now, clock.pause?.at ?? now) ? true : null;
}

/** Whoever withdrew, or whose matter was merged, is owed no result, unless that was undone. */
const isOwed = (round: Event[]): boolean => {
  const type = last(round, 'decided', 'rejected', 'withdrawn', 'merge-completed', 'withdrawal-undone')?.type;
  return type !== 'withdrawn' && type !== 'merge-completed';
};
const isUntold = (round: Event[]): boolean =>
  last(round, 'untold', 'withdrawal-undone', 'result-bounced')?.type === 'untold';

const isAnything = (round: Event[]): boolean => round.length > 0;

/** The class a round ended in. */
const classIn = ({ rounds }: Lived, nth: number): string | undefined =>
  last(rounds.slice(0, nth + 1).flat(), 'received', 'accepted', 'reclassified')?.category;

/** The figures of a window and class (null: all). */
function counted(lived: readonly Lived[], now: number, days: number, category: string | null) {
  const within = lived.flatMap((life) =>
    life.rounds
      .map((round, nth) => ({ life, round, nth }))
      .filter(({ nth }) => category === null || classIn(life, nth) === category)
      .filter(({ round }) => (round[0]?.at ?? 0) > now - days * DAY),
  );
  const came = within.filter(({ nth }) => nth === 0);
  const published = (n: number, of: number) => ({
    ...{ of, n: of === 0 || of >= 3 ? n : null, percent: of >= 20 ? Math.floor((n / of) * 100) : null },
  });
  const share = (name: string, isDone: (round: Event[]) => boolean, counts = isAnything) => {
    const judged = came
      .filter(({ round }) => counts(round))
      .map(({ life, round }) => ({ round, late: isLate(life, name, now) }))
      .filter(({ round, late }) => late === true || (late === false && isDone(round)));
    const kept = judged.filter(
      ({ round, late }) => late === false && !(counts === isOwed && isUntold(round)),
    );
    return published(kept.length, judged.length);
  };
  const responses = came
    .flatMap(({ round }) => {
      const verdict = last(round, 'accepted', 'rejected');
      return verdict === undefined ? [] : [Math.ceil((verdict.at - (round[0]?.at ?? 0)) / MINUTE) * MINUTE];
    })
    .toSorted((a, b) => a - b);
  const [of, nearest] = [
    responses.length,
    (part: number) => responses[Math.ceil(part * responses.length) - 1],
  ];
  const appeals = within
    .filter(({ round }) => round[0]?.type === 'appealed' && !has(round, 'earlier-stands'))
    .flatMap(({ round }) => last(round, 'decided') ?? []);
  return {
    received: came.length,
    reviewedInTime: share('review', (round) => has(round, 'accepted', 'rejected')),
    decidedInTime: share('investigation', (round) => has(round, 'decided')),
    toldInTime: share('feedback', isAnything, isOwed),
    answeredInTime: share('promise', isAnything, isOwed),
    firstResponse: {
      of,
      medianMs: of >= 3 ? nearest(0.5) : null,
      p90Ms: of >= 10 ? nearest(0.9) : null,
    },
    appealsOverturned: published(
      appeals.filter(({ outcome }) => outcome !== 'dismissed').length,
      appeals.length,
    ),
  };
}

it('tells of each class and window what the journals say', async () => {
  await liveHere();
  const generated = fc.record({ life: lives(25), daysAgo: fc.integer({ min: 0, max: 100 }) });
  for (const [n, { life, daysAgo }] of fc.sample(generated, { seed: SEED, numRuns: LIVES }).entries())
    await store(`L-${n}`, life, daysAgo);
  await rebuildFacts(db);
  const { status, body, text } = await service.request('GET /v1/promise');
  expect(status, text).toBe(200);
  const now = Date.parse(body.asOf);
  const lived = await readLives();
  for (const { days, all, categories } of body.windows)
    for (const { category, ...figures } of [{ category: null, ...all }, ...categories])
      expect.soft(figures, `${category ?? 'all'}, ${days} days`).toEqual(counted(lived, now, days, category));
  for (const { all } of body.windows) expect(all.received).toBeGreaterThan(20);
});

it('is counted once for all who ask within a minute', () => {
  const deps = { db, policy: { version: 1, document: Policy.parse(defaultPolicy) } };
  expect(readPromise(deps)).toBe(readPromise(deps));
});

it('the door opens before anything is counted, and tells of it once it is', async () => {
  await using own = openDatabase(service.databaseUrl, { statementTimeoutMs: 60_000 });
  const app = await service.createApp({ db: own.db });
  const door = () => app.inject('/?lang=en');
  const saysFigures = async () => (await door()).body.includes('came in');
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${complaintFacts}`);
    const counted = app.inject('/v1/promise').then(() => 'counted');
    expect(await Promise.race([door().then(() => 'open'), counted])).toBe('open');
    expect(await saysFigures()).toBe(false);
  });
  await expect.poll(saysFigures).toBe(true);
  await app.close();
});

it('while the database is away the door is open, and says nothing of how it went', async () => {
  await using nowhere = openDatabase('postgres://127.0.0.1:1/nowhere');
  const app = await service.createApp({ db: nowhere.db });
  const door = await app.inject('/?lang=en');
  expect([door.statusCode, door.body.includes('Start now'), door.body.includes('came in')]).toEqual([
    ...[200, true, false],
  ]);
  expect((await app.inject('/v1/promise')).statusCode).toBe(503);
  await app.close();
});
