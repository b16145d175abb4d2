/** Second looks from the draw to what a lead makes of them (process row P20). */
import { eq, gt } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { lookAgain } from '../../../src/activities/upkeep/insights/second-look.js';
import { overturned } from '../../../src/db/insights/second-looks/overturned.js';
import * as stored from '../../../src/db/insights/second-looks/second-looks.js';
import { complaintFacts } from '../../../src/db/schema/facts.js';
import { secondLooks } from '../../../src/db/schema/insights/second-looks.js';
import { drawLooks } from '../../../src/domain/insights/second-look/second-look.js';
import { weekOf } from '../../../src/domain/insights/periods.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import type { Visibility } from '../../../src/domain/people/visibility.js';
import { round, store, type Round } from '../../db/insights/rounds.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const policy = Policy.parse({ ...defaultPolicy, secondLook: { rejections: 1, dismissals: 1 } });
const lastWeek = Date.now() - 7 * 86_400_000;
const draw = () => lookAgain({ db: service.db }, policy, lastWeek);

const ownerOf = async (number: string): Promise<string> => {
  await expect.poll(async () => (await service.read(number)).owner).not.toBeNull();
  return (await service.read(number)).owner;
};

/** Closed in the week before as dismissed. */
async function dismissed() {
  const { number } = await service.filed({ description: 'They call me names under every post.' });
  const accepted = { verdict: 'accept', category: 'content' };
  await service.give(number, 'review', await ownerOf(number), accepted);
  await service.settled();
  const handler = await ownerOf(number);
  const decision = {
    ...{ outcome: 'dismissed', grounds: ['no-rule-broken'], remedies: [] },
    explanation: 'Our rules allow it, says the handler.',
  };
  expect((await service.give(number, 'resolve', handler, decision)).status).toBe(200);
  await expect.poll(async () => (await service.read(number)).stage).toBe('closed');
  await service.db
    .update(complaintFacts)
    .set({ closedAt: lastWeek })
    .where(eq(complaintFacts.number, number));
  return { number, handler };
}

const cases: Awaited<ReturnType<typeof dismissed>>[] = [];
const lookAt = async (n: number) => {
  const number = cases[n]?.number ?? '';
  const look = await stored.find(service.db, { number, round: 1 });
  const person = look?.person ?? null;
  if (look === null || person === null) throw new Error('Nobody was given the second look.');
  return { ...look, person, path: `/desk/insights/second-looks/${number}/1` };
};
const judge = async (n: number, verdict: string) => {
  const { path, person } = await lookAt(n);
  const browser = await signedIn(service.app, person);
  return await browser.send(`${path}/judge`, { verdict, reason: 'Harassment: they name her.' });
};

it('a week is drawn once, by a seed with which anybody finds the same, and each goes to somebody else', async () => {
  for (let n = 0; n < 3; n++) cases.push(await dismissed());
  expect(await draw()).toEqual({ secondLooksDrawn: 3, secondLooksGiven: 3 });
  expect(await draw()).toEqual({ secondLooksDrawn: 0, secondLooksGiven: 0 });
  const [made] = await stored.draws(service.db);
  if (made === undefined) throw new Error('Nothing was drawn.');
  const candidates = await stored.candidatesOf(service.db, weekOf(lastWeek, policy.reports.zone));
  expect(made).toMatchObject({ candidates: 3, drawn: 3 });
  expect(drawLooks(candidates, made, made.seed).map(({ number }) => number)).toEqual(
    cases.map(({ number }) => number).toSorted(),
  );
  for (const [n, { handler }] of cases.entries()) expect((await lookAt(n)).person).not.toBe(handler);
});

it('whoever looks sees what was said, not what it came to nor by whom; nobody else sees it there', async () => {
  const { path, person } = await lookAt(0);
  const { status, text } = await (await signedIn(service.app, person)).open(path);
  expect(status).toBe(200);
  expect(text).toContain('They call me names under every post.');
  expect(text).not.toMatch(/Our rules allow it|no-rule-broken|No rule was broken/);
  const other = await signedIn(service.app, cases[0]?.handler ?? '');
  expect((await other.open(path)).status).toBe(404);
  const seen = async () =>
    (await service.request(`GET /v1/accesses?by=${person}`, { as: 'guo-ran' })).body.items;
  await expect
    .poll(seen)
    .toContainEqual(expect.objectContaining({ what: 'texts', number: cases[0]?.number }));
});

