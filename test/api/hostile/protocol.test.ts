/** HTTP itself as the tool: content types, methods, paths, query strings, Unicode, sizes. */
import { describe, expect, it } from 'vitest';
import { submission } from '../../support/http.js';
import { BODY_LIMIT_BYTES } from '../../../src/api/plugins/bodies/bodies.js';
import { expectProblem, hostile } from './hostile.js';

const { service, submit, filed } = await hostile();
const body = JSON.stringify(submission());
const typed = (type: string) => ({ 'content-type': type });

describe('content types', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'text/json',
    'application/jsonp',
    'application/json-seq',
    'json',
    'application/json, text/plain',
  ])('%s is not JSON, whatever it holds', async (type) => {
    expectProblem(await submit(body, typed(type)), 415, 'media-type-unknown');
  });

  it.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'APPLICATION/JSON'])(
    '%s is read as JSON in UTF-8',
    async (type) => {
      expect((await submit(body, typed(type))).status).toBe(202);
    },
  );

  it.each(['gbk', 'UTF-16', '"iso-8859-1"'])('JSON in %s is refused', async (charset) => {
    expectProblem(
      await submit(body, typed(`application/json; charset=${charset}`)),
      415,
      'media-type-unknown',
    );
  });

  it('bytes that are not UTF-8 are refused, in JSON, in a form and in a receipt', async () => {
    const { token } = await filed();
    const gbk = Buffer.from('d5cabac5b1bbb5c1', 'hex');
    const escaped = 'text=%D5%CA&idempotencyKey=k-1';
    const form = 'application/x-www-form-urlencoded';
    const sent = [
      [
        '/v1/complaints',
        'application/json',
        Buffer.concat([Buffer.from('{"description":"'), gbk, Buffer.from('"}')]),
      ],
      [`/t/${token}/answer`, form, Buffer.concat([Buffer.from('text='), gbk])],
      [`/t/${token}/answer`, form, escaped],
      ['/webhooks/resend', 'application/json', gbk],
    ] as const;
    for (const [url, type, payload] of sent) {
      const headers = {
        ...{ authorization: `Bearer ${service.keys.get('mobile-app')}`, 'content-type': type },
        'idempotency-key': `not-utf-8-${url}`,
      };
      const { statusCode } = await service.app.inject({ method: 'POST', url, headers, payload });
      expect([url, statusCode]).toEqual([url, 400]);
    }
  });

  it('a body that is packed is not read', async () => {
    for (const encoding of ['gzip', 'br', 'identity, gzip'])
      expectProblem(
        await submit(body, { ...typed('application/json'), 'content-encoding': encoding }),
        415,
        'media-type-unknown',
      );
    expect(
      (await submit(body, { ...typed('application/json'), 'content-encoding': 'identity' })).status,
    ).toBe(202);
  });

  it('a type of JSON without a body is no body', async () => {
    const gone = await service.request('DELETE /v1/keys/nobody', {
      ...{ as: 'guo-ran', headers: typed('application/json') },
    });
    expectProblem(gone, 404, 'not-found');
  });

  it('none at all is refused', async () => {
    const answer = await service.app.inject({
      ...{ method: 'POST', url: '/v1/complaints', payload: Buffer.from(body) },
      headers: {
        authorization: `Bearer ${service.keys.get('mobile-app')}`,
        'idempotency-key': 'without-a-type',
      },
    });
    expect(answer.statusCode).toBe(415);
  });

  it('a form is for pages, JSON is not', async () => {
    const { token } = await filed();
    const page = await service.request(`POST /t/${token}/withdraw`, {
      body: '<x/>',
      headers: typed('text/xml'),
    });
    expect(page.status).toBe(415);
    expect(page.headers['content-type']).toContain('text/html');
  });
});

