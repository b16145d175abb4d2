/** Nobody is given or shown more disturbing cases in a day than the policy says (process row P21). */
import { expect, it } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import { exposures } from '../../../src/db/schema/training.js';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

/** Where it is some time after ten in the morning: no day ends while these tests run. */
const hours = ((10 - new Date().getUTCHours() + 36) % 24) - 12;
const zone = `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
const policy = { ...defaultPolicy, exposure: { mostADay: 1, zone } };
const redress = await shared(createRedress({ workers: true, policy }));
const { request, give, read, journal } = redress;
const { db } = redress;

/** As if two days had gone by: what was counted until now is another day's. */
const nextDay = () => db.update(exposures).set({ at: sql`${exposures.at} - interval '2 days'` });
const byNumber = (a: number, b: number) => a - b;
const counted = async (person: string): Promise<string[]> =>
  (await db.select().from(exposures).where(eq(exposures.person, person))).map(({ number }) => number);
const filed = async (change: object = {}): Promise<string> =>
  (await redress.filed({ danger: true, ...change })).number;
const opened = async (number: string, as: string) => {
  const { status, body } = await request(`GET /v1/complaints/${number}`, { as });
  return { status, type: body.type, until: body.until };
};

it('goes round the team, then up, and where all have had enough to the lead, by exception', async () => {
  await nextDay();
  const numbers: string[] = [];
  const owners: string[] = [];
  for (let n = 0; n < 6; n++) {
    numbers.push(await filed());
    owners.push((await read(numbers[n] ?? '')).owner);
  }
  // The administrator, as whom these tests read, has had enough by that.
  const all = ['emma-clarke', 'chen-xiaoyu', 'zhou-min', 'he-ping', 'margaret-stone', 'zhou-min'];
  expect(owners).toEqual(all);
  const assigned = (await journal(numbers[5] ?? '')).filter(({ type }) => type === 'assigned').at(-1);
  expect(assigned).toMatchObject({ data: { person: 'zhou-min', exception: 'exposure-exception' } });
  // What somebody has by exception, or had today, is not taken from them a minute later.
  await createUpkeep(redress.deps).handOver();
  await redress.settled();
  expect(await read(numbers[5] ?? '')).toMatchObject({ owner: 'zhou-min' });
  expect(await read(numbers[0] ?? '')).toMatchObject({ owner: 'emma-clarke' });
  expect(await opened(numbers[0] ?? '', 'emma-clarke')).toMatchObject({ status: 200 });
  // And what disturbs nobody is nobody's matter here.
  const calm = await filed({ danger: false });
  expect(['emma-clarke', 'chen-xiaoyu']).toContain((await read(calm)).owner);
});

it('closes one too many to whoever has not had it today, kindly, until their day is over', async () => {
  await nextDay();
  const first = await filed();
  const { owner } = await read(first);
  const second = await filed();
  const browser = await signedIn(redress.app, owner);
  expect((await browser.open(`/desk/cases/${second}`)).status).toBe(403);
  expect(await opened(second, owner)).toMatchObject({
    status: 403,
    type: 'urn:redress:problem:enough-seen-today',
    until: expect.stringMatching(/:00:00\.000Z$/),
  });
  const shut = await browser.open(`/desk/cases/${second}`);
  expect(shut.text).toContain('This case is closed to you for today');
  expect(await opened(first, owner)).toMatchObject({ status: 200 });
  // A lead is never kept out, and counted all the same.
  expect(await opened(second, 'zhou-min')).toMatchObject({ status: 200 });
  expect(await counted('zhou-min')).toContain(second);
  await nextDay();
  expect(await opened(second, owner)).toMatchObject({ status: 200 });
  expect(await counted(owner)).toContain(second);
  expect((await opened(first, owner)).status).toBe(403);
});

it('refuses to be given one too many by name, and says why; of two at once one is given', async () => {
  await nextDay();
  const numbers: string[] = [];
  for (let n = 0; n < 3; n++) numbers.push(await filed());
  await nextDay();
  const claim = (number: string) => give(number, 'assign', 'zhou-min', { duty: 'owner', to: 'emma-clarke' });
  const free = [];
  for (const number of numbers) if ((await read(number)).owner !== 'emma-clarke') free.push(number);
  expect(free.length).toBeGreaterThanOrEqual(2);
  const answers = await Promise.all(free.slice(0, 2).map(claim));
  expect(answers.map(({ status }) => status).toSorted(byNumber)).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    type: 'urn:redress:problem:enough-for-today',
  });
  const held = await Promise.all(free.slice(0, 2).map(async (number) => (await read(number)).owner));
  expect(held.filter((owner) => owner === 'emma-clarke')).toHaveLength(1);
});

it('of two opened at once one stays closed', async () => {
  await nextDay();
  const numbers = [await filed(), await filed()];
  await nextDay();
  const answers = await Promise.all(numbers.map((number) => opened(number, 'emma-clarke')));
  expect(answers.map(({ status }) => status).toSorted(byNumber)).toEqual([200, 403]);
});

it('says in My work what rests, and hands over what falls due before the day ends', async () => {
  await nextDay();
  const first = await filed();
  const { owner } = await read(first);
  await nextDay();
  // Of their day already: something else than what they carry.
  await db.insert(exposures).values({ person: owner, number: 'C-0', at: Date.now() });
  const { body } = await request('GET /v1/work?limit=50', { as: owner });
  expect(Date.parse(body.restsUntil)).toBeGreaterThan(Date.now() + 12 * 3_600_000);
  expect(body.items.find(({ number }: { number: string }) => number === first)).toMatchObject({
    rests: true,
  });
  const page = await (await signedIn(redress.app, owner)).open('/desk/work');
  expect(page.text).toContain('Not today');
  await createUpkeep(redress.deps).handOver();
  await redress.settled();
  await expect.poll(async () => (await read(first)).owner).not.toBe(owner);
});

it('counts for whoever has a case that turns out to disturb', async () => {
  await nextDay();
  const number = await filed({ danger: false });
  const { owner } = await read(number);
  expect(await counted(owner)).not.toContain(number);
  expect((await give(number, 'mark-danger', owner, {})).status).toBe(200);
  expect(await counted(owner)).toContain(number);
  expect(await opened(number, owner)).toMatchObject({ status: 200 });
});
