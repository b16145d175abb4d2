/** Numbers, tokens, keys and Idempotency-Keys as things to guess or to take from others. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { submission } from '../../support/http.js';
import { expectProblem, hostile } from './hostile.js';

const { service, submit, filed } = await hostile();
const invented = () => `rdr_${randomBytes(6).toString('hex')}_${randomBytes(24).toString('hex')}`;

/** Requests of one address outside, each with another invented key and another forwarded address. */
async function statusesOf(count: number, method: 'GET' | 'POST', url: string, payload?: object) {
  const statuses: number[] = [];
  for (let n = 0; n < count; n++) {
    const { statusCode } = await service.app.inject({
      ...{ method, url, remoteAddress: '203.0.113.9', ...(payload === undefined ? {} : { payload }) },
      headers: { authorization: `Bearer ${invented()}`, 'x-forwarded-for': `198.51.100.${n % 250}` },
    });
    statuses.push(statusCode);
  }
  return statuses;
}

describe('guessing', () => {
  it('a token that is none, half a token and the number all give the same 404', async () => {
    const { number, token } = await filed();
    const answers = await Promise.all(
      [
        randomBytes(32).toString('base64url'),
        token.slice(0, -1),
        `${token}A`,
        token.toUpperCase(),
        number,
        ' ',
      ].map((guess) => service.request(`GET /v1/tracking/${encodeURIComponent(guess)}`)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    for (const answer of answers) expectProblem(answer, 404, 'not-found');
  });

  it('a number opens nothing to anybody without a part in the complaint', async () => {
    const { number } = await filed();
    for (const as of ['web-form', 'sofia-marin', 'xu-hao', undefined]) {
      const caller = as === undefined ? {} : { as };
      const read = await service.request(`GET /v1/complaints/${number}`, caller);
      const noted = await service.request(`POST /v1/complaints/${number}/note`, {
        ...caller,
        body: { note: 'x' },
      });
      for (const { status, text } of [read, noted]) {
        expect([401, 403, 404]).toContain(status);
        expect(text).not.toContain(number);
      }
    }
  });

  it('a key of another, or half of one, is none', async () => {
    const key = service.keys.get('guo-ran') ?? '';
    for (const guess of [
      key.slice(0, -1),
      key.toUpperCase(),
      `${key.slice(0, -4)}0000`,
      `${key} ${key}`,
      invented(),
    ])
      expectProblem(await service.request('GET /v1/staff', { bearer: guess }), 401, 'unauthenticated');
  });

  it('whoever asks for links again is stopped at twenty a minute, whatever key and address they claim', async () => {
    const body = { contact: 'li.na@example.com' };
    const statuses = await statusesOf(25, 'POST', '/v1/lost-links', body);
    expect(statuses).toEqual([
      ...Array.from({ length: 20 }, () => 202),
      ...Array.from({ length: 5 }, () => 429),
    ]);
  });

  it('whoever guesses tokens or keys is stopped at six hundred a minute', async () => {
    for (const url of ['/v1/tracking/guess', '/v1/complaints']) {
      const statuses = await statusesOf(605, 'GET', url);
      const first = url === '/v1/complaints' ? 401 : 404;
      expect([...new Set(statuses.slice(0, 600)), ...new Set(statuses.slice(600))]).toEqual([first, 429]);
    }
  });

  it('the refusal says when to come again, and an honest key still passes', async () => {
    const asked = { url: '/v1/complaints', remoteAddress: '203.0.113.9' };
    const refused = await service.app.inject({
      ...asked,
      headers: { authorization: `Bearer ${invented()}` },
    });
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const honest = { authorization: `Bearer ${service.keys.get('guo-ran')}` };
    expect((await service.app.inject({ ...asked, headers: honest })).statusCode).toBe(200);
  });

  it('nothing is found by comparing secrets letter by letter, nor by waiting for a link to be sent', () => {
    const source = (path: string) => readFileSync(`src/${path}`, 'utf8');
    expect(source('db/people/keys.ts')).toMatch(/timingSafeEqual\(digest\(key\)/);
    expect(source('cases/doors/prove-address.ts')).toMatch(/tokenHash\(token\)/);
    expect(source('cases/find-case.ts')).toMatch(/find\(db, tokenHash\(token\), 'tracking'\)/);
    for (const path of ['lost-links', 'pages'])
      expect(source(`api/routes/parties/${path}.ts`)).not.toMatch(/await relink/);
  });
});

describe('Idempotency-Keys', () => {
  const noted = (as: string, number: string, note: string, key: string) =>
    service.request(`POST /v1/complaints/${number}/note`, {
      ...{ as, body: { note, expectedVersion: 0 }, headers: { 'idempotency-key': key } },
    });

  it.each([
    ['empty', ''],
    ['of 256 characters', 'k'.repeat(256)],
    ['of 10,000 characters', 'k'.repeat(10_000)],
    ['with a space', 'a b'],
    ['with line breaks', 'a\r\nx-admin: 1'],
    ['with an umlaut', 'schl\u00fcssel'],
  ])('%s are refused', async (_, key) => {
    expectProblem(await submit(submission(), { 'idempotency-key': key }), 400, 'header-invalid');
  });

  it('of another caller give nothing of theirs', async () => {
    const key = randomUUID();
    const mine = await submit(submission(), { 'idempotency-key': key });
    const theirs = await service.request('POST /v1/complaints', {
      ...{ as: 'web-form', body: submission(), headers: { 'idempotency-key': key } },
    });
    expect(theirs.status).toBe(202);
    expect(theirs.body.number).not.toBe(mine.body.number);
  });

  it('with another body are refused, also for another complaint and another command', async () => {
    const [one, two] = [await filed(), await filed()];
    const key = randomUUID();
    expect((await noted('mobile-app', one.number, 'first', key)).status).not.toBe(422);
    expectProblem(await noted('mobile-app', one.number, 'second', key), 409, 'key-reused');
    expectProblem(await noted('mobile-app', two.number, 'first', key), 409, 'key-reused');
  });

  it('tell a stranger nothing about a complaint they have never seen', async () => {
    const { number } = await filed();
    const key = randomUUID();
    await noted('mobile-app', number, 'mine', key);
    const stranger = await noted('sofia-marin', number, 'mine', key);
    const absent = await noted('sofia-marin', '100-000-008', 'mine', key);
    expect([stranger.status, stranger.text]).toEqual([404, absent.text]);
  });
});
