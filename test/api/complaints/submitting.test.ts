import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { contacts } from '../../../src/db/schema/complaints.js';
import { create } from '../../../src/db/people/keys.js';
import { entries } from '../../../src/db/complaints/journal.js';
import { register } from '../../../src/cases/doors/register.js';
import * as cases from '../../../src/db/complaints/cases.js';
import { shared } from '../../support/shared.js';
import { queued } from '../../support/deliveries.js';
import { parseComplaintNumber } from '../../../src/domain/intake/number.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import { testConfig } from '../../support/config.js';
import { submission } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';

const service = await shared(createRedress());

const submit = (change = {}, more = {}) =>
  service.request('POST /v1/complaints', { as: 'mobile-app', body: submission(change), ...more });

describe('submitting', () => {
  it('answers at once with a number, a private link and the dates', async () => {
    const { status, body, headers } = await submit();
    expect(status).toBe(202);
    expect(parseComplaintNumber(body.number)).toBe(body.number);
    expect(headers['location']).toBe(`/v1/complaints/${body.number}`);
    expect(body.trackingUrl).toMatch(/^http:\/\/redress\.example\/t\/[\w-]{43}$/);
    const hours = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000;
    expect(hours(body.submittedAt, body.reviewDueAt)).toBe(24);
    expect(hours(body.submittedAt, body.promiseDueAt)).toBe(144);
  });

  it('stores the case, its journal and the message that starts its run together', async () => {
    const { body } = await submit();
    const stored = await cases.find(service.db, body.number);
    expect(stored).toMatchObject({ filedBy: 'mobile-app', state: { stage: 'review', team: 'service' } });
    expect((await entries(service.db, body.number)).map(({ type }) => type)).toContain('received');
    expect(await queued(service.db, body.number)).toMatchObject([{ kind: 'start' }]);
  });

  it('does not keep the private link anywhere', async () => {
    const { body } = await submit();
    const token = body.trackingUrl.split('/t/')[1];
    const tables = ['complaints', 'requests', 'journal', 'deliveries', 'contacts', 'texts'];
    for (const table of tables) {
      const rows = await service.db.execute(`select * from ${table}`);
      expect(JSON.stringify(rows)).not.toContain(token);
    }
  });

  it('again with the same key gives the same answer and one complaint', async () => {
    const again = { headers: { 'idempotency-key': randomUUID() } };
    const [first, second] = [await submit({}, again), await submit({}, again)];
    expect(second).toMatchObject({ status: 202, body: first.body });
  });

  it('again takes nothing from the cap of the express lane: under one key, of one matter, or at once', async () => {
    const secrets: [string] = ['a secret'];
    const config = { ...testConfig(), platform: { url: 'http://127.0.0.1:1', secrets } };
    const policy = { version: 1, document: Policy.parse(defaultPolicy) };
    const filer = { kind: 'client', id: 'mobile-app', scopes: ['accounts:assert'] } as const;
    const claim = (accountId: string, externalId: string, idempotencyKey: string = randomUUID()) =>
      register(
        { db: service.db, config, policy, wake: () => {} },
        {
          ...{ filer, filedWith: null, idempotencyKey, now: Date.now() },
          filed: { ...submission({ accountId, externalId, danger: true }), danger: true },
        },
      );
    const account = randomUUID();
    const [matter, key] = [randomUUID(), randomUUID()];
    await Promise.all([1, 2, 3, 4].map(() => claim(account, matter, key)));
    for (let n = 0; n < 4; n++) await claim(account, matter);
    const next = await claim(account, randomUUID());
    expect(next.state.express).toBe('hide');
  });

  it('sent many times at once with one key is one complaint', async () => {
    const again = { headers: { 'idempotency-key': randomUUID() } };
    const all = await Promise.all(Array.from({ length: 10 }, () => submit({}, again)));
    expect(new Set(all.map(({ body }) => body.number)).size).toBe(1);
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
  });

  it('with the key of another body is refused', async () => {
    const again = { headers: { 'idempotency-key': randomUUID() } };
    await submit({}, again);
    const other = await submit({ description: 'Something else.' }, again);
    expect(other).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:key-reused' } });
  });

  it('of the same external id is the complaint there is, also under a new key and when that is repeated', async () => {
    const first = await submit({ externalId: 'ticket-1' });
    const again = { headers: { 'idempotency-key': randomUUID() } };
    const second = await submit({ externalId: 'ticket-1' }, again);
    const third = await submit({ externalId: 'ticket-1' }, again);
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect(third).toMatchObject({ status: 200, body: first.body });
    const elsewhere = await service.request('POST /v1/complaints', {
      as: 'web-form',
      body: submission({ channel: 'web', externalId: 'ticket-1' }),
    });
    expect(elsewhere.body.number).not.toBe(first.body.number);
  });

  it.each([
    ['words', { description: 'Something else.' }, ['/description']],
    ['an address', { contact: { email: 'a@example.com' } }, ['/contact']],
    ['a subject less, and danger', { subject: undefined, danger: true }, ['/danger', '/subject']],
  ])('of the same external id with other %s is refused, and says what differs', async (_, change, paths) => {
    const [externalId, key] = [randomUUID(), randomUUID()];
    const { body } = await submit({ externalId });
    for (const again of [
      {},
      { headers: { 'idempotency-key': key } },
      { headers: { 'idempotency-key': key } },
    ]) {
      const other = await submit({ externalId, ...change }, again);
      expect(other).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:other-matter' } });
      expect(other.body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual(paths);
      expect(other.text).not.toContain(body.number);
    }
  });

  it('again, by a key that may only submit and did not make the link, tells no link', async () => {
    const keyFor = async (scopes: string[]) =>
      (await create(service.db, { for: { kind: 'client' }, name: 'two-keys', scopes })).key;
    const [one, other, reader] = [
      await keyFor(['complaints:submit']),
      await keyFor(['complaints:submit']),
      await keyFor(['complaints:submit', 'complaints:read']),
    ];
    const [key, body] = [randomUUID(), submission({ externalId: randomUUID() })];
    const asked = (bearer: string, sent: object) =>
      service.request('POST /v1/complaints', { bearer, body, ...sent });
    const first = await asked(one, { key });
    expect(first.body.trackingUrl).toContain('/t/');
    for (const again of [{ key }, {}]) {
      expect((await asked(one, again)).body).toEqual(first.body);
      expect((await asked(other, again)).body).toEqual({ ...first.body, trackingUrl: null });
      expect((await asked(reader, again)).body).toEqual(first.body);
    }
  });

  it('again answers as before although the address was changed meanwhile', async () => {
    const externalId = randomUUID();
    const { body } = await submit({ externalId });
    await service.db.update(contacts).set({ email: 'b@example.com' }).where(eq(contacts.number, body.number));
    expect(await submit({ externalId })).toMatchObject({ status: 200, body });
  });

  it.each([
    ['needs a key', { 'idempotency-key': '' }, 400],
    ['needs a key of visible characters', { 'idempotency-key': 'a b' }, 400],
    ['needs a key that is not too long', { 'idempotency-key': 'x'.repeat(256) }, 400],
  ])('%s', async (_, headers, status) => {
    const answer = await submit({}, { headers });
    expect(answer).toMatchObject({ status, body: { type: 'urn:redress:problem:header-invalid' } });
    expect(answer.body.errors[0].path).toBe('/idempotency-key');
  });

  it('may be anonymous', async () => {
    const { status, body } = await submit({ contact: {} });
    expect(status).toBe(202);
    expect((await cases.find(service.db, body.number))?.state.reach).toEqual({ email: 'none', sms: 'none' });
  });

  it.each([
    ['zh-CN', '13800138000'],
    ['en', '+86 (138) 0013-8000'],
  ])('takes phone numbers as people type them in %s', async (locale, phone) => {
    const { body } = await submit({ locale, contact: { phone } });
    const read = await service.request(`GET /v1/complaints/${body.number}`, { as: 'mobile-app' });
    expect(read.body.contact).toMatchObject({ phone: '••• 00', reach: { sms: 'unconfirmed' } });
  });

  it('believes that an address is verified only from a client that may say so', async () => {
    const contact = { email: 'li.na@example.com', verified: true };
    const { key } = await create(service.db, {
      for: { kind: 'client' },
      name: 'trusted-app',
      scopes: ['complaints:submit', 'verified-contact'],
    });
    const trusted = await service.request('POST /v1/complaints', {
      bearer: key,
      body: submission({ contact }),
    });
    const web = await service.request('POST /v1/complaints', {
      as: 'web-form',
      body: submission({ contact, channel: 'web' }),
    });
    const reach = async (number: string) => (await cases.find(service.db, number))?.state.reach.email;
    expect(await reach(trusted.body.number)).toBe('confirmed');
    expect(await reach(web.body.number)).toBe('unconfirmed');
  });

  it('knows the account that complains about itself from a client that may assert it', async () => {
    const own = { subject: { type: 'account', reference: 'u-9' }, accountId: 'u-9' };
    const app = await submit(own);
    const web = await service.request('POST /v1/complaints', {
      as: 'web-form',
      body: submission({ ...own, channel: 'web' }),
    });
    expect((await cases.find(service.db, app.body.number))?.state.ownSubject).toBe(true);
    expect((await cases.find(service.db, web.body.number))?.state.ownSubject).toBe(false);
  });

  it('about one of the staff goes to the integrity team, and is not there for them and their line', async () => {
    const { body } = await submit({ subject: { type: 'account', reference: 'account-chen-xiaoyu' } });
    expect((await cases.find(service.db, body.number))?.state).toMatchObject({
      integrity: true,
      team: 'integrity',
    });
    const read = (as: string) => service.request(`GET /v1/complaints/${body.number}`, { as });
    expect((await read('chen-xiaoyu')).status).toBe(404);
    expect((await read('zhou-min')).status).toBe(404);
    expect((await read('he-ping')).status).toBe(404);
    expect((await read('gao-yuan')).status).toBe(200);
    const list = await service.request('GET /v1/complaints?team=integrity', { as: 'he-ping' });
    expect(list.body.items).toEqual([]);
  });

  it.each([
    ['a direct message comes in elsewhere', 'mobile-app', 'direct_message', 'channel-not-open'],
    ['the hotline is not a client', 'mobile-app', 'hotline', 'channel-not-open'],
    ['the service team does not file for the app', 'chen-xiaoyu', 'app', 'channel-not-open'],
    ['a handler files nothing', 'wang-lei', 'hotline', 'not-allowed'],
  ])('%s', async (_, as, channel, type) => {
    const answer = await service.request('POST /v1/complaints', { as, body: submission({ channel }) });
    expect(answer.body).toMatchObject({ type: `urn:redress:problem:${type}`, detail: expect.any(String) });
  });

  it('by the service team is for the hotline', async () => {
    const body = submission({ channel: 'hotline' });
    expect(await service.request('POST /v1/complaints', { as: 'chen-xiaoyu', body })).toMatchObject({
      status: 202,
    });
  });
});
