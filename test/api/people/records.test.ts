/**
 * The logs of who was shown what and what became of files, as JSON: read on from a place, nothing is missed. They hold
 * back while any transaction of the server is under way that is older, one of another test's database too.
 */
import { expect, it } from 'vitest';
import { logView } from '../../../src/db/evidence/attachments.js';
import { formWith } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const redress = await shared(createRedress({ workers: true }));
const { db } = redress;
type Entry = {
  id: string;
  at: string;
  by: string | null;
  what: string;
  number: string;
  attachment: string | null;
};
type Page = { items: Entry[]; nextCursor: string | null };
const page = async (path: string, as = 'deng-rui'): Promise<Page> =>
  (await redress.request(`GET /v1/${path}`, { as })).body;

const { number } = await redress.filed();
const { owner }: { owner: string } = await redress.read(number);
const { body } = await redress.request('POST /v1/uploads', {
  as: owner,
  body: formWith([['seen.txt', 'Words.']]),
});
await redress.give(number, 'add-evidence', owner, { attachments: [body.id], note: 'Seen.' });
await redress.request(`GET /v1/complaints/${number}/attachments/${body.id}`, { as: owner });

it('says who was shown which words and files, by whom and when, the oldest first', async () => {
  const last = async () => (await page(`accesses?by=${owner}`)).items.at(-1);
  await expect.poll(last).toMatchObject({ number, by: owner, what: 'file', attachment: body.id });
  const { items } = await page(`accesses?by=${owner}`);
  expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted());
  expect((await page(`accesses?by=${owner}&until=2020-01-01T00:00:00Z`)).items).toEqual([]);
});

it('says what became of files, each step once', async () => {
  const steps = async () =>
    (await page('custody')).items
      .filter(({ attachment }) => attachment === body.id)
      .map(({ what, by }) => `${what} ${by}`);
  await expect.poll(steps).toEqual([`brought ${owner}`, `shown ${owner}`]);
});

it.each(['accesses', 'custody'])('%s come page by page, each entry once', async (log) => {
  const whole = (await page(log)).items.map(({ id }) => id);
  const seen: string[] = [];
  for (let cursor = ''; ;) {
    const { items, nextCursor } = await page(`${log}?limit=1${cursor}`);
    seen.push(...items.map(({ id }) => id));
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(seen.slice(0, whole.length)).toEqual(whole);
  expect(new Set(seen).size).toBe(seen.length);
});

it.each(['accesses', 'custody'])('%s hold back what one under way may come before', async (log) => {
  const view = (callerId: string) => ({ number, callerId, attachment: body.id, at: Date.now() });
  const by = async () => (await page(`${log}?limit=500`)).items.map((entry) => entry.by);
  await db.transaction(async (tx) => {
    await logView(tx, view(`first-of-${log}`));
    await logView(db, view(`second-of-${log}`));
    expect(await by()).not.toContain(`second-of-${log}`);
  });
  // In the order of commits, once no transaction of the server is under way that is older.
  const both = async () => (await by()).filter((one) => one?.endsWith(`-of-${log}`));
  await expect.poll(both).toEqual([`first-of-${log}`, `second-of-${log}`]);
});

it('show nothing of a case that concerns the auditor, and nothing at all to others', async () => {
  const about = await redress.filed({ subject: { type: 'account', reference: 'account-deng-rui' } });
  await redress.request(`GET /v1/complaints/${about.number}`, { as: 'guo-ran' });
  const numbers = async (as: string) => (await page('accesses?limit=500', as)).items.map((one) => one.number);
  await expect.poll(() => numbers('guo-ran')).toContain(about.number);
  expect(await numbers('deng-rui')).not.toContain(about.number);
  for (const as of ['liu-yang', 'he-ping', 'olivia-reed', 'noah-fischer', 'mobile-app'])
    for (const log of ['accesses', 'custody'])
      expect((await redress.request(`GET /v1/${log}`, { as })).status, as).toBe(403);
});
