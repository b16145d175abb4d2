import { shared } from '../../support/shared.js';
import { beforeEach, describe, expect, it } from 'vitest';
import * as mails from '../../../src/db/messages/mails.js';
import { createRedress } from '../../support/redress.js';

let number: string;
let token: string;

const service = await shared(createRedress({ workers: true }));

beforeEach(async () => {
  ({ number, token } = await service.filed());
});

const post = (path: string, fields: Record<string, string>) =>
  service.request(`POST ${path}`, {
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

describe('a lost link', () => {
  const letters = async () =>
    (await mails.list(service.db, { limit: 99 })).filter(
      ({ id }) => id.startsWith(`${number}/`) && id.includes('/registered/'),
    );
  const ask = (contact: string) =>
    service.request('POST /v1/lost-links', { body: { number: number.replaceAll('-', ' '), contact } });

  it('is sent again to the address the complaint has, once a day', async () => {
    await expect.poll(async () => (await letters()).length, { timeout: 20_000 }).toBe(1);
    expect(await ask('Li.Na@example.com')).toMatchObject({ status: 202, body: { status: 'taken' } });
    await ask('li.na@example.com');
    const relinked = async () => (await letters()).filter(({ id }) => id.includes('relink'));
    await expect.poll(relinked, { timeout: 20_000 }).toHaveLength(1);
    const sent = await relinked();
    expect(sent[0]?.text).toContain(`/t/${token}`);
  });

  it('is answered alike for a wrong address, a wrong number and nonsense, and sent nowhere', async () => {
    const right = await ask('li.na@example.com');
    await service.settled();
    const wrong = await ask('somebody@example.com');
    const nonsense = await service.request('POST /v1/lost-links', { body: { number: 'x', contact: 'y' } });
    expect([wrong.text, nonsense.text]).toEqual([right.text, right.text]);
    expect(await mails.list(service.db, { limit: 99, recipient: 'somebody@example.com' })).toEqual([]);
  });

  it('has a page', async () => {
    expect((await service.request('GET /lost-link')).text).toContain('name="contact"');
    const [right, wrong] = [
      await post('/lost-link?lang=en', { number, contact: 'li.na@example.com' }),
      await post('/lost-link?lang=en', { number: '1', contact: '' }),
    ];
    expect(right.status).toBe(200);
    expect(wrong.text).toBe(right.text);
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
