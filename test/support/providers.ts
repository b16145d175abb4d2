/** Resend and Twilio, played by real HTTP servers: they keep what they took, and answer as a test tells them. */
import { z } from 'zod';
import type { Postman } from '../../src/providers/postman.js';
import { resendPostman } from '../../src/providers/resend.js';
import { smsPostman } from '../../src/providers/twilio.js';
import { provider, type Answer } from '../providers/provider.js';

/** `hold`: takes the letter, and its answer does not come; `refuse-us`: our key is none. */
type Behaviour = 'take' | 'refuse' | 'refuse-us' | 'hold' | { laterInSeconds: number };

/** A provider as a postman, with every letter it took: the id it was sent under, and how often. */
export type Played = AsyncDisposable & {
  url: string;
  postman: Postman;
  taken: string[];
  behave(how: Behaviour): void;
};

const never = new Promise<never>(() => {});

const noAnswer = (how: Behaviour, refusal: Answer): Answer | null => {
  if (how === 'take' || how === 'hold') return null;
  if (how === 'refuse') return refusal;
  if (how === 'refuse-us')
    return { status: 401, body: { statusCode: 401, name: 'invalid_api_key', code: 20_003, message: 'no' } };
  const headers = { 'retry-after': String(how.laterInSeconds) };
  return { status: 429, headers, body: { statusCode: 429, name: 'rate_limit_exceeded', code: 20_429 } };
};

const Addressed = z.object({ to: z.string() });

/**
 * Resend, which knows a repetition by its idempotency key, refuses another letter under it, promises receipts, and
 * lists the newest mail first.
 */
export async function playResend(): Promise<Played> {
  const taken: string[] = [];
  const mails: { id: string; to: string }[] = [];
  let how: Behaviour = 'take';
  const refusal = {
    status: 422,
    body: { statusCode: 422, name: 'validation_error', message: 'Invalid `to` field.' },
  };
  const bodies = new Map<string, string>();
  const server = await provider(({ method, headers, body }) => {
    if (method === 'GET') return { status: 200, body: { object: 'list', data: mails.toReversed() } };
    const no = noAnswer(how, refusal);
    if (no !== null) return no;
    const key = String(headers['idempotency-key']);
    const first = bodies.get(key) ?? body;
    if (first !== body) return { status: 409, body: { statusCode: 409, name: 'invalid_idempotent_request' } };
    bodies.set(key, body);
    taken.push(key);
    const id = `mail-${key}`;
    mails.push({ id, ...Addressed.parse(JSON.parse(body)) });
    if (how === 'hold') return never;
    return { status: 200, body: { id } };
  });
  const config = {
    apiKey: 're_test',
    from: 'Complaints <complaints@example.com>',
    webhookSecret: 'whsec_eA==',
  };
  return {
    url: server.url,
    postman: resendPostman({ ...config, baseUrl: server.url }),
    taken,
    behave: (next) => void (how = next),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** Twilio, which has no key: it is asked before anything is repeated. */
export async function playTwilio(): Promise<Played> {
  const taken: string[] = [];
  let how: Behaviour = 'take';
  const server = await provider(({ method, body }) => {
    if (method === 'GET') return { status: 200, body: { messages: [] } };
    const no = noAnswer(how, { status: 400, body: { code: 21_211 } });
    if (no !== null) return no;
    taken.push(new URLSearchParams(body).get('Body') ?? '');
    if (how === 'hold') return never;
    return { status: 201, body: { sid: `SM${taken.length}` } };
  });
  const config = { accountSid: 'AC1', authToken: 'token', from: '+15005550006', baseUrl: server.url };
  return {
    url: server.url,
    postman: smsPostman(config, 'https://complaints.example/v1/receipts/twilio'),
    taken,
    behave: (next) => void (how = next),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
