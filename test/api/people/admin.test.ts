import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { submission } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress());

const admin = (route: string, body?: object, headers = {}) =>
  service.request(route, { as: 'guo-ran', headers, ...(body && { body }) });
const person = (id: string, more = {}) => ({
  ...{ id, name: 'New Person', email: `${id}@staff.example`, role: 'handler', team: 'content' },
  ...{ categories: ['content'], languages: ['en'], ...more },
});

describe('administrators', () => {
  it('add somebody, change them and let them go; their key ends with it, also for when they come back', async () => {
    expect(await admin('POST /v1/staff', person('new-person'))).toMatchObject({
      status: 201,
      body: { id: 'new-person', active: true },
    });
    const { body } = await admin('POST /v1/keys', { kind: 'staff', staff: 'new-person' });
    expect((await service.request('GET /v1/tasks', { bearer: body.key })).status).toBe(200);
    expect((await admin('PATCH /v1/staff/new-person', { languages: ['zh-CN'] })).body.languages).toEqual([
      'zh-CN',
    ]);
    expect((await admin('PATCH /v1/staff/new-person', { active: false })).body.active).toBe(false);
    const withIt = async () => (await service.request('GET /v1/tasks', { bearer: body.key })).status;
    expect(await withIt()).toBe(401);
    await admin('PATCH /v1/staff/new-person', { active: true });
    expect(await withIt()).toBe(401);
  });

  it('repeat a request and get the same answer, but a key is shown once', async () => {
    const again = { 'idempotency-key': randomUUID() };
    const wanted = { kind: 'client', client: 'partner', scopes: ['complaints:submit'] };
    const first = await admin('POST /v1/keys', wanted, again);
    const second = await admin('POST /v1/keys', wanted, again);
    expect(first.body.key).toMatch(/^rdr_/);
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id, key: null } });
    const other = await admin('POST /v1/keys', { ...wanted, client: 'partner-two' }, again);
    expect(other).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:key-reused' } });
  });

  it('revoke a key at once', async () => {
    const { body } = await admin('POST /v1/keys', {
      kind: 'client',
      client: 'short-lived',
      scopes: ['complaints:submit'],
    });
    const submit = () => service.request('POST /v1/complaints', { bearer: body.key, body: submission() });
    expect((await submit()).status).toBe(202);
    expect((await admin(`DELETE /v1/keys/${body.id}`)).status).toBe(200);
    expect((await submit()).status).toBe(401);
    expect((await admin(`DELETE /v1/keys/${body.id}`)).status).toBe(404);
    const keys = await admin('GET /v1/keys');
    expect(keys.body.items).toContainEqual(
      expect.objectContaining({ id: body.id, revokedAt: expect.any(String) }),
    );
    expect(keys.text).not.toContain(body.key);
  });

  it.each([
    ['a person who is there', 'POST /v1/staff', person('zhang-wei'), 409],
    ['a person with a client’s name', 'POST /v1/staff', person('mobile-app'), 409],
    [
      'a client with a person’s id',
      'POST /v1/keys',
      { kind: 'client', client: 'zhang-wei', scopes: ['complaints:submit'] },
      409,
    ],
    [
      'a client called operator',
      'POST /v1/keys',
      { kind: 'client', client: 'operator', scopes: ['complaints:submit'] },
      422,
    ],
    [
      'an account that is taken',
      'POST /v1/staff',
      person('somebody', { accountId: 'account-zhang-wei' }),
      409,
    ],
    ['a key for nobody', 'POST /v1/keys', { kind: 'staff', staff: 'nobody' }, 422],
    [
      'a scope that does not exist',
      'POST /v1/keys',
      { kind: 'client', client: 'x-app', scopes: ['everything'] },
      422,
    ],
    [
      'a team led by nobody',
      'PUT /v1/teams/content',
      { name: { en: 'Content', 'zh-CN': '内容' }, lead: 'nobody', supervisor: null },
      422,
    ],
    [
      'a team with a name for an id',
      'PUT /v1/teams/Legal',
      { name: { en: 'Legal', 'zh-CN': '法务' }, lead: null, supervisor: null },
      400,
    ],
    ['nobody', 'PATCH /v1/staff/nobody', { active: false }, 404],
  ])('are told about %s', async (_, route, body, status) => {
    expect((await admin(route, body)).status).toBe(status);
  });

  it('name the lead of a team, who then sees its cases', async () => {
    await admin('POST /v1/staff', person('new-lead', { role: 'lead', team: null }));
    const { body: key } = await admin('POST /v1/keys', { kind: 'staff', staff: 'new-lead' });
    const { body } = await service.submit();
    const read = () => service.request(`GET /v1/complaints/${body.number}`, { bearer: key.key });
    expect((await read()).status).toBe(404);
    await admin('PUT /v1/teams/service', {
      name: { en: 'Service', 'zh-CN': '客服' },
      lead: 'new-lead',
      supervisor: 'he-ping',
    });
    expect(await read()).toMatchObject({
      status: 200,
      body: { possible: expect.arrayContaining(['review', 'assign']) },
    });
    await admin('PUT /v1/teams/service', {
      name: { en: 'Service', 'zh-CN': '客服' },
      lead: 'zhou-min',
      supervisor: 'he-ping',
    });
  });

  it('read the policy in force', async () => {
    const { body } = await admin('GET /v1/policy');
    expect(body).toMatchObject({ version: 1, document: { deadlines: { review: { within: 86_400_000 } } } });
  });
});

describe('absences', () => {
  const week = { staff: 'wang-lei', from: '2100-03-02T09:00:00+08:00', until: '2100-03-09T09:00:00+08:00' };

  it('are kept by the lead of the team, for their own people', async () => {
    const added = await service.request('POST /v1/absences', { as: 'liu-yang', body: week });
    expect(added).toMatchObject({
      status: 201,
      body: { staff: 'wang-lei', from: '2100-03-02T01:00:00.000Z' },
    });
    const list = await service.request('GET /v1/absences?staff=wang-lei', { as: 'liu-yang' });
    expect(list.body.items).toContainEqual(added.body);
    expect((await service.request(`DELETE /v1/absences/${added.body.id}`, { as: 'huang-ting' })).status).toBe(
      404,
    );
    expect((await service.request(`DELETE /v1/absences/${added.body.id}`, { as: 'liu-yang' })).status).toBe(
      200,
    );
    expect((await service.request('GET /v1/absences?staff=wang-lei', { as: 'liu-yang' })).body.items).toEqual(
      [],
    );
  });

  it('cannot end before they begin', async () => {
    const wrong = { ...week, until: week.from };
    const answer = await service.request('POST /v1/absences', { as: 'liu-yang', body: wrong });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: '/until' }] } });
  });

  it('of others are not theirs to keep', async () => {
    expect((await service.request('POST /v1/absences', { as: 'huang-ting', body: week })).status).toBe(403);
    expect((await service.request('POST /v1/absences', { as: 'wang-lei', body: week })).status).toBe(403);
    expect((await service.request('GET /v1/absences?staff=nobody', { as: 'huang-ting' })).status).toBe(403);
  });
});
