/** Nothing said goes unheard: from the complainant's page to whoever has the case, and back. */
import { shared } from '../../support/shared.js';
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import * as letters from '../../../src/db/messages/outgoing/letters.js';
import { queued } from '../../support/deliveries.js';
import { createRedress } from '../../support/redress.js';

let number: string;
let token: string;
let owner: string;

const service = await shared(createRedress({ workers: true }));

beforeEach(async () => {
  ({ number, token } = await service.filed());
  owner = (await service.read(number)).owner;
});

const say = (of: string, command: string, body: object = {}) =>
  service.request(`POST /v1/tracking/${of}/${command}`, {
    body,
    headers: { 'idempotency-key': randomUUID() },
  });
const unreadSince = async (of = number) => (await service.read(of)).unreadSince;
const listed = async () =>
  (await service.request('GET /v1/complaints?unread=true', { as: 'guo-ran' })).body.items.map(
    (item: { number: string }) => item.number,
  );
const newsOf = async (of: string) =>
  (await letters.ofComplaint(service.db, of)).flatMap(({ name, recipient, written }) =>
    name === 'news' ? [{ recipient, written }] : [],
  );

it('an addition marks the case and sends its owner news without a word of it; reading ends both', async () => {
  expect((await say(token, 'answer', { text: 'One more thing: zanzibar.' })).status).toBe(200);
  await vi.waitFor(async () => expect(await newsOf(number)).toMatchObject([{ recipient: owner }]), 30_000);
  expect(JSON.stringify(await newsOf(number))).not.toContain('zanzibar');
  expect(await unreadSince()).toMatch(/^20/);
  expect(await listed()).toContain(number);

  expect((await service.read(number, owner)).texts.map(({ text }: { text: string }) => text)).toContain(
    'One more thing: zanzibar.',
  );
  await vi.waitFor(async () => expect(await unreadSince()).toBeNull(), 30_000);
  expect(await listed()).not.toContain(number);
  expect((await service.journal(number)).at(-1)).toMatchObject({ type: 'read', data: { reader: owner } });

  // At most once in a quarter of an hour, but not forgotten.
  await say(token, 'answer', { text: 'And another.' });
  const [waiting] = (await queued(service.db, number)).filter(({ kind }) => kind === 'news');
  expect(waiting?.nextAt).toBeGreaterThan(Date.now() + 14 * 60_000);
});

it('what is said in a complaint merged into another is the other’s: readable there, told, unread', async () => {
  const other = await service.filed();
  const reviewer = (await service.read(other.number)).owner;
  expect((await service.give(other.number, 'merge', reviewer, { into: number })).status).toBe(200);
  await vi.waitFor(async () => expect((await service.read(number)).joined).toEqual([other.number]), 30_000);
  await service.read(number, owner);
  await vi.waitFor(async () => expect(await unreadSince()).toBeNull(), 30_000);

  await say(other.token, 'answer', { text: 'Said in the second one.' });
  await vi.waitFor(async () => expect(await unreadSince()).toMatch(/^20/), 30_000);
  const { texts } = await service.read(number);
  expect(texts).toContainEqual(
    expect.objectContaining({ number: other.number, text: 'Said in the second one.' }),
  );
  const app = await service.read(number, 'mobile-app');
  expect(app.texts.every((text: { number: string }) => text.number === number)).toBe(true);
  expect(app.unreadSince).toBeNull();
});

it('a withdrawal is undone on the page its letter leads to: back to the same owner', async () => {
  await say(token, 'withdraw');
  await service.settled();
  const [letter] = (await letters.ofComplaint(service.db, number)).filter(({ name }) => name === 'withdrawn');
  expect(letter).toBeDefined();
  const page = await service.request(`GET /t/${token}?lang=en`);
  expect(page.text).toContain('action="/t/' + token + '/undo-withdrawal?lang=en"');
  const undone = await service.request(`POST /t/${token}/undo-withdrawal`, {
    body: new URLSearchParams({ idempotencyKey: randomUUID() }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(undone).toMatchObject({ status: 303 });
  await service.settled();
  expect(await service.read(number)).toMatchObject({ stage: 'review', ending: null, owner });
  expect((await service.request(`GET /t/${token}`)).text).not.toContain('undo-withdrawal"');
  expect((await say(token, 'undo-withdrawal')).body.type).toBe('urn:redress:problem:nothing-to-undo');
});
