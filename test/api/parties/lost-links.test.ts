import { shared } from '../../support/shared.js';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { createRedress } from '../../support/redress.js';

const service = await shared(createRedress({ workers: true }));

const post = (path: string, fields: Record<string, string>) =>
  service.request(`POST ${path}`, {
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

describe('lost links', () => {
  const address = () => `li.na.${randomUUID().slice(0, 8)}@example.com`;
  const ask = (contact: string) => service.request('POST /v1/lost-links', { body: { contact } });
  const sentTo = async (recipient: string) =>
    (await mails.list(service.db, { limit: 99, recipient })).filter(({ id }) => id.includes('/relink-'));

  it('of a proven address are sent there in one letter, all of them, once a day', async () => {
    const email = address();
    const contact = { email, verified: true };
    const filed = [await service.filed({ contact }), await service.filed({ contact })];
    await service.settled();
    expect(await ask(email.toUpperCase())).toMatchObject({ status: 202, body: { status: 'taken' } });
    await ask(email);
    await expect.poll(async () => (await sentTo(email)).length).toBe(1);
    const [letter] = await sentTo(email);
    for (const { number, token } of filed) {
      expect(letter?.text).toContain(number);
      expect(letter?.text).toContain(`/t/${token}`);
    }
  });

  it('of an address nobody has proven hold nothing that opens, a letter for each', async () => {
    const email = address();
    const contact = { email, verified: false };
    const filed = [await service.filed({ contact }), await service.filed({ contact })];
    await service.settled();
    await ask(email);
    await expect.poll(async () => (await sentTo(email)).length).toBe(2);
    const texts = (await sentTo(email)).map(({ text }) => text).join();
    for (const { number, token } of filed)
      expect(texts.includes(number) || texts.includes(token)).toBe(false);
  });

  it('are answered alike for an address we know, one we do not know and nonsense, and sent nowhere else', async () => {
    const right = await ask('li.na@example.com');
    await service.settled();
    const wrong = await ask('somebody@example.com');
    const nonsense = await ask('y');
    expect([wrong.text, nonsense.text]).toEqual([right.text, right.text]);
    expect(await mails.list(service.db, { limit: 99, recipient: 'somebody@example.com' })).toEqual([]);
  });

  it('have a page, which says the same whatever it finds, and what is no address', async () => {
    expect((await service.request('GET /lost-link')).text).toContain('name="contact"');
    const [right, wrong, none] = [
      await post('/lost-link?lang=en', { contact: 'li.na@example.com' }),
      await post('/lost-link?lang=en', { contact: 'somebody@example.com' }),
      await post('/lost-link?lang=en', { contact: 'nothing' }),
    ];
    expect([right.status, none.status]).toEqual([200, 422]);
    expect(wrong.text).toBe(right.text);
  });
});

describe('an address that is none', () => {
  const get = (path: string, accept: string) => service.request(`GET ${path}`, { headers: { accept } });

  it.each(['/t/', '/r/', '/c/', '/t', '/nowhere', '/t/x/download', '/t/x', '/c/x/y'])(
    'answers browsers with a page: %s',
    async (path) => {
      const page = await get(path, 'text/html,application/xhtml+xml');
      expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(page.text).toContain('/lost-link');
    },
  );

  it('answers programs with a problem', async () => {
    const problem = await get('/nowhere', 'application/json');
    expect(problem.status).toBe(404);
    expect(problem.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});

describe('the local inbox', () => {
  it('shows the letters that stay here', async () => {
    const [letter] = await mails.list(service.db, { limit: 1 });
    const list = await service.request('GET /inbox');
    expect(list.text).toContain(letter?.recipient);
    const one = await service.request(`GET /inbox/${encodeURIComponent(letter?.id ?? '')}`);
    expect(one.status).toBe(200);
    expect(one.headers['content-security-policy']).toContain("'unsafe-inline'");
  });
});