describe('methods and paths', () => {
  it.each(['x-http-method-override', 'x-http-method', 'x-method-override', '_method'])(
    '%s changes no method',
    async (header) => {
      const answer = await service.request('POST /v1/staff/wang-lei', {
        ...{ as: 'guo-ran', body: { active: false }, headers: { [header]: 'PATCH' } },
      });
      expectProblem(answer, 405, 'method-unknown');
      expect(answer.headers['allow']).toBe('PATCH');
      const asked = await service.request('GET /v1/keys', {
        as: 'zhou-min',
        headers: { [header]: 'POST' },
      });
      expect(asked.status).toBe(403);
    },
  );

  it.each([
    '/docs/static/../../package.json',
    '/docs/static/..%2f..%2fpackage.json',
    '/docs/static/%2e%2e/%2e%2e/package.json',
    '/docs/static/..%5c..%5cpackage.json',
    '/docs/static//etc/passwd',
    '/inbox/..%2f..%2fetc%2fpasswd',
    '/v1/complaints/..%2f..%2fetc%2fpasswd',
    '/t/..%2f..%2fetc%2fpasswd',
    '/v1/staff/../keys',
    '/v1/complaints/%2e%2e/keys',
    '/.env',
    '/data/secret',
  ])('%s leads nowhere', async (path) => {
    const answer = await service.app.inject({ url: path });
    expect([400, 401, 403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toMatch(/"dependencies"|root:/);
  });

  it.each(['/v1/complaints/%zz', '/t/%', '/v1/tracking/%c0%ae'])('%s cannot be read', async (path) => {
    const answer = await service.request(`GET ${path}`, { as: 'guo-ran' });
    expectProblem(answer, 400, 'unreadable');
  });

  it('a path without end is not there', async () => {
    for (const path of ['/v1/tracking/', '/v1/complaints/', '/inbox/'])
      expect((await service.request(`GET ${path}${'a'.repeat(8_000)}`, { as: 'guo-ran' })).status).toBe(404);
  });
});

it('an address that takes another method says which', async () => {
  for (const [route, allow] of [
    ['PUT /v1/complaints', 'GET, HEAD, POST'],
    ['GET /v1/complaints/100-000-008/note', 'POST'],
    ['DELETE /t/x', 'GET, HEAD'],
    ['POST /docs/static/x.css', 'GET, HEAD'],
  ] as const) {
    const answer = await service.request(route, { as: 'guo-ran' });
    expectProblem(answer, 405, 'method-unknown');
    expect(answer.headers['allow']).toBe(allow);
  }
});

it.each(['/', '.', '/?lang=en', '。', '>', ').'])(
  'a private link with %j behind it is the link',
  async (more) => {
    const { token } = await filed();
    expect((await service.request(`GET /t/${token}${encodeURI(more)}`)).status).toBe(200);
    expect((await service.request(`GET /v1/tracking/${token}${encodeURI(more)}`)).status).toBe(200);
  },
);

describe('query strings', () => {
  it.each([
    'stage=review&stage=closed',
    'limit=1&limit=100',
    'owner=me&owner=wang-lei',
    'cursor=a&cursor=b',
    'stage[]=review',
    'stage[$ne]=closed',
    'sort=description',
    'order=asc;drop table complaints',
    'filter[accountId]=u-1',
    'accountId=u-1',
    'limit=1e9',
    'limit=-1',
    'limit=',
    'updatedSince=0',
    "team=content' or '1'='1",
  ])('%s is refused and says why', async (query) => {
    const answer = await service.request(`GET /v1/complaints?${encodeURI(query)}`, { as: 'guo-ran' });
    expectProblem(answer, 400, 'header-invalid');
    expect(answer.body.errors.length).toBeGreaterThan(0);
  });

  it.each([
    ['a transaction beyond all transactions', ['18446744073709551616', '100-000-008']],
    ['a sign no column holds', ['0', '100-000-00\0']],
    ['half a character', ['0', '\ud800']],
    ['a place that is none', { updatedAt: 0 }],
    ['a number in SQL', ["0'); drop table complaints; --", 'x']],
  ])('a cursor of %s is refused', async (_, place) => {
    const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
    const answer = await service.request(`GET /v1/complaints?cursor=${cursor}`, { as: 'guo-ran' });
    expectProblem(answer, 400, 'header-invalid');
  });

  it('a cursor of one caller shows another nothing more', async () => {
    await filed();
    await filed();
    const mine = await service.request('GET /v1/complaints?limit=1', { as: 'mobile-app' });
    const theirs = await service.request(`GET /v1/complaints?cursor=${mine.body.nextCursor}`, {
      as: 'sofia-marin',
    });
    expect(theirs.body.items).toEqual([]);
  });
});

describe('sizes and characters', () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  it.each([
    [
      'a body over the limit',
      JSON.stringify({ description: 'x'.repeat(BODY_LIMIT_BYTES) }),
      413,
      'too-large',
    ],
    ['ten thousand objects in each other', deep(10_000), 422, 'invalid'],
    ['as many where a text should be', `{"description": ${deep(9_000)}}`, 422, 'invalid'],
    [
      'ten thousand fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, 1]))),
      422,
      'invalid',
    ],
    ['a hundred thousand objects in a row', `{"description": [${'{},'.repeat(100_000)}{}]}`, 422, 'invalid'],
    ['a NUL in a name', '{"a\\u0000b": 1}', 422, 'invalid'],
    ['half a character in a name', '{"\\ud800": 1}', 422, 'invalid'],
  ] as const)('%s is refused', async (_, sent, status, type) => {
    expectProblem(await submit(sent, typed('application/json')), status, type);
  });

  it.each(['\0', '\ud800', '\udc00\ud800'])(
    'NUL and halves of characters are refused everywhere: %j',
    async (character) => {
      const { number, token } = await filed();
      const text = `a${character}b`;
      for (const [route, sent] of [
        [`POST /v1/complaints/${number}/note`, { note: text }],
        [`POST /v1/complaints/${number}/ask-complainant`, { question: text }],
        [`POST /v1/tracking/${token}/answer`, { text }],
        ['PATCH /v1/staff/wang-lei', { name: text }],
      ] as const)
        expectProblem(await service.request(route, { as: 'guo-ran', body: sent }), 422, 'invalid');
      expect((await submit(submission({ subject: { type: 'post', reference: text } }))).status).toBe(422);
    },
  );

  it('the longest words are taken in any script and any spelling', async () => {
    const escaped = (text: string) =>
      text.replaceAll(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
    const longest = (sign: string) =>
      submission({
        description: sign.repeat(20_000),
        remedySought: sign.repeat(2_000),
        subject: { type: 'post', reference: sign.repeat(512) },
      });
    for (const sign of ['汉', '😀'])
      expect((await submit(escaped(JSON.stringify(longest(sign))), typed('application/json'))).status).toBe(
        202,
      );
    expectProblem(await submit(submission({ description: '😀'.repeat(20_001) })), 422, 'invalid');
  });

  it.each([
    ['POST /v1/complaints/100-000-008/note', { note: 'x', expectedVersion: 2 ** 31 }],
    ['POST /v1/complaints/100-000-008/finish-task', { task: 2 ** 31, result: 'done' }],
    ['POST /v1/absences', { staff: 'wang-lei', from: '0000-01-01T00:00:00Z', until: '2100-01-02T00:00:00Z' }],
    [
      'POST /v1/absences',
      { staff: 'wang-lei', from: '2100-01-01T00:00:00Z', until: '9999-12-31T23:59:59-01:00' },
    ],
  ])('%s refuses what its column does not hold: %o', async (route, sent) => {
    expectProblem(await service.request(route, { as: 'guo-ran', body: sent }), 422, 'invalid');
  });

  it('a NUL in a path or a query is refused, before anything is looked for', async () => {
    for (const path of [
      '/v1/tracking/%00',
      '/v1/complaints/100-000-008%00',
      '/t/%00',
      '/v1/complaints?owner=%00',
    ])
      expect((await service.request(`GET ${path}`, { as: 'guo-ran' })).status).toBe(400);
  });
});
