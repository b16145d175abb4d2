import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { createPlatform } from '../../src/providers/platform/client.js';
import { verifyPlatform } from '../../src/providers/platform/events.js';
import { WebhookError } from '../../src/providers/signed.js';
import { provider, type Answer } from './provider.js';

const secretOf = (word: string): string => `whsec_${Buffer.from(word.repeat(8)).toString('base64')}`;
const [current, previous, foreign] = [secretOf('new'), secretOf('old'), secretOf('not')] as const;
const key = '104-217-003/1/1';
const subject = { type: 'post', reference: 'post-123' };
const order = { key, kind: 'remove-content', subject } as const;

/** What a call comes to that is answered so; null: never, within a tenth of a second. */
async function asking(answer: Answer | null, how: 'lookUp' | 'carryOut' | 'remedyOf' | 'send') {
  const never = new Promise<never>(() => {});
  await using played = await provider(() => answer ?? never);
  const withinMs = answer === null ? 100 : 10_000;
  const platform = createPlatform({ url: played.url, secrets: [current, previous] }, withinMs);
  const came = {
    lookUp: () => platform.lookUp({ key, subject }),
    carryOut: () => platform.carryOut(order),
    remedyOf: () => platform.remedyOf(key),
    send: () =>
      platform.send({ key, to: { holderOf: { type: 'account', reference: 'lin' } }, text: 'Hello' }),
  };
  return { came: await came[how](), asked: played.asked };
}

describe('a call to the platform', () => {
  it('is signed over its body with the present secret, under its own key', async () => {
    const { asked } = await asking({ status: 200, body: { result: 'done', receipt: 'r-1' } }, 'carryOut');
    const [{ url, body, headers } = { url: '', body: '', headers: {} }] = asked;
    expect([url, JSON.parse(body)]).toEqual(['/remedies', order]);
    expect(headers).toMatchObject({ 'webhook-id': key });
    const signed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    expect(() => new Webhook(current).verify(body, signed)).not.toThrow();
    expect(() => new Webhook(previous).verify(body, signed)).toThrow();
  });

  const done = { result: 'done', receipt: 'r-1' };
  it.each([
    ['carryOut', { status: 200, body: done }, { kind: 'done', receipt: 'r-1' }],
    [
      'carryOut',
      { status: 200, body: { ...done, result: 'held-by-another' } },
      { kind: 'held-by-another', receipt: 'r-1' },
    ],
    ['carryOut', { status: 202 }, { kind: 'pending' }],
    [
      'carryOut',
      { status: 200, body: { result: 'fine' } },
      { kind: 'unknown', code: 'http-200', waitMs: null },
    ],
    ['carryOut', { status: 422, body: { code: 'gone' } }, { kind: 'final', code: 'gone' }],
    ['carryOut', { status: 404, body: { code: 'no-such-post' } }, { kind: 'final', code: 'no-such-post' }],
    ['carryOut', { status: 404, body: '<html>' }, { kind: 'temporary', code: 'http-404', waitMs: 60_000 }],
    [
      'carryOut',
      { status: 401, body: { code: 'bad-signature' } },
      { kind: 'temporary', code: 'bad-signature', waitMs: 60_000 },
    ],
    ['carryOut', { status: 400, body: '' }, { kind: 'temporary', code: 'http-400', waitMs: null }],
    [
      'carryOut',
      { status: 422, body: { code: 'a text of a person' } },
      { kind: 'temporary', code: 'http-422', waitMs: null },
    ],
    [
      'carryOut',
      { status: 429, headers: { 'retry-after': '2' }, body: { code: 'slow-down' } },
      { kind: 'temporary', code: 'slow-down', waitMs: 2_000 },
    ],
    ['carryOut', { status: 503 }, { kind: 'unknown', code: 'http-503', waitMs: null }],
    [
      'carryOut',
      { status: 302, headers: { location: '/elsewhere' } },
      { kind: 'unknown', code: 'no-answer', waitMs: null },
    ],
    ['carryOut', null, { kind: 'unknown', code: 'no-answer', waitMs: null }],
    ['lookUp', { status: 200, body: { result: 'gone' } }, { kind: 'gone' }],
    [
      'lookUp',
      { status: 200, body: { result: 'found', snapshot: { text: 'x' }, account: null } },
      { kind: 'found', snapshot: { text: 'x' }, account: null, media: [] },
    ],
    ['lookUp', { status: 202 }, { kind: 'pending' }],
    [
      'lookUp',
      { status: 200, body: 'x'.repeat(2_000_000) },
      { kind: 'unknown', code: 'no-answer', waitMs: null },
    ],
    ['remedyOf', { status: 200, body: done }, { kind: 'done', receipt: 'r-1' }],
    ['remedyOf', { status: 200, body: { result: 'refused', code: 'gone' } }, { kind: 'final', code: 'gone' }],
    ['remedyOf', { status: 200, body: { result: 'pending' } }, { kind: 'pending' }],
    ['remedyOf', { status: 200, body: { result: 'unknown' } }, null],
    ['remedyOf', { status: 500 }, { kind: 'unknown', code: 'http-500', waitMs: null }],
    [
      'send',
      { status: 200, body: { message: 'm-1', receipts: false } },
      { kind: 'sent', message: 'm-1', receipts: false },
    ],
    [
      'send',
      { status: 422, body: { code: 'reply-window-closed' } },
      { kind: 'final', code: 'reply-window-closed' },
    ],
    [
      'send',
      { status: 403, body: { code: 'not-allowed' } },
      { kind: 'ours', code: 'not-allowed', waitMs: 60_000 },
    ],
    ['send', null, { kind: 'unknown', code: 'no-answer', waitMs: null }],
  ] as const)('%s, answered %j, comes to %j', async (how, answer, expected) => {
    expect((await asking(answer, how)).came).toEqual(expected);
  });
});

describe('an event of the platform', () => {
  const body = JSON.stringify({
    type: 'message.received',
    timestamp: '2026-01-01T12:00:00Z',
    data: { conversation: 'c-1', message: 'm-1', account: 'lin', text: 'Hello', more: 'than we need' },
  });
  function believed(secret: string, given = body, at = new Date()) {
    const headers = {
      'webhook-id': 'e-1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign('e-1', at, body),
    };
    try {
      return verifyPlatform(given, headers, [current, previous]);
    } catch (error) {
      return error instanceof WebhookError ? error.code : error;
    }
  }
  it.each([current, previous])('is believed by either secret', (secret) =>
    expect(believed(secret)).toEqual({
      id: 'e-1',
      event: {
        ...{ type: 'message.received', timestamp: '2026-01-01T12:00:00Z' },
        data: { conversation: 'c-1', message: 'm-1', account: 'lin', text: 'Hello', media: [], echo: false },
      },
    }),
  );
  it.each([
    ['by another secret', foreign, body, 0, 'bad-signature'],
    ['with another body', current, body.replace('Hello', 'Goodbye'), 0, 'bad-signature'],
    ['sent six minutes ago', previous, body, 6, 'stale'],
  ])('%s is not', (_, secret, given, minutes, code) =>
    expect(believed(secret, given, new Date(Date.now() - minutes * 60_000))).toBe(code),
  );
});
