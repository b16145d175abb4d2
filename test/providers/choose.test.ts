import { describe, expect, it } from 'vitest';
import { choosePostmen } from '../../src/providers/choose.js';
import type { Outgoing } from '../../src/providers/postman.js';
import { letter, provider } from './provider.js';

const nothing = { resend: null, twilio: null, platform: null };
const http = {
  host: '127.0.0.1',
  port: 3000,
  publicUrl: 'https://complaints.example.com',
  trustedProxies: [],
};

describe('the choice of a postman', () => {
  it('without a provider, letters of both kinds stay here and wait for no receipt', async () => {
    const kept: Outgoing[] = [];
    const { email, sms } = choosePostmen({ ...nothing, http }, async (mail) => void kept.push(mail));
    expect(await email.send(letter)).toEqual({ kind: 'sent', providerId: null, receipts: false });
    expect(await sms.send({ ...letter, transport: 'sms' })).toEqual({
      kind: 'sent',
      providerId: null,
      receipts: false,
    });
    expect(kept.map((mail) => mail.transport)).toEqual(['email', 'sms']);
  });

  it('without a provider, elsewhere than in a local installation, neither way exists', async () => {
    const { email, sms } = choosePostmen({ ...nothing, http }, null);
    for (const postman of [email, sms])
      expect(await postman.send(letter)).toEqual({ kind: 'final', code: 'no-provider' });
  });

  it('with a provider, the letter goes there and nowhere else', async () => {
    await using resend = await provider(() => ({ status: 200, body: { id: 'mail-1' } }));
    const config = { apiKey: 're_test', from: 'a@example.com', baseUrl: resend.url, webhookSecret: null };
    const { email } = choosePostmen({ ...nothing, http, resend: config }, () =>
      Promise.reject(new Error('kept')),
    );
    expect(await email.send(letter)).toMatchObject({ providerId: 'mail-1' });
  });

  it.each([
    ['https://complaints.example.com', true],
    ['http://localhost:3000', false],
  ])('Twilio is asked to report to %s: %s', async (publicUrl, receipts) => {
    await using twilio = await provider(() => ({ status: 201, body: { sid: 'SM1' } }));
    const config = { accountSid: 'AC1', authToken: 't', from: '+86101', baseUrl: twilio.url };
    const { sms } = choosePostmen(
      { ...nothing, http: { ...http, publicUrl }, twilio: config },
      async () => undefined,
    );
    expect(await sms.send({ ...letter, transport: 'sms' })).toMatchObject({ receipts });
  });
});
