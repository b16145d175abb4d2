import { describe, expect, it } from 'vitest';
import { smsPostman } from '../../src/providers/twilio.js';
import { letter as mail, provider, type Answer, type Asked } from './provider.js';

const letter = { ...mail, transport: 'sms', to: '+8613800138000' } as const;
const config = { accountSid: 'AC1', authToken: 'token', from: '+861012345678' };
const callback = 'https://complaints.example.com/v1/receipts/twilio';
const attemptedAt = new Date('2026-11-25T06:30:00Z');
const taken = { status: 201, body: { sid: 'SM1', status: 'queued' } };
const message = {
  sid: 'SM0',
  body: letter.sms,
  status: 'sent',
  date_created: 'Wed, 25 Nov 2026 06:30:01 +0000',
  error_code: null,
};

const listOf =
  (...messages: object[]) =>
  (asked: Asked): Answer =>
    asked.method === 'GET' ? { status: 200, body: { messages } } : taken;

async function repeat(answer: (asked: Asked) => Answer | null) {
  await using twilio = await provider(answer);
  const sent = await smsPostman({ ...config, baseUrl: twilio.url }, callback).send(letter, { attemptedAt });
  return { sent, methods: twilio.asked.map((asked) => asked.method) };
}

describe('text messages through Twilio', () => {
  it('carries the short form, with our credentials and the address for receipts', async () => {
    await using twilio = await provider(() => taken);
    const sent = await smsPostman({ ...config, baseUrl: twilio.url }, callback).send(letter);
    expect(sent).toEqual({ kind: 'sent', providerId: 'SM1', receipts: true });
    const [asked] = twilio.asked;
    expect(asked).toMatchObject({ method: 'POST', url: '/2010-04-01/Accounts/AC1/Messages.json' });
    expect(asked?.headers.authorization).toBe(`Basic ${Buffer.from('AC1:token').toString('base64')}`);
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      To: letter.to,
      From: config.from,
      Body: letter.sms,
      StatusCallback: callback,
    });
  });

  it('expects no receipt where there is no address for them', async () => {
    await using twilio = await provider(() => taken);
    const sent = await smsPostman({ ...config, baseUrl: twilio.url }, null).send(letter);
    expect(sent).toMatchObject({ kind: 'sent', receipts: false });
    expect(twilio.asked[0]?.body).not.toContain('StatusCallback');
  });

  it('finds the message of an attempt whose outcome was lost, and does not repeat it', async () => {
    const trial = { ...message, body: `Sent from your Twilio trial account - ${letter.sms}` };
    expect(await repeat(listOf(trial))).toEqual({
      sent: { kind: 'sent', providerId: 'SM0', receipts: true },
      methods: ['GET'],
    });
  });

  it('repeats an attempt that left no trace', async () => {
    const other = { ...message, body: 'Another letter' };
    const older = { ...message, date_created: 'Tue, 24 Nov 2026 06:30:00 +0000' };
    expect(await repeat(listOf(other, older))).toEqual({
      sent: { kind: 'sent', providerId: 'SM1', receipts: true },
      methods: ['GET', 'POST'],
    });
  });

  it('a first attempt that failed on its way is a refusal, not a reason to try again', async () => {
    const { sent } = await repeat(listOf({ ...message, status: 'undelivered', error_code: 30003 }));
    expect(sent).toEqual({ kind: 'refused', code: 'twilio-30003' });
  });

  it('does not send while it cannot ask', async () => {
    const { sent, methods } = await repeat(() => ({ status: 503, body: {} }));
    expect(sent).toMatchObject({ kind: 'later', code: 'http-503' });
    expect(methods).toEqual(['GET']);
  });

  it.each([
    [
      'an impossible number',
      { status: 400, body: { code: 21211 } },
      { kind: 'refused', code: 'twilio-21211' },
    ],
    ['a wrong key of ours', { status: 401, body: { code: 20003 } }, { kind: 'later', code: 'twilio-20003' }],
    [
      'a limit',
      { status: 429, body: { code: 20429 }, headers: { 'retry-after': '1' } },
      { kind: 'later', retryAfterMs: 1_000 },
    ],
    ['an outage', { status: 500, body: 'oops' }, { kind: 'later', code: 'http-500' }],
    ['a broken connection', null, { kind: 'later', code: 'no-answer', retryAfterMs: null }],
  ])('%s', async (_what, answer, expected) => {
    await using twilio = await provider(() => answer);
    expect(await smsPostman({ ...config, baseUrl: twilio.url }, null).send(letter)).toMatchObject(expected);
  });
});
