import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaint, createService, type Service } from './service.js';

let service: Service;
let lines = '';
beforeAll(async () => {
  service = await createService({ log: (line) => (lines += line) });
});
afterAll(() => service[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const submit = (body: string | object, headers = {}) =>
  service.request('POST /v1/complaints', { as: 'mobile-app', body, headers });

describe('a request that is not what it should be', () => {
  it.each([
    ['broken JSON', '{"channel": "app",', json, 400, 'unreadable'],
    ['nothing at all', '', json, 400, 'unreadable'],
    ['prototype keys', '{"__proto__": {"danger": true}}', json, 400, 'unreadable'],
    ['constructor keys', '{"constructor": {"prototype": {"danger": true}}}', json, 400, 'unreadable'],
    ['a list', '[]', json, 422, 'invalid'],
    [
      'a form',
      'channel=app',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'media-type-unknown',
    ],
    ['plain text', 'help', { 'content-type': 'text/plain' }, 415, 'media-type-unknown'],
    ['XML', '<complaint/>', { 'content-type': 'application/xml' }, 415, 'media-type-unknown'],
    ['a huge body', JSON.stringify({ description: 'x'.repeat(70_000) }), json, 413, 'too-large'],
    ['lists in lists in lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, json, 422, 'invalid'],
  ])('%s is refused with a problem', async (_, body, headers, status, type) => {
    const answer = await submit(body, headers);
    expect(answer).toMatchObject({ status, body: { type: `urn:redress:problem:${type}`, status } });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['an unknown field', complaint({ urgent: true }), ''],
    ['an unknown field inside', complaint({ contact: { email: 'a@example.com', name: 'x' } }), '/contact'],
    ['no description', complaint({ description: '  \n ' }), '/description'],
    ['a description without end', complaint({ description: 'x'.repeat(20_001) }), '/description'],
    ['a category of its own', complaint({ category: 'taxes' }), '/category'],
    ['a number as text', complaint({ description: 7 }), '/description'],
    ['no e-mail address', complaint({ contact: { email: 'not an address' } }), '/contact/email'],
    [
      'two addresses in one',
      complaint({ contact: { email: 'a@example.com, b@example.com' } }),
      '/contact/email',
    ],
    [
      'a header in an address',
      complaint({ contact: { email: 'a@example.com\r\nBcc: b@example.com' } }),
      '/contact/email',
    ],
    ['a phone number without a country', complaint({ contact: { phone: '13800138000' } }), '/contact/phone'],
    ['a NUL character', complaint({ description: 'a\0b' }), '/description'],
    ['half a character', complaint({ description: 'a\ud800b' }), '/description'],
  ])('%s says where it is wrong', async (_, body, path) => {
    const answer = await submit(body);
    expect(answer).toMatchObject({ status: 422, body: { type: 'urn:redress:problem:invalid' } });
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(
      path === '' ? '/' : path,
    );
  });

  it('keeps every script of the world as it was written', async () => {
    const description = '我的帐号被盗 🦊 مرحبا <b>&"\' עברית \u202e e\u0301';
    const { body } = await submit(complaint({ description }));
    const read = await service.request(`GET /v1/complaints/${body.number}`, { as: 'mobile-app' });
    expect(read.body.texts).toMatchObject([{ name: 'description', text: description }]);
  });
});

describe('somebody without a right to it', () => {
  it.each([
    ['no key', {}],
    ['a key that never was', { authorization: `Bearer rdr_${'0'.repeat(12)}_${'0'.repeat(48)}` }],
    ['a key of another kind', { authorization: 'Basic cmVkcmVzczpyZWRyZXNz' }],
    ['SQL for a key', { authorization: "Bearer ' or 1=1 --" }],
  ])('with %s is asked for one', async (_, headers) => {
    const answer = await service.request('GET /v1/complaints', { headers });
    expect(answer).toMatchObject({ status: 401, body: { type: 'urn:redress:problem:unauthenticated' } });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('cannot tell a foreign complaint from none', async () => {
    const { body } = await submit(complaint());
    const asked = (number: string) => service.request(`GET /v1/complaints/${number}`, { as: 'wang-lei' });
    const [foreign, absent, impossible] = [
      await asked(body.number),
      await asked('100-000-008'),
      await asked('nonsense'),
    ];
    expect(foreign.status).toBe(404);
    expect(absent.text).toBe(foreign.text);
    expect(impossible.text).toBe(foreign.text);
    const given = await service.request(`POST /v1/complaints/${body.number}/note`, {
      as: 'wang-lei',
      body: { note: 'x' },
    });
    expect(given.text).toBe(foreign.text);
  });

  it('as a client sees only what it filed itself', async () => {
    const { body } = await submit(complaint());
    const other = await service.request(`GET /v1/complaints/${body.number}`, { as: 'web-form' });
    expect(other.status).toBe(403); // the form's key may only submit
    const list = await service.request('GET /v1/complaints?limit=100', { as: 'mobile-app' });
    expect(list.body.items.map((item: { number: string }) => item.number)).toContain(body.number);
  });

  it('as a client without the scope is told which one', async () => {
    const { body } = await submit(complaint());
    const answer = await service.request(`POST /v1/complaints/${body.number}/answer`, {
      as: 'web-form',
      body: { text: 'x' },
    });
    expect(answer).toMatchObject({ status: 403, body: { type: 'urn:redress:problem:not-allowed' } });
    expect(answer.body.detail).toContain('complaints:command');
  });

  it('changes nothing about people and keys', async () => {
    for (const as of ['mobile-app', 'zhou-min', 'noah-fischer']) {
      const made = await service.request('POST /v1/keys', { as, body: { kind: 'staff', staff: 'guo-ran' } });
      expect(made.status).toBe(403);
    }
  });
});

describe('a clumsy user', () => {
  it('types the number with spaces, without dashes, or with full-width digits', async () => {
    const { body } = await submit(complaint());
    for (const typed of [
      body.number.replaceAll('-', ' '),
      body.number.replaceAll('-', ''),
      body.number.replace(/\d/g, (digit: string) => String.fromCodePoint(0xff10 + Number(digit))),
    ]) {
      const answer = await service.request(`GET /v1/complaints/${encodeURIComponent(typed)}`, {
        as: 'mobile-app',
      });
      expect(answer).toMatchObject({ status: 200, body: { number: body.number } });
    }
  });

  it.each([
    'stage=open',
    'limit=0',
    'limit=101',
    'limit=ten',
    'updatedSince=yesterday',
    'cursor=abc',
    'overdue=maybe',
    'handler=%00',
  ])('filters by %s and is told what is wrong', async (query) => {
    const answer = await service.request(`GET /v1/complaints?${query}`, { as: 'zhou-min' });
    expect([400, 422]).toContain(answer.status);
    expect(answer.body.errors).toHaveLength(1);
  });

  it('asks for a page that is not there', async () => {
    expect(await service.request('GET /v1/complaint')).toMatchObject({
      status: 404,
      body: { type: 'urn:redress:problem:not-found' },
    });
    expect((await service.request('DELETE /v1/complaints', { as: 'guo-ran' })).status).toBe(404);
  });
});

describe('what stays inside', () => {
  it('a failure shows an id outside, and no statement, parameter or place in the code', async () => {
    await service.db.execute('alter table texts rename to texts_away');
    const answer = await submit(complaint({ description: 'My secret words.' }));
    await service.db.execute('alter table texts_away rename to texts');
    expect(answer).toMatchObject({ status: 500, body: { type: 'urn:redress:problem:unexpected' } });
    expect(answer.text).not.toMatch(/insert|texts|select|\.ts|secret/i);
    expect(lines).toContain(answer.body.errorId);
    expect(lines).not.toContain('My secret words.');
    expect(lines).not.toContain('li.na@example.com');
  });

  it('a token never reaches the log', async () => {
    const { body } = await submit(complaint());
    const token = body.trackingUrl.split('/t/')[1];
    await service.request(`GET /t/${token}`);
    await service.request(`GET /v1/tracking/${token}`);
    await service.request(`POST /v1/tracking/${token}/withdraw`, { body: { foo: 1 } });
    await service.request(`GET /t/${token}/${randomUUID()}`);
    expect(lines).toContain('/v1/tracking/:token');
    expect(lines).not.toContain(token);
  });

  it('an API key never reaches the log', () => {
    for (const key of service.keys.values()) expect(lines).not.toContain(key);
  });
});
