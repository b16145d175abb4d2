import { describe, expect, it } from 'vitest';
import { checkMail, checkPlatform, checkPublicUrl, checkSms } from '../../../src/servers/checks/providers.js';
import { checkSignIn } from '../../../src/servers/checks/sign-in.js';

const mail = {
  apiKey: 're_a1b2C3',
  from: 'Complaints <complaints@example.com>',
  baseUrl: null,
  webhookSecret: 'whsec_eA==',
};
const sms = { accountSid: `AC${'0a'.repeat(16)}`, authToken: 'token', from: '+8610987654', baseUrl: null };
const at = (publicUrl: string, port = 3000) => ({
  http: { host: '127.0.0.1', port, publicUrl, trustedProxies: ['loopback'] },
});
const secure = at('https://complaints.example.com');

describe('e-mail', () => {
  it.each([
    ['nothing set', null, 'ok', /does not exist/],
    ['all of it', mail, 'ok', /Resend sends/],
    ['an address without a name', { ...mail, from: 'a@b.example' }, 'ok', /Resend sends/],
    [
      'no secret of the webhook',
      { ...mail, webhookSecret: null },
      'warn',
      /: bounces stay unseen until you set/,
    ],
    ['another key', { ...mail, apiKey: 'sk_1' }, 'fail', /^RESEND_API_KEY .*: copy it anew/],
    [
      'another key, of another service',
      { ...mail, apiKey: 'sk_1', baseUrl: 'http://127.0.0.1:1' },
      'warn',
      /^E-mail goes to http:\/\/127\.0\.0\.1:1 instead of Resend: unset/,
    ],
    ['a sender without address', { ...mail, from: 'Complaints' }, 'fail', /^RESEND_FROM .*: set it to/],
    [
      'a damaged secret',
      { ...mail, webhookSecret: 'whsec_?' },
      'fail',
      /^RESEND_WEBHOOK_SECRET .*: copy it anew/,
    ],
  ] as const)('%s', (_, resend, result, says) => {
    expect(checkMail({ resend })).toEqual({ result, says: expect.stringMatching(says) });
  });
});

describe('the platform', () => {
  const platform = { url: 'https://platform.example/redress', secrets: ['whsec_eA=='] as [string] };
  it.each([
    ['nothing set', null, secure, 'ok', /by hand/],
    ['all of it', platform, secure, 'ok', /carries remedies out/],
    [
      'on this machine, as we are',
      { ...platform, url: 'http://localhost:3002/v1' },
      at('http://localhost:3000'),
      'ok',
      /tells us/,
    ],
    ['an address that it does not reach', platform, at('http://localhost:3000'), 'warn', /: set PUBLIC_URL/],
    [
      'two secrets',
      { ...platform, secrets: ['whsec_eA==', 'whsec_eQ=='] as [string, string] },
      secure,
      'warn',
      /remove the second/,
    ],
  ] as const)('%s', (_, given, { http }, result, says) =>
    expect(checkPlatform({ platform: given && { ...given, secrets: [...given.secrets] }, http })).toEqual({
      result,
      says: expect.stringMatching(says),
    }),
  );
});

describe('text messages', () => {
  it.each([
    ['nothing set', null, secure, 'ok', /does not exist/],
    ['all of it', sms, secure, 'ok', /Twilio sends/],
    ['a name as sender', { ...sms, from: 'Redress' }, secure, 'ok', /Twilio sends/],
    [
      'another service',
      { ...sms, baseUrl: 'http://127.0.0.1:1' },
      secure,
      'warn',
      /instead of Twilio: unset/,
    ],
    ['no https for receipts', sms, at('http://complaints.example.com'), 'warn', /: set PUBLIC_URL/],
    [
      'another account',
      { ...sms, accountSid: 'AC1' },
      secure,
      'fail',
      /^TWILIO_ACCOUNT_SID .*: copy it anew/,
    ],
    [
      'a number without its country',
      { ...sms, from: '010987654' },
      secure,
      'fail',
      /^TWILIO_FROM .*: set it to/,
    ],
  ] as const)('%s', (_, twilio, http, result, says) => {
    expect(checkSms({ twilio, ...http })).toEqual({ result, says: expect.stringMatching(says) });
  });
});

describe('the address in letters', () => {
  it.each([
    ['the default', at('http://localhost:3000'), null, 'ok', /begin with/],
    ['one for everybody', secure, mail, 'ok', /begin with/],
    ['this machine, in letters that leave it', at('http://localhost:3000'), mail, 'warn', /: set PUBLIC_URL/],
    ['another port of this machine', at('http://localhost:8080'), null, 'warn', /: correct one of them/],
    ['no encryption', at('http://complaints.example.com'), null, 'warn', /: put a proxy with TLS/],
    ['a query', at('https://complaints.example.com/?a=1'), null, 'fail', /: leave out what follows/],
  ] as const)('%s', (_, http, resend, result, says) => {
    expect(checkPublicUrl({ ...http, resend, twilio: null })).toEqual({
      result,
      says: expect.stringMatching(says),
    });
  });
});

describe('signing in', () => {
  const oidc = {
    issuer: 'http://127.0.0.1:1',
    clientId: 'redress',
    clientSecret: 'secret',
    staffClaim: 'email',
  };
  it.each([
    ['nothing set', { oidc: null, resend: null }, 'ok', /elsewhere nobody signs in/],
    ['a provider for e-mail', { oidc: null, resend: mail }, 'ok', /by a link that is mailed/],
    ['an identity provider that is away', { oidc, resend: mail }, 'warn', /127\.0\.0\.1:1 does not answer/],
  ] as const)('%s', async (_, settings, result, says) => {
    expect(await checkSignIn(settings)).toEqual({ result, says: expect.stringMatching(says) });
  });
});
