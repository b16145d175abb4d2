/** An address nobody has proven: what it receives opens nothing, and its page asks for the number. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { proofs } from '../../../src/db/schema/bounds.js';
import { NUMBER_TRIES } from '../../../src/domain/commands/contact/confirm-contact.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress({ workers: true }));

let address: string;
let number: string;
let token: string;
beforeEach(async () => {
  address = `li.na.${randomUUID().slice(0, 8)}@example.com`;
  ({ number, token } = await service.filed({ contact: { email: address } }));
});

const written = async (name: string, to = address) =>
  (await mails.list(service.db, { limit: 50, recipient: to })).filter(({ id }) => id.includes(`/${name}/`));
const letter = async (name: string, to = address) => {
  await expect.poll(() => written(name, to)).toHaveLength(1);
  const [mail] = await written(name, to);
  return `${mail?.subject}\n${mail?.html}\n${mail?.text}`;
};
const page = async (): Promise<string> => /\/c\/[\w-]+/.exec(await letter('registered'))?.[0] ?? '';
const post = (path: string, fields: Record<string, string> = {}) =>
  service.request(`POST ${path}`, {
    body: new URLSearchParams({ idempotencyKey: randomUUID(), ...fields }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const guess = (path: string, typed: string) => post(`${path}/confirm-contact`, { number: typed });
const reach = async () => (await service.read(number, 'zhou-min')).contact.reach.email;
const digits = (text: string) => text.replaceAll(/\D/g, '');

it('its letters hold neither number nor link of the case, and nor does the page they lead to', async () => {
  const path = await page();
  const seen = [await letter('registered'), (await service.request(`GET ${path}`)).text];
  for (const text of seen) {
    expect(digits(text)).not.toContain(digits(number));
    expect(text).not.toContain(token);
    expect(text).not.toContain('/t/');
  }
  expect(seen[1]).toContain('name="number"');
  expect(await reach()).toBe('unconfirmed');
});

describe('the number', () => {
  it('confirms it, once, and opens the case', async () => {
    const path = await page();
    const confirmed = await guess(path, number.replaceAll('-', ' '));
    expect(confirmed).toMatchObject({ status: 200 });
    expect(confirmed.text).toContain(`/t/${token}`);
    expect(await reach()).toBe('confirmed');
    expect((await guess(path, number)).status).toBe(410);
  });

  it('wrong five times ends the link, also where all are typed at once', async () => {
    const path = await page();
    expect((await guess(path, '100-000-006')).status).toBe(422);
    const guesses = await Promise.all(Array.from({ length: 12 }, () => guess(path, '100-000-006')));
    expect(new Set(guesses.map(({ status }) => status))).toContain(410);
    const tried = service.db.select({ tries: proofs.tries }).from(proofs).where(eq(proofs.number, number));
    expect(await tried).toEqual([{ tries: NUMBER_TRIES }]);
    expect((await guess(path, number)).status).toBe(410);
    expect((await service.request(`GET ${path}`)).status).toBe(410);
    expect(await reach()).toBe('unconfirmed');
  });
});

it('whoever does not know the complaint closes the address by a button; nothing is sent there any more', async () => {
  const path = await page();
  expect((await post(`${path}/refuse-contact`)).status).toBe(200);
  expect(await reach()).toBe('none');
  expect((await guess(path, number)).status).toBe(410);
  await service.request('POST /v1/lost-links', { body: { contact: address } });
  await service.settled();
  expect(await written('registered')).toHaveLength(1);
});

it('a link that nobody was sent is not there', async () => {
  expect((await service.request('GET /c/x')).status).toBe(404);
  expect((await post('/c/x/refuse-contact')).status).toBe(404);
});

it('a lost link is sent there only as a link to confirm it', async () => {
  await page();
  await service.request('POST /v1/lost-links', { body: { contact: address } });
  await expect.poll(() => written('registered')).toHaveLength(2);
  for (const { text } of await written('registered')) expect(text).not.toContain(token);
});

it('a change of contact is told to the address before, and ends its link', async () => {
  const path = await page();
  const next = address.replace('li.na', 'new');
  const change = { body: { email: next } };
  expect((await service.request(`POST /v1/tracking/${token}/change-contact`, change)).status).toBe(200);
  expect(digits(await letter('address-changed'))).not.toContain(digits(number));
  expect(await letter('confirm-address', next)).toContain('/c/');
  expect((await guess(path, number)).status).toBe(410);
});

it('a result sent there is told once the page is opened', async () => {
  const reject = { verdict: 'reject', reason: 'out-of-scope', explanation: 'This belongs to the courts.' };
  await service.give(number, 'review', (await service.read(number, 'zhou-min')).owner, reject);
  const telling = async () => (await service.read(number, 'zhou-min')).telling;
  await expect.poll(async () => (await telling()).state).toBe('sent');
  expect(await letter('rejected')).not.toContain('courts');
  expect((await service.request(`GET /t/${token}`)).text).toContain('courts');
  await expect.poll(telling).toMatchObject({ state: 'told', toldBy: 'opened' });
});
