/** Filed for somebody else: the receipt alone until it is proven that they may; whom they speak for is told, and may end it. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { formWith } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress({ workers: true }));

const addressed = (who: string) => `${who}.${randomUUID().slice(0, 8)}@example.com`;
const lettersTo = async (recipient: string) =>
  (await mails.list(service.db, { limit: 50, recipient })).map(({ id, text }) => ({
    ...{ name: id.split('/')[2], text },
  }));
const letterTo = async (recipient: string, name: string) => {
  const found = async () => (await lettersTo(recipient)).find((one) => one.name === name);
  await expect.poll(found).toBeDefined();
  return (await found())?.text ?? '';
};
const tracked = async (token: string, what = '') =>
  (await service.request(`GET /v1/tracking/${token}${what}`)).body;
const give = async (number: string, command: string, as: string, body: object = {}) => {
  const answer = await service.request(`POST /v1/complaints/${number}/${command}`, { as, body });
  await service.settled();
  return answer;
};

/** Filed by a relative who has not proven anything, where the address of the account is known. */
async function filedForSomebody(onBehalfOf: object = { kind: 'relative' }) {
  const [mine, theirs] = [addressed('aunt'), addressed('ning')];
  const { number, token } = await service.filed(
    {
      ...{ channel: 'hotline', accountId: 'ning', contact: { email: mine, verified: true } },
      onBehalfOf: { registered: { email: theirs }, ...onBehalfOf },
    },
    'zhou-min',
  );
  return { mine, theirs, number, token };
}

it('the receipt alone goes to them, and so does their page say; a file and a word on it are taken as proof', async () => {
  const { mine, number, token } = await filedForSomebody();
  expect(await letterTo(mine, 'registered')).toContain('power of attorney');
  const accepted = { verdict: 'accept', category: 'content', explanation: 'We look into the secret post.' };
  expect((await give(number, 'review', 'zhou-min', accepted)).status).toBe(200);
  expect(await tracked(token)).toMatchObject({ type: expect.stringContaining('representation-unproven') });
  const status = await tracked(token, '/receipt');
  expect(status).toMatchObject({
    awaits: 'proof',
    number,
    representative: 'relative',
    possible: ['answer', 'change-contact', 'refuse-contact'],
  });
  expect(Object.keys(status).toSorted()).toEqual([
    'awaits',
    'contact',
    'largePrint',
    'number',
    'phoneOnly',
    'possible',
    'receivedAt',
    'representative',
    'thread',
  ]);
  const page = await service.request(`GET /t/${token}?lang=en`);
  const download = await service.request(`GET /t/${token}/download?lang=en`);
  for (const shown of [page.text, download.text, JSON.stringify(status)])
    expect(shown).not.toContain('secret post');
  expect((await lettersTo(mine)).map(({ name }) => name)).toEqual(['registered']);
  const refused = await service.request(`POST /v1/tracking/${token}/withdraw`, { body: {} });
  expect(refused).toMatchObject({
    status: 409,
    body: { type: expect.stringContaining('representation-unproven') },
  });
  expect(refused.body.possible).toBeUndefined();
  const proof = formWith([['birth.txt', 'She is my niece.']], {
    text: 'Her birth certificate',
    as: 'opinion',
    idempotencyKey: randomUUID(),
  });
  expect((await service.request(`POST /t/${token}/answer`, { body: proof })).status).toBe(303);
  expect(JSON.stringify(await tracked(token, '/receipt'))).toContain('birth.txt');
});

it('once the proof is recorded everything is theirs', async () => {
  const { mine, number, token } = await filedForSomebody();
  await give(number, 'review', 'zhou-min', {
    verdict: 'accept',
    category: 'content',
    explanation: 'We look into the post.',
  });
  expect(
    await give(number, 'set-representative', 'zhou-min', { kind: 'guardian', proof: 'civil-record' }),
  ).toMatchObject({
    status: 200,
    body: { representative: { kind: 'guardian', proof: 'civil-record', told: true } },
  });
  expect(await letterTo(mine, 'representative-set')).toContain(`/t/${token}`);
  expect(await tracked(token)).toMatchObject({ stage: 'investigation', representative: 'guardian' });
  expect((await service.request(`POST /v1/tracking/${token}/withdraw`, { body: {} })).status).toBe(200);
});

it('whom they speak for is told at their own address, and ends it on their own page', async () => {
  const { mine, theirs, number, token } = await filedForSomebody({
    kind: 'lawyer',
    proof: 'power-of-attorney',
  });
  const told = await letterTo(theirs, 'represented');
  expect(told).not.toContain('/t/');
  const path = /\/p\/[\w-]+/.exec(told)?.[0] ?? '';
  const page = await service.request(`GET ${path}?lang=en`);
  expect(page).toMatchObject({ status: 200 });
  expect(page.text).toContain('a lawyer');
  const api = path.replace('/p/', '/v1/represented/');
  expect((await service.request(`GET ${api}`)).body).toEqual({
    ...{ number, state: 'spoken-for', kind: 'lawyer', proven: true, trackingUrl: null },
    receivedAt: expect.any(String),
  });
  const ended = await service.request(`POST ${path}/end-representation?lang=en`, {
    body: new URLSearchParams({ idempotencyKey: randomUUID() }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(ended.status).toBe(303);
  await service.settled();
  expect((await service.request(`GET /t/${token}`)).status).toBe(404);
  const { body } = await service.request(`GET ${api}`);
  expect(body).toMatchObject({ state: 'ended', kind: null });
  const fresh = body.trackingUrl.split('/t/')[1];
  expect(await letterTo(theirs, 'representation-ended')).toContain(`/t/${fresh}`);
  expect(await letterTo(mine, 'address-changed')).not.toContain(fresh);
  expect(await tracked(fresh)).toMatchObject({
    number,
    representative: null,
    contact: { email: expect.stringMatching(/^n/) },
  });
  expect((await service.request(`GET ${path}?lang=en`)).text).toContain(`/t/${fresh}`);
  expect((await service.request(`GET /p/${'x'.repeat(58)}`)).status).toBe(404);
});

it('a complainant names somebody on their own page; then letters go there, and a link to end it to themself', async () => {
  const [mine, lawyer] = [addressed('li.na'), addressed('chambers')];
  const { number, token } = await service.filed({ contact: { email: mine, verified: true } });
  const form = (fields: Record<string, string>) =>
    service.request(`POST /t/${token}/set-representative?lang=en`, {
      body: new URLSearchParams({ idempotencyKey: randomUUID(), ...fields }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const wrong = await form({ email: 'nothing' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('href="#kind"');
  expect(wrong.text).toContain('href="#their-email"');
  expect((await form({ kind: 'lawyer', email: lawyer })).status).toBe(303);
  await service.settled();
  await letterTo(lawyer, 'confirm-address');
  expect(await letterTo(mine, 'represented')).toContain('/p/');
  expect(await service.read(number, 'zhou-min')).toMatchObject({
    representative: { kind: 'lawyer', proof: 'named', told: true },
    contact: { email: expect.stringMatching(/^c/), reach: { email: 'unconfirmed' } },
  });
});
