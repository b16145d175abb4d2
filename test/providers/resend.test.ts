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
    [422, 'validation_error'],
    [400, 'invalid_from_address'],
    [409, 'invalid_idempotent_request'],
  ])('a %i %s is final', async (statusCode, name) => {
    const answer = { status: statusCode, body: { statusCode, name, message: 'no' } };
    expect(await sendTo(answer)).toEqual({ kind: 'refused', code: name });
  });

  it.each([
    [500, 'internal_server_error'],
    [409, 'concurrent_idempotent_requests'],
    [401, 'missing_api_key'],
    [403, 'invalid_api_key'],
  ])('a %i %s is no fault of the address: later', async (statusCode, name) => {
    const answer = { status: statusCode, body: { statusCode, name, message: 'no' } };
    expect(await sendTo(answer)).toEqual({ kind: 'later', code: name, retryAfterMs: null });
  });

  it('a 429 says how long to wait', async () => {
    const body = { statusCode: 429, name: 'rate_limit_exceeded', message: 'slow down' };
    const sent = await sendTo({ status: 429, body, headers: { 'retry-after': '2' } });
    expect(sent).toEqual({ kind: 'later', code: 'rate_limit_exceeded', retryAfterMs: 2_000 });
  });

  it('a proxy’s error page and a broken connection are for later', async () => {
    expect(await sendTo({ status: 502, body: '<html>Bad gateway</html>' })).toMatchObject({ kind: 'later' });
    expect(await sendTo(null)).toEqual({ kind: 'later', code: 'application_error', retryAfterMs: null });
  });

  it('a key too long or with signs a header cannot hold is hashed, always to the same key', () => {
    expect(idempotencyKey(letter.id)).toBe(letter.id);
    for (const id of ['', 'x'.repeat(257), 'a b', 'a\r\nb', '投诉']) {
      expect(idempotencyKey(id)).toMatch(/^[0-9a-f]{64}$/);
      expect(idempotencyKey(id)).toBe(idempotencyKey(id));
    }
  });
});
