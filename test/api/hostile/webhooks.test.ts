import { createHmac, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { entries } from '../../../src/db/complaints/journal.js';
import * as letters from '../../../src/db/messages/outgoing/letters.js';
import * as sending from '../../../src/db/messages/outgoing/sending.js';
import { queued } from '../../support/deliveries.js';
import { expectProblem, hostile } from './hostile.js';

const secretOf = (words: string) => `whsec_${Buffer.from(words.padEnd(32, '.')).toString('base64')}`;
const webhookSecret = secretOf('the secret that is set up here');
const authToken = 'twilio-token';
const TWILIO = '/v1/receipts/twilio';

const { service, filed } = await hostile({
  config: (config) => ({
    ...config,
    resend: { apiKey: 're_x', from: 'a@example.com', baseUrl: null, webhookSecret },
    twilio: { accountSid: 'AC1', authToken, from: '+8610', baseUrl: null },
  }),
});

type Sent = { number: string; providerId: string };
let mine: Sent;
let other: Sent;

/** A complaint with a letter its provider has taken. */
async function sent(): Promise<Sent> {
  const { number } = await filed();
  const data = (await entries(service.db, number))[0]?.data;
  if (data === undefined) throw new Error('A complaint without a journal');
  const letter = { number, version: 1, name: 'registered', recipient: 'complainant:email' } as const;
  const id = letters.letterId(letter);
  await letters.insertNew(service.db, {
    ...letter,
    id,
    transport: 'email',
    locale: 'en',
    data,
    notBefore: 0,
  });
  const providerId = randomUUID();
  await sending.markSent(service.db, { id, providerId, receipts: true });
  return { number, providerId };
}
beforeEach(async () => {
  mine = await sent();
  other = await sent();
});

const told = async ({ number }: Sent) =>
  (await queued(service.db, number)).filter(({ kind }) => kind === 'receipt').length;

type Signing = { id?: string; at?: Date; secret?: string; signed?: string; type?: string };
const bounce = ({ providerId }: Sent): string =>
  JSON.stringify({
    ...{ type: 'email.bounced', created_at: new Date().toISOString(), data: { email_id: providerId } },
  });

const resend = (
  body: string,
  { id = randomUUID(), at = new Date(), secret = webhookSecret, signed = body, type }: Signing = {},
) =>
  service.request('POST /webhooks/resend', {
    body,
    headers: {
      'svix-id': id,
      'svix-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'svix-signature': new Webhook(secret).sign(id, at, signed),
      'content-type': type ?? 'application/json',
    },
  });

const twilio = (fields: [string, string][], { token = authToken, path = TWILIO, type = 'form' } = {}) => {
  const signed = fields
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .reduce((text, [name, value]) => `${text}${name}${value}`, `http://redress.example${TWILIO}`);
  const isForm = type === 'form';
  return service.request(`POST ${path}`, {
    body: isForm ? new URLSearchParams(fields).toString() : JSON.stringify(Object.fromEntries(fields)),
    headers: {
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      'x-twilio-signature': createHmac('sha1', token).update(signed).digest('base64'),
    },
  });
};
const undelivered = ({ providerId }: Sent): [string, string][] => [
  ['MessageSid', providerId],
  ['MessageStatus', 'undelivered'],
];
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('a forged receipt of Resend', () => {
  it.each([
    ['signed with another secret', () => resend(bounce(mine), { secret: secretOf('another') }), 401],
    ['signed for another body', () => resend(bounce(mine), { signed: bounce(other) }), 401],
    ['signed ten minutes ago', () => resend(bounce(mine), { at: minutesAgo(10) }), 401],
    ['signed ten minutes ahead', () => resend(bounce(mine), { at: minutesAgo(-10) }), 401],
    ['signed, but no event', () => resend('{"type": 7}'), 400],
    ['signed, but no JSON', () => resend('email.bounced'), 400],
    [
      'signed, but a form',
      () => resend('type=email.bounced', { type: 'application/x-www-form-urlencoded' }),
      415,
    ],
    ['signed, with prototype keys', () => resend('{"__proto__": {"type": "email.bounced"}}'), 400],
  ] as const)('%s is refused, and nothing is told to the run', async (_, send, status) => {
    const answer = await send();
    expectProblem(
      answer,
      status,
      { 400: 'unreadable', 401: 'unauthenticated', 415: 'media-type-unknown' }[status],
    );
    expect(await told(mine)).toBe(0);
  });

  it('without any signature is refused', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await service.request('POST /webhooks/resend', { body: bounce(mine), headers });
    expectProblem(answer, 401, 'unauthenticated');
  });

  it('whose type is a word of every object says nothing', async () => {
    const answer = await resend('{"type": "constructor"}');
    expect([200, 400]).toContain(answer.status);
    expect(await told(mine)).toBe(0);
  });

  it('is not told twice when it is replayed; under one id it may speak of several letters', async () => {
    const id = randomUUID();
    expect((await resend(bounce(mine), { id })).body).toEqual({ stored: true });
    expect((await resend(bounce(mine), { id })).body).toEqual({ stored: false });
    expect((await resend(bounce(other), { id })).body).toEqual({ stored: true });
    expect([await told(mine), await told(other)]).toEqual([1, 1]);
  });

  it('about a letter that is not ours is asked for again, and stored nowhere', async () => {
    const answer = await resend(bounce({ ...mine, providerId: randomUUID() }));
    expect(answer.status).toBe(503);
    expect(await told(mine)).toBe(0);
  });
});

describe('a forged receipt of Twilio', () => {
  it.each([
    ['signed with another token', () => twilio(undelivered(mine), { token: 'another' }), 401],
    ['signed for another address', () => twilio(undelivered(mine), { path: `${TWILIO}?a=1` }), 401],
    ['as JSON', () => twilio(undelivered(mine), { type: 'json' }), 415],
    ['with a field twice', () => twilio([...undelivered(mine), ['MessageStatus', 'read']]), 400],
    ['signed, but about nothing', () => twilio([['Body', 'hello']]), 400],
  ] as const)('%s is refused, and nothing is told to the run', async (_, send, status) => {
    const answer = await send();
    expectProblem(
      answer,
      status,
      { 400: 'unreadable', 401: 'unauthenticated', 415: 'media-type-unknown' }[status],
    );
    expect(await told(mine)).toBe(0);
  });

  it('is not told twice when it is replayed', async () => {
    expect((await twilio(undelivered(mine))).body).toEqual({ stored: true });
    expect((await twilio(undelivered(mine))).body).toEqual({ stored: false });
    expect(await told(mine)).toBe(1);
  });
});
