import { shared } from '../support/shared.js';
import { createHmac, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { entries } from '../../src/db/complaints/journal.js';
import * as letters from '../../src/db/messages/letters.js';
import * as sending from '../../src/db/messages/sending.js';
import { queued } from '../support/deliveries.js';
import { SMS_RECEIPTS_PATH } from '../../src/providers/choose.js';
import { createRedress } from '../support/redress.js';

const webhookSecret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
const authToken = 'twilio-token';
let providerId: string;
let number: string;

const service = await shared(
  createRedress({
    local: false,
    config: (config) => ({
      ...config,
      resend: { apiKey: 're_x', from: 'a@example.com', baseUrl: null, webhookSecret },
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

it('without a provider there is nothing to receive, and no inbox where letters leave', async () => {
  await using other = await createRedress();
  expect((await other.request('POST /webhooks/resend', { body: {} })).status).toBe(404);
  expect((await service.request('GET /inbox')).status).toBe(404);
});
