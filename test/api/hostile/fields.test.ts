/** Fields that are not for the caller to set, and names that every object has. */
import { describe, expect, it } from 'vitest';
import { complainantCommands } from '../../../src/domain/disclosure/parties/complainant.js';
import { keyedCommands, ruleOf } from '../../../src/domain/commands/index.js';
import { submission } from '../../support/http.js';
import { expectProblem, hostile } from './hostile.js';

const { service, submit, filed } = await hostile();

/** What the state holds, and what the schemas of the database add to it. */
const ours = {
  ...{ number: '100-000-008', stage: 'closed', owner: 'wang-lei', round: 2, version: 99, team: 'content' },
  ...{ escalation: 3, integrity: false, ownSubject: true, reach: { email: 'confirmed', sms: 'confirmed' } },
  ...{ filedBy: 'web-form', trackingHash: '00', actor: { id: 'guo-ran', relations: ['lead'] } },
  ...{ by: 'guo-ran', outcome: 'upheld', policy: {}, id: '1', toString: 'x', role: 'admin' },
};
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const withKey = (name: string, body: object): string =>
  JSON.stringify(body).replace('{', `{${JSON.stringify(name)}: {"admin": true}, `);
const json = { 'content-type': 'application/json' };

describe('mass assignment', () => {
  it.each(Object.entries(ours))('a submission may not bring %s', async (name, value) => {
    expectProblem(await submit(submission({ [name]: value })), 422, 'invalid');
  });

  it.each(keyedCommands)('the command $name takes none of them', async ({ name, example }) => {
    for (const [field, value] of Object.entries(ours)) {
      if (field in example) continue;
      const body = { ...example, [field]: value };
      const answer = await service.request(`POST /v1/complaints/100-000-008/${name}`, {
        as: 'guo-ran',
        body,
      });
      expect([field, answer.status]).toEqual([field, 422]);
    }
  });

  it.each(complainantCommands)('nor does %s of the complainant', async (name) => {
    const { token } = await filed();
    for (const [field, value] of Object.entries(ours)) {
      const { example } = ruleOf(name);
      if (field in example) continue;
      const body = { ...example, [field]: value };
      const answer = await service.request(`POST /v1/tracking/${token}/${name}`, { body });
      expect([field, answer.status]).toEqual([field, 422]);
    }
  });

  it('people and keys take no field that is not theirs', async () => {
    const person = {
      id: 'new-one',
      name: 'N',
      email: 'n@staff.example',
      role: 'handler',
      categories: [],
      languages: ['en'],
    };
    for (const [route, body] of [
      ['POST /v1/staff', { ...person, hash: 'x' }],
      ['PATCH /v1/staff/wang-lei', { id: 'guo-ran' }],
      [
        'PUT /v1/teams/content',
        { name: { en: 'C', 'zh-CN': 'C' }, lead: null, supervisor: null, id: 'integrity' },
      ],
      ['POST /v1/keys', { kind: 'client', client: 'c-1', scopes: ['complaints:read'], hash: 'x' }],
      [
        'POST /v1/absences',
        { staff: 'wang-lei', from: '2100-01-01T00:00:00Z', until: '2100-01-02T00:00:00Z', id: 'x' },
      ],
    ] as const)
      expectProblem(await service.request(route, { as: 'guo-ran', body }), 422, 'invalid');
  });
});

describe('names that every object has', () => {
  it.each(names)('%s as a key of a body is refused', async (name) => {
    const answer = await submit(withKey(name, submission()), json);
    expect([400, 422]).toContain(answer.status);
    expectProblem(answer, answer.status, answer.status === 400 ? 'unreadable' : 'invalid');
    const { number } = await filed();
    const given = await service.request(`POST /v1/complaints/${number}/note`, {
      ...{ as: 'zhou-min', headers: json, body: withKey(name, { note: 'x' }) },
    });
    expect([400, 422]).toContain(given.status);
  });

  it.each(names)('%s as a key of a query is refused', async (name) => {
    for (const path of ['/v1/complaints', '/v1/tasks'])
      expectProblem(
        await service.request(`GET ${path}?${name}=1`, { as: 'zhou-min' }),
        ...([400, 'header-invalid'] as const),
      );
  });

  it.each(names)('%s as a word of a list is refused', async (name) => {
    for (const field of ['category', 'channel', 'locale'])
      expectProblem(await submit(submission({ [field]: name })), 422, 'invalid');
    const listed = (filter: string) =>
      service.request(`GET /v1/complaints?${filter}=${name}`, { as: 'zhou-min' });
    expectProblem(await listed('stage'), 400, 'header-invalid');
    // Classes and teams are names: one that nobody has given finds nothing.
    for (const filter of ['category', 'team']) expect((await listed(filter)).body.items ?? []).toEqual([]);
  });

  it.each(names)('%s in a path names nothing', async (name) => {
    const { number, token } = await filed();
    for (const route of [
      `GET /v1/complaints/${name}`,
      `GET /v1/complaints/${number}/${name}`,
      `POST /v1/complaints/${number}/${name}`,
      `POST /v1/tracking/${token}/${name}`,
      `GET /v1/tracking/${name}`,
      `PATCH /v1/staff/${name}`,
      `DELETE /v1/keys/${name}`,
    ]) {
      const answer = await service.request(route, {
        as: 'guo-ran',
        ...(route.startsWith('GET') ? {} : { body: {} }),
      });
      expect([route, answer.status]).toEqual([route, 404]);
    }
    const team = await service.request(`PUT /v1/teams/${name}`, {
      ...{ as: 'guo-ran', body: { name: { en: 'T', 'zh-CN': '团' }, lead: null, supervisor: null } },
    });
    // A team may be called so; what is no name of a team is refused.
    expect(team).toMatchObject(
      /^[a-z]+$/.test(name)
        ? { status: 200, body: { id: name, name: { en: 'T' } } }
        : { status: 400, body: { type: 'urn:redress:problem:header-invalid' } },
    );
  });

  it('none of it has reached an object', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });
});
