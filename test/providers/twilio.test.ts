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

  it.each([
    [30006, { sent: { kind: 'final', code: 'twilio-30006' }, methods: ['GET'] }],
    [30003, { sent: { kind: 'sent', providerId: 'SM1', receipts: true }, methods: ['GET', 'POST'] }],
  ])(
    'a first attempt that failed on its way (%i) is a refusal where that is for good',
    async (code, expected) => {
      const failed = { ...message, status: 'undelivered', error_code: code };
      expect(await repeat(listOf(failed))).toEqual(expected);
    },
  );

  it('does not send while it cannot ask', async () => {
    const { sent, methods } = await repeat(() => ({ status: 503, body: {} }));
    expect(sent).toMatchObject({ kind: 'unknown', code: 'http-503' });
    expect(methods).toEqual(['GET']);
  });

  it.each([
    ['no number', 400, 21211, { kind: 'final' }],
    ['no mobile number', 400, 21614, { kind: 'final' }],
    ['an unsubscribed recipient', 400, 21610, { kind: 'final' }],
    ['a landline', 400, 21635, { kind: 'final' }],
    ['a short code', 400, 21265, { kind: 'final' }],
    ['a fault of theirs', 500, 20500, { kind: 'unknown', waitMs: null }],
    ['a wrong key', 401, 20003, { kind: 'ours', waitMs: 60_000 }],
    ['a suspended account', 403, 20005, { kind: 'ours', waitMs: 60_000 }],
    ['a sender that is none', 400, 21212, { kind: 'ours', waitMs: 60_000 }],
    ['a sender that is not ours', 400, 21606, { kind: 'ours', waitMs: 60_000 }],
    ['a trial account', 400, 21608, { kind: 'ours', waitMs: 60_000 }],
    ['a country that is not switched on', 400, 21408, { kind: 'ours', waitMs: null }],
    ['a text that is too long', 400, 21617, { kind: 'ours', waitMs: null }],
    ['a code of tomorrow', 400, 29999, { kind: 'ours', waitMs: null }],
    ['too many at once', 429, 20429, { kind: 'temporary', waitMs: null }],
    ['a full queue', 400, 21611, { kind: 'temporary', waitMs: null }],
    ['a way that is not there now', 400, 21612, { kind: 'temporary', waitMs: null }],
  ])('%s (%i, %i)', async (_what, status, code, expected) => {
    await using twilio = await provider(() => ({ status, body: { code } }));
    const sent = await smsPostman({ ...config, baseUrl: twilio.url }, null).send(letter);
    expect(sent).toEqual({ code: `twilio-${code}`, ...expected });
  });

  it.each([
    [
      { status: 429, body: {}, headers: { 'retry-after': '1' } },
      { kind: 'temporary', code: 'http-429', waitMs: 1_000 },
    ],
    [
      { status: 500, body: 'oops' },
      { kind: 'unknown', code: 'http-500', waitMs: null },
    ],
    [null, { kind: 'unknown', code: 'no-answer', waitMs: null }],
  ])('an answer without a code passes by itself: %j', async (answer, expected) => {
    await using twilio = await provider(() => answer);
    const sent = await smsPostman({ ...config, baseUrl: twilio.url }, null).send(letter);
    expect(sent).toEqual(expected);
  });
});