it('a form that is not whole comes back with what was written', async () => {
  const { path, person } = await lookAt(0);
  const browser = await signedIn(service.app, person);
  const { status, text } = await browser.send(`${path}/judge`, { reason: 'Harassment, I think.' });
  expect(status).toBe(422);
  expect(text).toMatch(/Harassment, I think\./);
  expect((await stored.find(service.db, { number: cases[0]?.number ?? '', round: 1 }))?.verdict).toBeNull();
});

it('a judgement stays; both alike is done, and counted by rule', async () => {
  expect((await judge(0, 'dismissed')).status).toBe(303);
  expect((await judge(0, 'upheld')).status).toBe(409);
  const lead = await signedIn(service.app, 'liu-yang');
  const { text } = await lead.open('/desk/insights/second-looks');
  expect(text).toContain('判断一致');
  expect(text).toContain('未发现违反规则的行为。');
  expect((await lead.open(`${(await lookAt(0)).path}/settle`)).status).toBe(409);
});

it('a disagreement is a lead’s: it is reopened, or stays with a reason', async () => {
  await judge(1, 'upheld');
  await judge(2, 'upheld');
  const lead = await signedIn(service.app, 'liu-yang');
  const settle = async (n: number, as: string, by = lead) =>
    await by.send(`${(await lookAt(n)).path}/settle`, {
      ...{ as, why: 'The second look is right.', idempotencyKey: `settle-second-look-${n}` },
    });
  const handler = await signedIn(service.app, cases[1]?.handler ?? '');
  expect((await settle(1, 'kept', handler)).status).toBe(404);
  expect((await settle(1, 'kept')).status).toBe(303);
  expect((await settle(1, 'reopened')).status).toBe(409);
  expect((await settle(2, 'reopened')).status).toBe(303);
  await service.settled();
  expect(await service.read(cases[2]?.number ?? '')).toMatchObject({ round: 2, stage: 'investigation' });
  expect(await stored.find(service.db, { number: cases[2]?.number ?? '', round: 1 })).toMatchObject({
    ...{ settled: 'reopened', settledBy: 'liu-yang', verdict: 'upheld', first: 'dismissed' },
  });
});

it('programs and spreadsheets get the same, and nobody is told early what the first look came to', async () => {
  const read = async (as: string) => (await service.request('GET /v1/insights/second-looks', { as })).body;
  const { person, number } = await lookAt(0);
  expect((await service.request('GET /v1/work', { as: person })).body.secondLooks).toBe(
    (await read(person)).own.length,
  );
  await service.db
    .update(secondLooks)
    .set({ verdict: null, judgedAt: null })
    .where(eq(secondLooks.number, number));
  const waiting = await read(person);
  expect(waiting.own).toContainEqual({ number, round: 1, week: expect.stringMatching(/^\d{4}-W\d\d$/) });
  expect((await service.request('GET /v1/work', { as: person })).body.secondLooks).toBe(waiting.own.length);
  expect((await (await signedIn(service.app, person)).open('/desk/work')).text).toContain(
    'href="/desk/insights/second-looks"',
  );
  const led = (await read('liu-yang')).led;
  expect(led).toMatchObject({ total: 3 });
  const at = (n: number) => led.looks.find((one: { number: string }) => one.number === cases[n]?.number);
  expect(at(0)).toMatchObject({ standing: 'open', rule: null, first: null, second: null });
  expect(at(1)).toMatchObject({
    ...{ standing: 'kept', first: 'dismissed', second: 'upheld', rule: 'no-rule-broken' },
  });
  const lead = await signedIn(service.app, 'liu-yang');
  const json = await lead.open('/desk/insights/second-looks.json');
  expect(JSON.parse(json.text).led).toEqual(led);
  const csv = await lead.open('/desk/insights/second-looks.csv');
  expect(csv.text.split('\r\n')).toHaveLength(1 + 3 + 1);
  expect(csv.text).toContain(`${cases[1]?.number},1,`);
  expect((await service.request('GET /v1/insights/second-looks/csv', { as: 'liu-yang' })).text).toBe(
    csv.text,
  );
});

