import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { expect, describe, it } from 'vitest';
import { keyedCommands } from '../../../src/domain/commands/index.js';
import { injected, requester, submission } from '../../support/http.js';
import { hostile } from './hostile.js';

const { service, submit } = await hostile();

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
    const { body } = await submit(submission());
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

  it('cannot tell them apart by what is asked of the database either', async () => {
    const { body } = await submit(submission());
    const statements: string[] = [];
    const client = postgres(service.databaseUrl, { debug: (_, query) => void statements.push(query) });
    const app = await service.createApp({ db: drizzle(client) });
    const request = requester(injected(app), service.keys);
    const asked = async (route: string, number: string, sent: object) => {
      statements.length = 0;
      const { status, text } = await request(route.replace('{number}', number), { as: 'wang-lei', ...sent });
      return { status, text, statements: statements.filter((one) => !/pg_catalog|pg_type/.test(one)) };
    };
    const routes: [string, object][] = [
      ...['', '/journal', '/live'].map((end): [string, object] => [`GET /v1/complaints/{number}${end}`, {}]),
      ...keyedCommands.map(({ name, example }): [string, object] => [
        `POST /v1/complaints/{number}/${name}`,
        { body: example },
      ]),
    ];
    await asked('GET /v1/complaints/{number}', body.number, {});
    for (const [route, sent] of routes) {
      const foreign = await asked(route, body.number, sent);
      expect([route, foreign.status, foreign.statements.length > 1]).toEqual([route, 404, true]);
      expect([route, await asked(route, '100-000-006', sent)]).toEqual([route, foreign]);
    }
    await app.close();
    await client.end();
  });

  it('as a client sees only what it filed itself', async () => {
    const { body } = await submit(submission());
    const other = await service.request(`GET /v1/complaints/${body.number}`, { as: 'web-form' });
    expect(other.status).toBe(403); // the form's key may only submit
    const list = await service.request('GET /v1/complaints?limit=100', { as: 'mobile-app' });
    expect(list.body.items.map((item: { number: string }) => item.number)).toContain(body.number);
  });

  it('as a client without the scope is told which one', async () => {
    const { body } = await submit(submission());
    const answer = await service.request(`POST /v1/complaints/${body.number}/answer`, {
      as: 'web-form',
      body: { text: 'x' },
    });
    expect(answer).toMatchObject({ status: 403, body: { type: 'urn:redress:problem:not-allowed' } });
    expect(answer.body.detail).toContain('complaints:command');
  });

  it('changes nothing about people and keys', async () => {
    for (const as of ['mobile-app', 'zhou-min', 'noah-fischer']) {
      const made = await service.request('POST /v1/keys', {
        as,
        body: { kind: 'staff', staff: 'guo-ran' },
      });
      expect(made.status).toBe(403);
    }
  });
});
