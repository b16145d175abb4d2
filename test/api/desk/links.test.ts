/** Signing in by a link that is mailed, where no identity provider does it. */
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { changeStaff } from '../../../src/db/people/people.js';
import { sessions, signInLinks } from '../../../src/db/schema/sessions.js';
import { browser } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const { app, db } = service;
const ASK = '/desk/sign-in/link';
const TO = '/desk/cases/100-000-008';

const mailed = async (person: string) =>
  (await mails.list(db, { limit: 50, recipient: `${person}@staff.example` })).filter(({ id }) =>
    id.startsWith('sign-in/'),
  );
let network = 0;
/** Asks from a network of its own, so that only what is counted for the person counts. */
const ask = (email: string, to = TO) =>
  browser(app).send(ASK, { email, to }, { from: `198.51.100.${(network += 1)}` });
async function linkOf(person: string): Promise<string> {
  const before = (await mailed(person)).length;
  await ask(`${person}@staff.example`);
  await expect.poll(async () => (await mailed(person)).length).toBe(before + 1);
  const [letter] = await mailed(person);
  return /\/desk\/sign-in\/link\/[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? 'no link';
}

it('lets its reader in once, by the button of its page, and leads to the page they came for', async () => {
  const link = await linkOf('wang-lei');
  const [scanner, tab] = [browser(app), browser(app)];
  for (let look = 0; look < 3; look += 1)
    expect(await scanner.open(link)).toMatchObject({ status: 200, text: expect.stringContaining('王磊') });
  expect(scanner.cookies.size).toBe(0);
  const { text } = await tab.open(link);
  expect(text).toContain('<form method="post">');
  expect(text).not.toContain(link.split('/').at(-1));
  expect(await tab.send(link)).toMatchObject({ status: 303, to: TO });
  expect((await tab.open('/desk/sessions')).status).toBe(200);
  for (const again of [await browser(app).send(link), await tab.open(link)])
    expect(again).toMatchObject({ status: 410, text: expect.stringMatching(/has been used/) });
});

it('is stored by its hash alone', async () => {
  const token = (await linkOf('lin-jing')).split('/').at(-1) ?? '';
  expect(JSON.stringify(await db.select().from(signInLinks))).not.toContain(token);
});

it('asking is answered alike, whoever is asked for, and mails nobody who does not work here', async () => {
  await changeStaff(db, 'ma-chao', { active: false });
  const said = async (email: string) => (await ask(email)).text.replaceAll(email, '…');
  const known = await said('daniel-novak@staff.example');
  for (const email of ['nobody@staff.example', 'ma-chao@staff.example', 'DANIEL-NOVAK@staff.example'])
    expect(await said(email)).toBe(known);
  await expect.poll(async () => (await mailed('daniel-novak')).length).toBe(2);
  expect(await mailed('ma-chao')).toEqual([]);
  expect(await ask('no address')).toMatchObject({ status: 422 });
});

it('no address of two people lets either in', async () => {
  const shares = { email: 'team@staff.example' };
  for (const person of ['zhao-qian', 'gao-yuan']) await changeStaff(db, person, shares);
  await ask(shares.email);
  await service.settled();
  expect(await db.$count(signInLinks, eq(signInLinks.staffId, 'zhao-qian'))).toBe(0);
});

it('one person is mailed five in a quarter of an hour, one network asks twenty times a minute', async () => {
  for (let n = 0; n < 8; n += 1) await ask('xu-hao@staff.example');
  await expect.poll(async () => (await mailed('xu-hao')).length).toBe(5);
  const asked = [];
  for (let n = 0; n < 21; n += 1)
    asked.push((await browser(app).send(ASK, { email: 'x@example.com' }, { from: '192.0.2.1' })).status);
  expect(asked.filter((status) => status === 429)).toHaveLength(1);
});

describe('a link opens nothing any more', () => {
  const ends: [why: string, change: () => Promise<unknown>][] = [
    [
      'after a quarter of an hour',
      async () => {
        const [link] = await db.select().from(signInLinks).where(eq(signInLinks.staffId, 'huang-ting'));
        expect((link?.endsAt ?? 0) - (link?.createdAt ?? 0)).toBe(15 * 60_000);
        const past = { endsAt: sql`now() - interval '1 second'` };
        await db.update(signInLinks).set(past).where(eq(signInLinks.staffId, 'huang-ting'));
      },
    ],
    ['once its reader does not work here', () => changeStaff(db, 'huang-ting', { active: false })],
    [
      'once the address it went to is replaced',
      () =>
        service.request('PATCH /v1/staff/huang-ting', { as: 'guo-ran', body: { email: 'h@staff.example' } }),
    ],
  ];
  it.each(ends)('%s', async (_, change) => {
    await changeStaff(db, 'huang-ting', { active: true, email: 'huang-ting@staff.example' });
    const link = await linkOf('huang-ting');
    await change();
    expect((await browser(app).send(link)).status).toBe(410);
  });
});

it('whoever gave the address is known to the session, as a maker of a key is', async () => {
  await service.request('PATCH /v1/staff/tang-wen', {
    as: 'guo-ran',
    body: { email: 'w.tang@staff.example' },
  });
  await changeStaff(db, 'tang-wen', { email: 'tang-wen@staff.example' });
  await browser(app).send(await linkOf('tang-wen'));
  const [session] = await db.select().from(sessions).where(eq(sessions.staffId, 'tang-wen'));
  expect(session).toMatchObject({ way: 'link', makers: ['guo-ran'] });
});

it('is not offered where no letter reaches anybody', async () => {
  const silent = await service.createApp({ local: false });
  expect((await browser(silent).open('/desk/sign-in')).text).toMatch(/Ask your administrator/);
  expect((await browser(silent).send(ASK, { email: 'wang-lei@staff.example' })).status).toBe(404);
  await silent.close();
});
