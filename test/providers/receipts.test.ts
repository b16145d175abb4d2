import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { describe, expect, it } from 'vitest';
import { verifyResend, verifyTwilio } from '../../src/providers/receipts.js';
import { WebhookError } from '../../src/providers/signed.js';

const secret = `whsec_${Buffer.from('a secret of enough length').toString('base64')}`;
const at = '2026-11-25T06:31:00.123Z';

/** What Resend sends: its body and headers, signed now or `agoMs` ago. */
function signed(body: string, { prefix = 'svix', agoMs = 0 } = {}) {
  const sentAt = new Date(Date.now() - agoMs);
  const headers = {
    [`${prefix}-id`]: 'msg_1',
    [`${prefix}-timestamp`]: String(Math.floor(sentAt.getTime() / 1_000)),
    [`${prefix}-signature`]: new Webhook(secret).sign('msg_1', sentAt, body),
  };
  return [body, headers] as const;
}

const event = (type: string, data: object = { email_id: 'mail-1', to: ['a@example.com'], subject: 'x' }) =>
  JSON.stringify({ type, created_at: at, data });

const refusal = (read: () => unknown): string | null => {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof WebhookError ? error.code : 'another error';
  }
};

describe('receipts of Resend', () => {
  it.each([
    ['email.delivered', 'delivered'],
    ['email.complained', 'delivered'],
    ['email.bounced', 'bounced'],
    ['email.failed', 'returned'],
    ['email.suppressed', 'bounced'],
  ])('%s means %s, at the provider’s time', (type, result) => {
    expect(verifyResend(...signed(event(type)), secret)).toEqual({
      id: 'msg_1/mail-1',
      providerId: 'mail-1',
      result,
      at: new Date(at),
      repeats: true,
    });
  });

  it.each([
    ['Permanent', 'bounced'],
    ['Transient', 'returned'],
    ['Undetermined', 'returned'],
    ['Another', 'returned'],
  ])('a bounce that is %s has %s: an out-of-office reply closes no address', (type, result) => {
    const bounce = { type, subType: 'General', message: 'no' };
    const body = event('email.bounced', { email_id: 'mail-1', bounce });
    expect(verifyResend(...signed(body), secret)).toMatchObject({ result });
  });

  it('several letters under one message are several receipts', () => {
    const ids = ['mail-1', 'mail-2'].map(
      (id) => verifyResend(...signed(event('email.delivered', { email_id: id })), secret)?.id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    ...['email.sent', 'email.opened', 'email.delivery_delayed', 'contact.created'],
    ...['constructor', '__proto__', 'toString'],
  ])('%s is no receipt', (type) => {
    expect(verifyResend(...signed(event(type, {})), secret)).toBeNull();
  });

  it('takes the header names of Standard Webhooks too', () => {
    expect(verifyResend(...signed(event('email.delivered'), { prefix: 'webhook' }), secret)?.id).toBe(
      'msg_1/mail-1',
    );
  });

  it('refuses another secret, a changed body, a missing signature and a repeated header', () => {
    const [body, headers] = signed(event('email.delivered'));
    const otherSecret = `whsec_${Buffer.from('some other secret').toString('base64')}`;
    expect(refusal(() => verifyResend(body, headers, otherSecret))).toBe('bad-signature');
    expect(refusal(() => verifyResend(body.replace('delivered', 'bounced'), headers, secret))).toBe(
      'bad-signature',
    );
    expect(refusal(() => verifyResend(body, {}, secret))).toBe('bad-signature');
    expect(refusal(() => verifyResend(body, { ...headers, 'svix-signature': ['a', 'b'] }, secret))).toBe(
      'bad-signature',
    );
  });

  it('refuses what was signed more than five minutes ago, or will be', () => {
    const day = event('email.delivered');
    expect(refusal(() => verifyResend(...signed(day, { agoMs: 301_000 }), secret))).toBe('stale');
    expect(refusal(() => verifyResend(...signed(day, { agoMs: -302_000 }), secret))).toBe('stale');
    expect(refusal(() => verifyResend(...signed(day, { agoMs: 290_000 }), secret))).toBeNull();
  });

  it('refuses a signed body that is not what it should be', () => {
    for (const body of [
      '',
      'not json',
      '{}',
      event('email.delivered', {}),
      '{"type":"email.delivered","data":{"email_id":"x"}}',
    ]) {
      expect(refusal(() => verifyResend(...signed(body), secret))).toBe('malformed');
    }
  });
});

describe('receipts of Twilio', () => {
  const url = 'https://complaints.example.com/v1/receipts/twilio';
  const callback = (status: string, authToken = 'token', code: Record<string, string> = {}) => {
    const params = {
      MessageSid: 'SM1',
      MessageStatus: status,
      To: '+8613800138000',
      AccountSid: 'AC1',
      ...code,
    };
    return {
      authToken: 'token',
      url,
      params,
      signature: getExpectedTwilioSignature(authToken, url, params),
    };
  };

  it.each([
    ['delivered', 'delivered'],
    ['read', 'delivered'],
    ['undelivered', 'returned'],
    ['failed', 'returned'],
  ])('%s means %s, and has one id however often it comes', (status, result) => {
    expect(verifyTwilio(callback(status))).toEqual({
      ...{ id: `SM1/${status}`, providerId: 'SM1' },
      ...{ result, at: null, repeats: false },
    });
  });

  it.each([
    ['30003', 'returned'],
    ['30004', 'returned'],
    ['30005', 'returned'],
    ['30006', 'bounced'],
    ['21610', 'bounced'],
    ['30001', 'returned'],
    ['30002', 'returned'],
    ['30007', 'returned'],
    ['30008', 'returned'],
    ['30034', 'returned'],
    ['', 'returned'],
  ])('undelivered for %s has %s: only what is for good closes a number', (ErrorCode, result) => {
    expect(verifyTwilio(callback('undelivered', 'token', { ErrorCode }))).toMatchObject({ result });
  });

  it.each(['queued', 'sending', 'sent', 'accepted'])('%s is no receipt', (status) => {
    expect(verifyTwilio(callback(status))).toBeNull();
  });

  it('knows the signature of Twilio’s published scheme: HMAC-SHA1 over address and sorted fields', () => {
    const params = { MessageStatus: 'delivered', MessageSid: 'SM1' };
    const text = `${url}MessageSidSM1MessageStatusdelivered`;
    const signature = createHmac('sha1', 'token').update(text).digest('base64');
    expect(refusal(() => verifyTwilio({ authToken: 'token', url, params, signature }))).toBeNull();
  });

  it('refuses another token, a changed field, another address and no signature', () => {
    const good = callback('delivered');
    expect(refusal(() => verifyTwilio(callback('delivered', 'another')))).toBe('bad-signature');
    expect(
      refusal(() => verifyTwilio({ ...good, params: { ...good.params, MessageStatus: 'failed' } })),
    ).toBe('bad-signature');
    expect(refusal(() => verifyTwilio({ ...good, url: `${url}?x=1` }))).toBe('bad-signature');
    expect(refusal(() => verifyTwilio({ ...good, signature: '' }))).toBe('bad-signature');
  });

  it('refuses a signed callback about nothing', () => {
    const signature = getExpectedTwilioSignature('token', url, {});
    expect(refusal(() => verifyTwilio({ authToken: 'token', url, params: {}, signature }))).toBe('malformed');
  });
});
