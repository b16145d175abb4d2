import { shared } from '../support/shared.js';
import { createHmac, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { entries } from '../../src/db/complaints/journal.js';
import * as letters from '../../src/db/messages/outgoing/letters.js';
import * as platformEvents from '../../src/db/messages/platform-events.js';
import * as sending from '../../src/db/messages/outgoing/sending.js';
import { queued } from '../support/deliveries.js';
import { SMS_RECEIPTS_PATH } from '../../src/providers/choose.js';
import { createRedress } from '../support/redress.js';

const webhookSecret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
const secretOf = (word: string): string => `whsec_${Buffer.from(word.repeat(8)).toString('base64')}`;
const authToken = 'twilio-token';
let providerId: string;
let number: string;

const service = await shared(
  createRedress({
    local: false,
    config: (config) => ({
      ...config,
      resend: { apiKey: 're_x', from: 'a@example.com', baseUrl: null, webhookSecret },
      platform: { url: 'https://platform.example', secrets: [secretOf('new'), secretOf('old')] },
      twilio: { accountSid: 'AC1', authToken, from: '+8610', baseUrl: null },
    }),
  }),
);

/** A complaint with a letter its provider has taken. */
async function another(): Promise<void> {
  const { db } = service;
  const { body } = await service.submit();
  number = body.number;
  const event = (await entries(db, number))[0]?.data;
  if (event === undefined) throw new Error('A complaint without a journal');
  const letter = { number, version: 1, name: 'registered', recipient: 'complainant:email' } as const;
  const id = letters.letterId(letter);
  await letters.insertNew(db, { ...letter, id, transport: 'email', locale: 'en', data: event, notBefore: 0 });
  providerId = randomUUID();
  await sending.markSent(db, { id, providerId, receipts: true });
}
beforeEach(another);

const resend = (type: string, id = randomUUID(), secret = webhookSecret, agoMs = 0) => {
  const created_at = new Date(Date.now() - agoMs).toISOString();
  const body = JSON.stringify({ type, created_at, data: { email_id: providerId } });
  const at = new Date();
  const headers = {
    'svix-id': id,
    'svix-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'svix-signature': new Webhook(secret).sign(id, at, body),
    'content-type': 'application/json',
  };
  return service.request('POST /webhooks/resend', { body, headers });
};
const told = async () => (await queued(service.db, number)).filter(({ kind }) => kind === 'receipt');

describe('a receipt of Resend', () => {
  it('is stored and told to the run, once', async () => {
    const id = randomUUID();
    expect(await resend('email.bounced', id)).toMatchObject({ status: 200, body: { stored: true } });
    expect(await resend('email.bounced', id)).toMatchObject({ status: 200, body: { stored: false } });
    expect(await told()).toMatchObject([{ payload: { id: `${id}/${providerId}` } }]);
  });

  it('that says nothing about delivery is taken and forgotten', async () => {
    expect(await resend('email.opened')).toMatchObject({ status: 200, body: { stored: false } });
    expect(await told()).toEqual([]);
  });

  it('with a wrong signature is not believed', async () => {
    const other = `whsec_${Buffer.from('another secret of thirty-two chars').toString('base64')}`;
    expect((await resend('email.bounced', randomUUID(), other)).status).toBe(401);
    expect(await told()).toEqual([]);
  });

  it('of a letter not yet known is asked for again; after a short while it is another sender’s', async () => {
    providerId = randomUUID();
    const answer = await resend('email.delivered');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('60');
    const later = await resend('email.delivered', randomUUID(), webhookSecret, 11 * 60_000);
    expect(later).toMatchObject({ status: 200, body: { stored: false } });
  });

  it('counts for every letter that one message speaks of', async () => {
    const id = randomUUID();
    expect(await resend('email.bounced', id)).toMatchObject({ body: { stored: true } });
    const [first] = [providerId];
    await another();
    expect(await resend('email.bounced', id)).toMatchObject({ body: { stored: true } });
    expect(providerId).not.toBe(first);
  });
});

describe('a receipt of Twilio', () => {
  const twilio = (fields: Record<string, string>, token = authToken) => {
    const url = `http://redress.example${SMS_RECEIPTS_PATH}`;
    const signed = Object.keys(fields)
      .toSorted()
      .reduce((text, name) => `${text}${name}${fields[name]}`, url);
    const signature = createHmac('sha1', token).update(signed).digest('base64');
    return service.request(`POST ${SMS_RECEIPTS_PATH}`, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
    });
  };

  it('is stored and told to the run', async () => {
    const answer = await twilio({ MessageSid: providerId, MessageStatus: 'undelivered' });
    expect(answer).toMatchObject({ status: 200, body: { stored: true } });
    expect(await told()).toHaveLength(1);
  });

  it('with a wrong signature is not believed', async () => {
    expect((await twilio({ MessageSid: providerId, MessageStatus: 'failed' }, 'another')).status).toBe(401);
  });
});

describe('an event of the platform', () => {
  const told = (secret: string, { id = randomUUID(), type = 'remedy.settled', agoMs = 0 } = {}) => {
    const data = { key: `${number}/1/1`, result: 'done', receipt: 'r-1', more: 'than we need' };
    const at = new Date(Date.now() - agoMs);
    const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
      'content-type': 'application/json',
    };
    return service.request('POST /webhooks/platform', { body, headers });
  };
  const waiting = async () => (await queued(service.db, number)).filter(({ kind }) => kind === 'platform');

  it.each(['new', 'old'])(
    'is stored once, signed by the %s secret, and dealt with afterwards',
    async (word) => {
      const id = randomUUID();
      expect(await told(secretOf(word), { id })).toMatchObject({ status: 200, body: { stored: true } });
      expect(await told(secretOf(word), { id })).toMatchObject({ status: 200, body: { stored: false } });
      expect(await waiting()).toMatchObject([{ payload: { id } }]);
      expect(await platformEvents.body(service.db, id)).toMatchObject({
        data: { key: `${number}/1/1`, result: 'done', receipt: 'r-1' },
      });
    },
  );

  it.each([
    ['by another secret', () => told(secretOf('not')), 401],
    ['six minutes ago', () => told(secretOf('new'), { agoMs: 360_000 }), 401],
    ['that says nothing we know', () => told(secretOf('new'), { type: 'weather.changed' }), 200],
    ['that is not as it should be', () => told(secretOf('new'), { type: 'message.received' }), 400],
  ])('signed %s leaves nothing', async (_, tell, status) => {
    expect((await tell()).status).toBe(status);
    expect(await waiting()).toEqual([]);
  });
});

it('without a provider there is nothing to receive, and no inbox where letters leave', async () => {
  await using other = await createRedress();
  for (const path of ['resend', 'platform'])
    expect((await other.request(`POST /webhooks/${path}`, { body: {} })).status).toBe(404);
  expect((await service.request('GET /inbox')).status).toBe(404);
});
