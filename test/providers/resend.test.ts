import { describe, expect, it } from 'vitest';
import { idempotencyKey, resendPostman } from '../../src/providers/resend.js';
import { letter, provider, type Answer } from './provider.js';

const config = {
  apiKey: 're_test',
  from: 'Complaints <complaints@example.com>',
  webhookSecret: 'whsec_c2VjcmV0',
};

async function sendTo(answer: Answer | null) {
  await using resend = await provider(() => answer);
  return await resendPostman({ ...config, baseUrl: resend.url }).send(letter);
}

describe('e-mail through Resend', () => {
  it('carries the letter with our key, and the letter id as the key that keeps it single', async () => {
    await using resend = await provider(() => ({ status: 200, body: { id: 'mail-1' } }));
    const sent = await resendPostman({ ...config, baseUrl: resend.url }).send(letter);
    expect(sent).toEqual({ kind: 'sent', providerId: 'mail-1', receipts: true });
    const [asked] = resend.asked;
    expect(asked).toMatchObject({ method: 'POST', url: '/emails' });
    expect(asked?.headers).toMatchObject({ authorization: 'Bearer re_test', 'idempotency-key': letter.id });
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      from: config.from,
      to: letter.to,
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
    });
  });

  it('expects no receipt where no webhook could be verified', async () => {
    await using resend = await provider(() => ({ status: 200, body: { id: 'mail-1' } }));
    const postman = resendPostman({ ...config, webhookSecret: null, baseUrl: resend.url });
    expect(await postman.send(letter)).toMatchObject({ receipts: false });
  });

  it.each([
    [422, 'validation_error', 'Invalid `to` field. The email address needs to follow …', { kind: 'final' }],
    [422, 'validation_error', 'Missing `to` field.', { kind: 'ours', waitMs: null }],
    [422, 'validation_error', 'Missing `subject` field.', { kind: 'ours', waitMs: null }],
    [422, 'validation_error', 'Invalid `from` field.', { kind: 'ours', waitMs: 60_000 }],
    [403, 'validation_error', 'The example.com domain is not verified.', { kind: 'ours', waitMs: 60_000 }],
    [401, 'validation_error', 'API key is invalid', { kind: 'ours', waitMs: 60_000 }],
    [400, 'validation_error', 'API key is invalid', { kind: 'ours', waitMs: 60_000 }],
    [422, 'invalid_from_address', 'no', { kind: 'ours', waitMs: 60_000 }],
    [422, 'missing_required_field', 'no', { kind: 'ours', waitMs: null }],
    [422, 'invalid_parameter', 'no', { kind: 'ours', waitMs: null }],
    [409, 'invalid_idempotent_request', 'no', { kind: 'ours', waitMs: null }],
    [401, 'missing_api_key', 'no', { kind: 'ours', waitMs: 60_000 }],
    [401, 'restricted_api_key', 'no', { kind: 'ours', waitMs: 60_000 }],
    [403, 'invalid_api_key', 'no', { kind: 'ours', waitMs: 60_000 }],
    [429, 'daily_quota_exceeded', 'no', { kind: 'ours', waitMs: 60_000 }],
    [429, 'monthly_quota_exceeded', 'no', { kind: 'ours', waitMs: 60_000 }],
    [451, 'security_error', 'no', { kind: 'ours', waitMs: 60_000 }],
    [422, 'a_name_of_tomorrow', 'no', { kind: 'ours', waitMs: null }],
    [403, 'a_name_of_tomorrow', 'no', { kind: 'ours', waitMs: 60_000 }],
    [429, 'rate_limit_exceeded', 'no', { kind: 'temporary', waitMs: null }],
    [409, 'concurrent_idempotent_requests', 'no', { kind: 'unknown', waitMs: null }],
    [500, 'internal_server_error', 'no', { kind: 'unknown', waitMs: null }],
  ])('a %i %s (%s) is for whom it concerns', async (statusCode, name, message, expected) => {
    const answer = { status: statusCode, body: { statusCode, name, message } };
    expect(await sendTo(answer)).toEqual({ code: name, ...expected });
  });

  it.each([
    ['2', 2_000],
    ['86400', 86_400_000],
    ['99999999', 86_400_000],
    ['soon', null],
  ])('a 429 that says to wait %s is asked again after %i ms, a day at most', async (retryAfter, waitMs) => {
    const body = { statusCode: 429, name: 'rate_limit_exceeded', message: 'slow down' };
    const sent = await sendTo({ status: 429, body, headers: { 'retry-after': retryAfter } });
    expect(sent).toEqual({ kind: 'temporary', code: 'rate_limit_exceeded', waitMs });
  });

  it('a date to wait for counts from the provider’s own clock', async () => {
    const headers = {
      'retry-after': 'Thu, 01 Jan 2026 12:00:30 GMT',
      date: 'Thu, 01 Jan 2026 12:00:00 GMT',
    };
    const body = { statusCode: 429, name: 'rate_limit_exceeded', message: 'slow down' };
    expect(await sendTo({ status: 429, body, headers })).toMatchObject({ waitMs: 30_000 });
  });

  it('a proxy’s error page and a broken connection are for later', async () => {
    expect(await sendTo({ status: 502, body: '<html>Bad gateway</html>' })).toMatchObject({
      kind: 'unknown',
    });
    expect(await sendTo(null)).toEqual({ kind: 'unknown', code: 'application_error', waitMs: null });
  });

  it('a key too long or with signs a header cannot hold is hashed, always to the same key', () => {
    expect(idempotencyKey(letter.id)).toBe(letter.id);
    for (const id of ['', 'x'.repeat(257), 'a b', 'a\r\nb', '投诉']) {
      expect(idempotencyKey(id)).toMatch(/^[0-9a-f]{64}$/);
      expect(idempotencyKey(id)).toBe(idempotencyKey(id));
    }
  });
});
