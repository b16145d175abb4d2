/** Requests that are not what they should be, by malice or by clumsy hands. */
import { expect, describe, it } from 'vitest';
import { submission } from '../../support/http.js';
import { BODY_LIMIT_BYTES } from '../../../src/api/plugins/bodies/bodies.js';
import { expectProblem, hostile } from './hostile.js';

const json = { 'content-type': 'application/json' };
const { service, submit } = await hostile();

describe('a request that is not what it should be', () => {
  it.each([
    ['broken JSON', '{"channel": "app",', json, 400, 'unreadable'],
    ['nothing at all', '', json, 422, 'invalid'],
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
    ['a huge body', JSON.stringify({ description: 'x'.repeat(BODY_LIMIT_BYTES) }), json, 413, 'too-large'],
    ['lists in lists in lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, json, 422, 'invalid'],
  ])('%s is refused with a problem', async (_, body, headers, status, type) => {
    const answer = await submit(body, headers);
    expectProblem(answer, status, type);
  });

  it.each([
    ['an unknown field', submission({ urgent: true }), ''],
    ['an unknown field inside', submission({ contact: { email: 'a@example.com', name: 'x' } }), '/contact'],
    ['no description', submission({ description: '  \n ' }), '/description'],
    ['a description nobody can see', submission({ description: '\u3164\u200b' }), '/description'],
    ['a description without end', submission({ description: 'x'.repeat(20_001) }), '/description'],
    ['a category of its own', submission({ category: 'taxes' }), '/category'],
    ['a number as text', submission({ description: 7 }), '/description'],
    ['no e-mail address', submission({ contact: { email: 'not an address' } }), '/contact/email'],
    [
      'two addresses in one',
      submission({ contact: { email: 'a@example.com, b@example.com' } }),
      '/contact/email',
    ],
    [
      'a header in an address',
      submission({ contact: { email: 'a@example.com\r\nBcc: b@example.com' } }),
      '/contact/email',
    ],
    ['a phone number without a country', submission({ contact: { phone: '13800138000' } }), '/contact/phone'],
    ['a NUL character', submission({ description: 'a\0b' }), '/description'],
    ['half a character', submission({ description: 'a\ud800b' }), '/description'],
  ])('%s says where it is wrong', async (_, body, path) => {
    const answer = await submit(body);
    expect(answer).toMatchObject({ status: 422, body: { type: 'urn:redress:problem:invalid' } });
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(
      path === '' ? '/' : path,
    );
  });

  it('keeps every script of the world as it was written', async () => {
    const description = '我的帐号被盗 🦊 مرحبا <b>&"\' עברית \u202e e\u0301';
    const { body } = await submit(submission({ description }));
    const read = await service.request(`GET /v1/complaints/${body.number}`, { as: 'mobile-app' });
    expect(read.body.texts).toMatchObject([{ name: 'description', text: description }]);
  });
});

describe('a clumsy user', () => {
  it('types the number with spaces, without dashes, or with full-width digits', async () => {
    const { body } = await submit(submission());
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
    'owner=%00',
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
    expect((await service.request('DELETE /v1/complaints', { as: 'guo-ran' })).status).toBe(405);
  });
});
