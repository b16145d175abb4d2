/** Complaints are found by what somebody knows of them, as far as they may know it. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { accessLog } from '../../../src/db/schema/people.js';
import { signedIn } from '../../support/browser.js';
import { shared } from '../../support/shared.js';
import { createRedress } from '../../support/redress.js';

const redress = await shared(createRedress({ workers: true }));

type Item = { number: string; why: string[]; receivedAt: string };
const search = (q: string, as = 'guo-ran', more = '') =>
  redress.request(`GET /v1/search?q=${encodeURIComponent(q)}${more}`, { as });
const found = async (...asked: Parameters<typeof search>): Promise<Item[]> =>
  (await search(...asked)).body.items;

const filed = await redress.filed({
  description: '我家在上海东边，门牌号被人公开。Call 138 0013 8000.',
  accountId: 'u-4711',
  subject: { type: 'post', reference: 'https://www.example.com/u/tom/posts/17?x=1' },
  contact: { email: 'Wang.Fang@example.com', phone: '+8613900139000', verified: true },
});
const { number } = filed;
const { owner } = await redress.read(number);
const others = await Promise.all(
  [1, 2, 3].map(() => redress.filed({ description: '北京 and 上海, twice.' })),
);

it.each([
  ['its number', number.replaceAll('-', ' '), ['number']],
  ['its number, in full width', '１' + number.slice(1), ['number']],
  ['an address', 'wang.fang@EXAMPLE.com', ['address']],
  ['a phone number, as dialled at home', '139 0013 9000', ['address']],
  ['an account', 'u-4711', ['account']],
  ['the address of what it is about', 'http://example.com/u/tom/posts/17', ['subject']],
  ['a part of that', 'example.com/u/tom', ['subject']],
  ['two signs of a sentence', '门牌', ['words']],
  ['words of two languages', '上海东 CALL', ['words']],
  ['a phone number in its words', '+86 13800138000', ['words']],
])('by %s', async (_, q, why) => {
  expect(await found(q)).toMatchObject([{ number, stage: 'review', owner, why }]);
});

it('in pages, the newest first', async () => {
  const whole = await found('上海');
  expect(whole.map((item) => item.number).toSorted()).toEqual(
    [number, ...others.map((other) => other.number)].toSorted(),
  );
  expect(whole.map(({ receivedAt }) => receivedAt)).toEqual(
    whole
      .map(({ receivedAt }) => receivedAt)
      .toSorted()
      .toReversed(),
  );
  const walked: Item[] = [];
  for (let cursor = ''; ;) {
    const { body } = await search('上海', 'guo-ran', `&limit=1${cursor && `&cursor=${cursor}`}`);
    walked.push(...body.items);
    if (body.nextCursor === null) break;
    cursor = body.nextCursor;
  }
  expect(walked).toEqual(whole);
});

it('also when it is closed, and by what was said later; not by what was refused', async () => {
  const { number: other, token } = await redress.filed();
  const handler = (await redress.read(other)).owner;
  const said = await redress.give(other, 'note', handler, { note: 'Telephoned: 蓝色雨伞.' });
  expect(said.status).toBe(200);
  expect((await redress.give(other, 'appeal', 'mobile-app', { text: '紫色雨伞' })).status).toBe(409);
  await redress.request(`POST /v1/tracking/${token}/withdraw`, { body: {} });
  await redress.settled();
  expect(await found('蓝色雨伞')).toMatchObject([{ number: other }]);
  expect(await found('紫色雨伞')).toEqual([]);
});

it('by nobody who does not see it, and by operators through its number alone', async () => {
  expect((await search('上海', 'mobile-app')).status).toBe(403);
  expect(await found('门牌', owner)).toMatchObject([{ number }]);
  const { team } = await redress.read(number);
  expect(team).toBe('service');
  expect(await found('门牌', 'liu-yang')).toEqual([]);
  expect(await found(number, 'liu-yang')).toEqual([]);
  expect(await found(number, 'noah-fischer')).toMatchObject([{ number, why: ['number'] }]);
  for (const q of ['门牌', 'wang.fang@example.com', 'u-4711', 'example.com'])
    expect(await found(q, 'noah-fischer')).toEqual([]);
});

it('with an entry in the access log wherever more than its number led to it', async () => {
  const entries = async () =>
    (await redress.db.select().from(accessLog).where(eq(accessLog.number, number))).filter(
      ({ what }) => what === 'search',
    ).length;
  const before = await entries();
  await found(number, owner);
  expect(await entries()).toBe(before);
  await found('u-4711', owner);
  await found('no such words', owner);
  expect(await entries()).toBe(before + 1);
});

it('asks for something to look for', async () => {
  for (const q of ['', '%20', 'a'.repeat(201)])
    expect((await redress.request(`GET /v1/search?q=${q}`, { as: owner })).status).toBe(400);
});

it('on a page, with the way to each and why it was found, or what can be searched for', async () => {
  const page = async (q: string, as: string, lang = 'en') =>
    await (await signedIn(redress.app, as)).open(`/desk/search?q=${encodeURIComponent(q)}&lang=${lang}`);
  const { text } = await page('门牌', owner);
  for (const said of [`href="/desk/cases/${number}"`, 'words in it', 'value="门牌"'])
    expect(text).toContain(said);
  expect(text).not.toContain('上海');
  const none = await page('<b>没有', owner, 'zh-CN');
  for (const said of ['没有找到“&lt;b&gt;没有”', '可以搜索']) expect(none.text).toContain(said);
  expect((await page('门牌', 'noah-fischer')).text).toContain('You find complaints by their number.');
  expect((await page('a'.repeat(999), owner)).status).toBe(200);
  expect((await page('', owner)).text).not.toContain('Nothing was found');
});
