/** Markup and line breaks in what people write: shown as written, on pages and in letters, and never obeyed. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { hostile } from './hostile.js';

const { service, filed } = await hostile({ workers: true });

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE complaints; --",
  '</textarea><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  'a\r\nBcc: everybody@example.com\r\n\r\nhello',
];
const attack = attacks.join(' ');
/** Elements and attributes that would run something. */
const alive = /<script|<img|<svg|<[^>]* on\w+=|href="javascript:/i;

const give = (number: string, command: string, as: string, body: object) =>
  service.give(number, command, as, body);
const owner = async (number: string): Promise<string> => (await service.read(number, 'guo-ran')).owner;
const lettersOf = async (number: string) =>
  (await mails.list(service.db, { limit: 99 })).filter(({ id }) => id.startsWith(number));

let made: ReturnType<typeof filed> | undefined;
/** A complaint whose every word is an attack, up to a question that is open. */
const attacked = (): ReturnType<typeof filed> => (made ??= fileAttack());

async function fileAttack() {
  const { number, token } = await filed({
    ...{ description: attack, remedySought: attack, subject: { type: 'post', reference: attacks[1] } },
    ...{
      contact: { email: 'li.na@example.com', verified: true },
      externalId: `${attacks[0]}${randomUUID()}`,
    },
  });
  const accept = { verdict: 'accept', category: 'content', explanation: attack };
  expect((await give(number, 'review', await owner(number), accept)).status).toBe(200);
  expect((await give(number, 'ask-complainant', await owner(number), { question: attack })).status).toBe(200);
  return { number, token };
}

describe('markup in words', () => {
  it('is shown as written on the private page, with no script and no policy for one', async () => {
    const { token } = await attacked();
    const page = await service.request(`GET /t/${token}?lang=en`);
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.text).not.toMatch(alive);
    expect(String(page.headers['content-security-policy'])).not.toContain('script-src');
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'none'");
  });

  it('is shown as written when a form comes back with it', async () => {
    const { token } = await attacked();
    const body = new URLSearchParams({ text: attack, question: attack, as: attack }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const page = await service.request(`POST /t/${token}/answer?lang=en`, { body, headers });
    expect(page.status).toBe(422);
    expect(page.text).toContain('&lt;/textarea&gt;');
    expect(page.text).not.toMatch(alive);
  });

  it('in an address of a page is not part of it', async () => {
    const { token } = await filed();
    const query = `lang=${encodeURIComponent(attack)}&done=${encodeURIComponent(attack)}&confirm=${encodeURIComponent('email.<b>')}`;
    for (const path of [
      `/t/${token}?${query}`,
      `/t/${encodeURIComponent('<script>')}?${query}`,
      `/lost-link?${query}`,
    ]) {
      const page = await service.request(`GET ${path}`);
      expect([200, 404]).toContain(page.status);
      expect(page.text).not.toMatch(alive);
      expect(page.text).not.toContain('email.<b>');
    }
  });

  it('is shown as written in letters, which have no header of the writer’s', async () => {
    const { number } = await attacked();
    await vi.waitFor(async () => {
      const asked = (await lettersOf(number)).find(({ id }) => id.includes('/question/'));
      expect(asked?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }, 30_000);
    for (const { html, subject, recipient } of await lettersOf(number)) {
      expect(html ?? '').not.toMatch(alive);
      expect(subject).not.toMatch(/[\r\n]|Bcc/);
      expect(recipient).not.toMatch(/[\r\n,]|everybody/);
    }
  });

  it('is shown as written in the local inbox, in a frame that can do nothing', async () => {
    const { number } = await attacked();
    await vi.waitFor(async () => expect((await lettersOf(number)).length).toBeGreaterThan(2), 30_000);
    for (const { id } of await lettersOf(number)) {
      const page = await service.request(`GET /inbox/${encodeURIComponent(id)}`);
      expect(page.text.replace(/srcdoc="[^"]*"/i, '')).not.toMatch(alive);
      expect(page.text).not.toContain('allow-scripts');
    }
  });

  it('comes back from the API as the JSON it was, under a type no browser takes for a page', async () => {
    const { number } = await attacked();
    const read = await service.request(`GET /v1/complaints/${number}`, { as: 'mobile-app' });
    expect(read.body.texts[0].text).toBe(attack.replaceAll('\r\n', '\n'));
    expect(read.headers['content-type']).toContain('application/json');
    expect(read.headers['x-content-type-options']).toBe('nosniff');
  });

  it('a line break in an address or a header is refused', async () => {
    const { number } = await filed();
    const email = 'li.na@example.com\r\nBcc: everybody@example.com';
    expect((await give(number, 'change-contact', 'mobile-app', { email })).status).toBe(422);
    const phone = '+8613800138000\r\nX: y';
    expect((await give(number, 'change-contact', 'mobile-app', { phone })).status).toBe(422);
  });
});
