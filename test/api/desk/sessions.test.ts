/** Sessions of the desk: what opens them, what they open, and what ends them. */
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import { changeStaff } from '../../../src/db/people/people.js';
import { sessions } from '../../../src/db/schema/sessions.js';
import { browser, signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress());
const { app, db } = service;
const PAGE = '/desk/sessions';
const signIn = (person: string) => signedIn(app, person);

describe('a session', () => {
  it('is begun by choosing a sample person, and leads to the page that was asked for', async () => {
    const tab = browser(app);
    const asked = await tab.open('/desk/sessions?a=b');
    expect(asked).toMatchObject({ status: 303, to: '/desk/sign-in?to=%2Fdesk%2Fsessions%3Fa%3Db' });
    expect((await tab.open(asked.to)).text).toContain('value="/desk/sessions?a=b"');
    const entered = await tab.send('/desk/sign-in/sample', { person: 'wang-lei', to: '/desk/sessions?a=b' });
    expect(entered).toMatchObject({ status: 303, to: '/desk/sessions?a=b' });
    expect((await tab.open(entered.to)).status).toBe(200);
  });

  it('is known to the database by its hash alone, and to the browser by a cookie no script reads', async () => {
    const tab = browser(app);
    const { headers } = await tab.send('/desk/sign-in/sample', { person: 'wang-lei' });
    expect(headers['set-cookie']).toMatch(/^redress=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    const [token = ''] = tab.cookies.values();
    expect(JSON.stringify(await db.select().from(sessions))).not.toContain(token);
  });

  it('is a new one at each sign-in, and the one before has ended', async () => {
    const tab = await signIn('wang-lei');
    const before = new Map(tab.cookies);
    await tab.send('/desk/sign-in/sample', { person: 'olivia-reed' });
    expect([...tab.cookies]).not.toEqual([...before]);
    expect((await browser(app, before).open(PAGE)).status).toBe(303);
  });

  it('is not made of a cookie that somebody planted', async () => {
    const planted = browser(app, new Map([['redress', 'x'.repeat(43)]]));
    await planted.send('/desk/sign-in/sample', { person: 'wang-lei' });
    expect(planted.cookies.get('redress')).not.toBe('x'.repeat(43));
    expect((await browser(app, new Map([['redress', 'x'.repeat(43)]])).open(PAGE)).status).toBe(303);
  });

  it('opens no route of the API', async () => {
    const tab = await signIn('guo-ran');
    expect((await tab.open('/v1/staff')).status).toBe(401);
  });
});

const set = (values: object) => () => db.update(sessions).set(values).where(eq(sessions.staffId, 'lin-jing'));
const past = (ago: string) => sql`now() - ${sql.raw(`interval '${ago}'`)}`;
const ends: [why: string, change: () => Promise<unknown>][] = [
  ['nobody used it for an hour', set({ usedAt: past('61 minutes') })],
  ['its time is over, however much it was used', set({ endsAt: past('1 second') })],
  ['its person does not work here any more', () => changeStaff(db, 'lin-jing', { active: false })],
  [
    'an administrator lets its person go',
    () => service.request('PATCH /v1/staff/lin-jing', { as: 'guo-ran', body: { active: false } }),
  ],
  [
    'the address that lets its person in is another one',
    () =>
      service.request('PATCH /v1/staff/lin-jing', {
        as: 'guo-ran',
        body: { email: `${Date.now()}@staff.example` },
      }),
  ],
];
it.each(ends)('ends once %s', async (_, change) => {
  await changeStaff(db, 'lin-jing', { active: true });
  const tab = await signIn('lin-jing');
  expect((await tab.open(PAGE)).status).toBe(200);
  await change();
  expect((await tab.open(PAGE)).status).toBe(303);
});

it('what its person may is what the rows say now', async () => {
  await changeStaff(db, 'lin-jing', { active: true });
  const tab = await signIn('lin-jing');
  await changeStaff(db, 'lin-jing', { active: false });
  await changeStaff(db, 'lin-jing', { active: true });
  expect((await tab.open(PAGE)).status).toBe(200);
});

it('a use is written down, but not each', async () => {
  const tab = await signIn('zhang-wei');
  const used = async () =>
    (await db.select().from(sessions).where(eq(sessions.staffId, 'zhang-wei')))[0]?.usedAt ?? 0;
  const first = await used();
  await tab.open(PAGE);
  expect(await used()).toBe(first);
  await db
    .update(sessions)
    .set({ usedAt: past('30 minutes') })
    .where(eq(sessions.staffId, 'zhang-wei'));
  await tab.open(PAGE);
  expect(await used()).toBeGreaterThan(first - 1_000);
});

describe('signing out', () => {
  it('ends the session, whoever kept its cookie, and nothing of the desk is kept by the browser', async () => {
    const tab = await signIn('wang-lei');
    const stolen = browser(app, new Map(tab.cookies));
    const shown = await tab.open(PAGE);
    expect(shown.headers['cache-control']).toBe('no-store');
    expect(await tab.send('/desk/sign-out')).toMatchObject({ status: 303, to: '/desk/sign-in?out' });
    expect(tab.cookies.size).toBe(0);
    expect((await stolen.open(PAGE)).status).toBe(303);
    expect((await tab.open('/desk/sign-in?out')).text).toMatch(/signed out/);
  });

  it('everywhere ends all of one’s sessions, and nobody else’s', async () => {
    const [here, there, other] = [
      await signIn('sofia-marin'),
      await signIn('sofia-marin'),
      await signIn('xu-hao'),
    ];
    await here.send(`${PAGE}/end-all`);
    expect([(await here.open(PAGE)).status, (await there.open(PAGE)).status]).toEqual([303, 303]);
    expect((await other.open(PAGE)).status).toBe(200);
  });

  it('at one place ends that one; another’s is not there', async () => {
    const [here, there] = [await signIn('ma-chao'), await signIn('ma-chao')];
    const path = /\/desk\/sessions\/\w+\/end\b/.exec((await here.open(PAGE)).text)?.[0] ?? '';
    expect((await (await signIn('xu-hao')).send(path)).status).toBe(404);
    expect((await here.send(path)).status).toBe(303);
    expect([(await here.open(PAGE)).status, (await there.open(PAGE)).status]).toEqual([200, 303]);
  });
});

it('what is sent by somebody signed out comes back as a page that keeps it', async () => {
  const { status, text } = await browser(app).send('/desk/language', {
    note: 'A long note, "quoted".',
    idempotencyKey: 'k-1',
  });
  expect(status).toBe(401);
  expect(text).toContain('value="A long note, &quot;quoted&quot;."');
  expect(text).toContain('action="/desk/language"');
});

it('the pages are in the language of the person, or the one they choose', async () => {
  const tab = await signIn('wang-lei');
  expect((await tab.open(PAGE)).text).toContain('lang="zh-CN"');
  await tab.send('/desk/language', { locale: 'en', to: PAGE });
  expect((await tab.open(PAGE)).text).toContain('lang="en"');
});

it('upkeep removes those that ended long ago', async () => {
  await signIn('deng-rui');
  const left = () => db.$count(sessions, eq(sessions.staffId, 'deng-rui'));
  await createUpkeep(service.deps).prune();
  expect(await left()).toBe(1);
  await db
    .update(sessions)
    .set({ endedAt: past('2 days') })
    .where(eq(sessions.staffId, 'deng-rui'));
  await createUpkeep(service.deps).prune();
  expect(await left()).toBe(0);
});

describe('by the API', () => {
  const listed = async (as: string, whose = '') => await service.request(`GET /v1/sessions${whose}`, { as });
  const end = (as: string, path: string) => service.request(`DELETE ${path}`, { as });

  it('one sees and ends one’s own; of those of others nothing is there, and they are not one’s to end', async () => {
    const tab = await signIn('he-ping');
    const { body } = await listed('he-ping');
    expect(body.items).toEqual([expect.objectContaining({ way: 'sample', endsAt: expect.any(String) })]);
    const path = `/v1/sessions/${body.items[0].id}`;
    expect((await listed('xu-hao', '?staff=he-ping')).status).toBe(403);
    expect((await end('xu-hao', path)).status).toBe(404);
    expect((await end('xu-hao', '/v1/staff/he-ping/sessions')).status).toBe(403);
    expect((await end('mobile-app', path)).status).toBe(403);
    expect(await end('he-ping', path)).toMatchObject({ status: 200, body: { ended: 1 } });
    expect((await tab.open(PAGE)).status).toBe(303);
    expect((await end('he-ping', path)).status).toBe(404);
  });

  it('an administrator ends all that somebody has, which is written down', async () => {
    const tabs = [await signIn('margaret-stone'), await signIn('margaret-stone')];
    expect((await listed('guo-ran', '?staff=margaret-stone')).body.items).toHaveLength(2);
    expect(await end('guo-ran', '/v1/staff/margaret-stone/sessions')).toMatchObject({ body: { ended: 2 } });
    for (const tab of tabs) expect((await tab.open(PAGE)).status).toBe(303);
    const { body } = await service.request('GET /v1/acts', { as: 'guo-ran' });
    expect(body.items[0]).toMatchObject({
      ...{
        act: 'end-sessions',
        about: 'margaret-stone',
        by: 'guo-ran',
        before: { sessions: 2 },
        after: null,
      },
    });
  });
});