it('all that were judged twice are counted, however many, and what waits for a lead is listed first', async () => {
  const [one] = await stored.draws(service.db);
  const many = (n: number, change: object) =>
    Array.from({ length: n }, (_, at) => ({
      ...{ number: cases[0]?.number ?? '', round: 100 + at, week: one?.week ?? '', category: 'content' },
      ...{ team: 'content', rule: 'none', first: 'dismissed' as const, decidedAt: 0, person: 'wang-lei' },
      ...{ verdict: 'dismissed' as const, judgedAt: 0, reason: 'Alike.', ...change },
    }));
  const rows = [...many(2_100, {}), ...many(1, { round: 9_000, verdict: 'upheld' })];
  await service.db.insert(secondLooks).values(rows);
  const { led, agreement } = (await service.request('GET /v1/insights/second-looks', { as: 'liu-yang' }))
    .body;
  expect(led.looks).toHaveLength(2_000);
  expect(led.total).toBe(2_104);
  expect(led.looks[0]).toMatchObject({ round: 9_000, standing: 'disagreed' });
  expect(agreement.find(({ rule }: { rule: string }) => rule === 'none')).toMatchObject({
    ...{ n: 2_101, agreed: 2_100 },
  });
  await service.db.delete(secondLooks).where(gt(secondLooks.round, 99));
});

it('whoever looks again sees the case also where an appeal has moved it to another team', async () => {
  const { number } = await service.filed({ description: 'My account was closed.' });
  const reviewer = await ownerOf(number);
  const verdict = { verdict: 'reject', reason: 'insufficient', explanation: 'There is too little.' };
  expect((await service.give(number, 'review', reviewer, verdict)).status).toBe(200);
  await expect.poll(async () => (await service.read(number)).stage).toBe('closed');
  const closedAt = lastWeek - 7 * 86_400_000;
  await service.db.update(complaintFacts).set({ closedAt }).where(eq(complaintFacts.number, number));
  await service.give(number, 'appeal', 'mobile-app', { text: 'I have told you all there is.' });
  await service.settled();
  expect((await service.read(number)).team).not.toBe('service');
  expect(await lookAgain({ db: service.db }, policy, closedAt)).toMatchObject({ secondLooksDrawn: 1 });
  const look = await stored.find(service.db, { number, round: 1 });
  const { status } = await (
    await signedIn(service.app, look?.person ?? '')
  ).open(`/desk/insights/second-looks/${number}/1`);
  expect(status).toBe(200);
});

it('an overturned decision is told by what it said of the complaint, over an appeal that was taken back', async () => {
  const number = cases[0]?.number ?? '';
  const later = (change: Partial<Round>) => round(Date.now(), { number, ...change });
  await store(service.db, [
    later({ round: 2, begunBy: 'appealed', takenBackAt: Date.now() }),
    later({
      ...{ round: 3, begunBy: 'reopened', decidedAt: Date.now() },
      ...{ outcome: 'upheld', verdict: 'partly-upheld' },
    }),
  ]);
  const mine = async (seen: Visibility) =>
    (await overturned(service.db, seen)).filter((one) => one.number === number);
  expect(await mine({ everything: true, accounts: [] })).toMatchObject([
    { round: 1, verdict: 'dismissed', by: 'reopened', became: 'partly-upheld' },
  ]);
  const handler = { person: 'somebody', teams: ['content'], accounts: [] };
  expect(await mine(handler)).toHaveLength(1);
  const shut = { untrained: ['content'], led: [], by: 'somebody' };
  expect(await mine({ ...handler, shut })).toEqual([]);
});
