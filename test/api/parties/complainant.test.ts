import { shared } from '../../support/shared.js';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { submission } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';

let number: string;
let token: string;
let reviewer: string;

const service = await shared(createRedress({ workers: true }));

beforeEach(async () => {
  ({ number, token } = await service.filed());
  reviewer = (await service.read(number, 'zhou-min')).owner;
});

const give = (as: string, command: string, body: object = {}) => service.give(number, command, as, body);
const mine = (command: string, body: object = {}, headers = {}) =>
  service.request(`POST /v1/tracking/${token}/${command}`, { body, headers });
const status = async () => (await service.request(`GET /v1/tracking/${token}`)).body;
const post = (path: string, fields: Record<string, string>) =>
  service.request(`POST ${path}`, {
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const form = (command: string, fields: Record<string, string>) =>
  post(`/t/${token}/${command}`, { idempotencyKey: randomUUID(), ...fields });
const reject = { verdict: 'reject', reason: 'out-of-scope', explanation: 'This belongs to the courts.' };

describe('the complainant, by their token', () => {
  it('sees where the complaint stands, and nothing of who works on it', async () => {
    const answer = await service.request(`GET /v1/tracking/${token}`);
    expect(answer).toMatchObject({
      status: 200,
      body: { number, stage: 'review', late: null, contact: { email: 'l•••@example.com', phone: null } },
    });
    expect(answer.text).not.toContain(reviewer);
    expect(answer.text).not.toContain('li.na@example.com');
  });

  it('answers a question, and sees the next', async () => {
    await give(reviewer, 'ask-complainant', { question: 'Which post is it?' });
    const { questions } = await status();
    expect(questions).toMatchObject([{ text: 'Which post is it?', n: expect.any(Number) }]);
    const answered = await mine('answer', { text: 'The first.', question: questions[0].n });
    expect(answered).toMatchObject({ status: 200, body: { number, stage: 'review' } });
    expect((await status()).questions).toEqual([]);
    const read = await service.request(`GET /v1/complaints/${number}`, { as: reviewer });
    expect(read.body.texts.map((text: { text: string }) => text.text)).toContain('The first.');
  });

  it('withdraws, once', async () => {
    const again = { 'idempotency-key': randomUUID() };
    const first = await mine('withdraw', {}, again);
    expect(first).toMatchObject({ status: 200, body: { ending: 'withdrawn' } });
    expect(await mine('withdraw', {}, again)).toMatchObject({ status: 200, body: first.body });
    expect(await mine('withdraw')).toMatchObject({
      status: 409,
      body: { type: 'urn:redress:problem:not-in-this-stage' },
    });
  });

  it('changes the address, and closes it', async () => {
    expect((await mine('change-contact', { email: 'new@example.com' })).status).toBe(200);
    expect((await status()).contact.email).toBe('n•••@example.com');
    expect((await mine('refuse-contact', { transport: 'email' })).status).toBe(200);
    expect((await status()).contact.email).toBeNull();
    expect((await mine('refuse-contact', { transport: 'email' })).status).toBe(409);
  });

  it('takes a phone number by the API as by the page, and says of what is none where it is', async () => {
    const typed = '+44 (0)20 7946 0958';
    expect((await mine('change-contact', { phone: typed })).status).toBe(200);
    expect((await status()).contact.phone).toBe('••• 58');
    expect((await form('change-contact', { phone: '+44 (0)20 7946 0957' })).status).toBe(303);
    expect((await status()).contact.phone).toBe('••• 57');
    const wrong = await mine('change-contact', { phone: '13800138000' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: '/phone' }] } });
    expect((await form('change-contact', { phone: '13800138000' })).status).toBe(422);
  });

  it('has no other commands, and no other complaint', async () => {
    expect((await mine('review', reject)).status).toBe(404);
    expect((await mine('escalate', {})).status).toBe(404);
    expect((await service.request('GET /v1/tracking/nobody')).status).toBe(404);
    expect((await service.request(`GET /v1/tracking/${number}`)).status).toBe(404);
  });
});

describe('the private page', () => {
  it('shows the complaint in the language asked for, and changes nothing when it is opened', async () => {
    const page = await service.request(`GET /t/${token}`);
    expect(page).toMatchObject({ status: 200 });
    expect(page.text).toContain(number);
    expect(page.text).toContain('<html lang="en"');
    expect((await service.request(`GET /t/${token}?lang=zh-CN`)).text).toContain('<html lang="zh-CN"');
  });

  it('takes its own forms: an answer, a confirmation, a withdrawal', async () => {
    await give(reviewer, 'ask-complainant', { question: 'Which post is it?' });
    const page = (await service.request(`GET /t/${token}`)).text;
    const question = /name="question" value="(\d+)"/.exec(page)?.[1] ?? '';
    const answered = await form('answer', { text: 'The first.\r\nAnd the second.', question });
    expect(answered).toMatchObject({ status: 303, headers: { location: `/t/${token}?lang=en&done=answer` } });
    expect((await form('refuse-contact', { transport: 'email' })).status).toBe(303);
    const version = String((await status()).version);
    expect((await form('withdraw', { expectedVersion: version })).status).toBe(422);
    expect((await form('withdraw', { expectedVersion: version, confirmed: 'yes' })).status).toBe(303);
    expect(await status()).toMatchObject({ ending: 'withdrawn' });
  });

  it('takes how they are to be written to, all of it at once', async () => {
    const adjust = (fields: Record<string, string>) => form('change-contact', { adjusts: 'yes', ...fields });
    expect((await adjust({ language: 'zh-CN', largePrint: 'yes' })).status).toBe(303);
    expect(await status()).toMatchObject({ largePrint: true, phoneOnly: false });
    const { text } = await service.request(`GET /t/${token}?lang=en`);
    expect(text).toContain('redress-large');
    expect(text).toContain('name="language" checked="" value="zh-CN"');
    expect((await adjust({ language: 'en', phoneOnly: 'yes' })).status).toBe(303);
    expect(await status()).toMatchObject({ largePrint: false, phoneOnly: true });
    const wrong = await adjust({ language: 'fr' });
    expect([wrong.status, wrong.text.includes('href="#language"')]).toEqual([422, true]);
  });

  it('says in words what was refused, and keeps what was written', async () => {
    await give(reviewer, 'review', reject);
    const refused = await form('withdraw', { confirmed: 'yes', expectedVersion: '99' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('role="alert"');
    const wrong = await form('change-contact', { email: 'no address <b>' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('no address &lt;b&gt;');
  });

  it('a form’s address can be opened anew, and leads back to the page in the language it was in', async () => {
    const { status, headers } = await service.request(`GET /t/${token}/withdraw?lang=zh-CN`);
    expect([status, headers['location']]).toEqual([303, `/t/${token}?lang=zh-CN`]);
  });

  it('is there as a text to keep, and in JSON: whose turn it is, and all that was said', async () => {
    await give(reviewer, 'review', reject);
    const { headers, text } = await service.request(`GET /t/${token}/download?lang=en`);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['content-disposition']).toBe(`attachment; filename="complaint-${number}.txt"`);
    for (const words of [number, submission().description, 'You made this complaint.', 'How far it has come'])
      expect(text).toContain(words);
    const { body } = await service.request(`GET /v1/tracking/${token}`);
    expect(body).toMatchObject({
      thread: [
        { kind: 'filed', who: 'you', words: [{ name: 'description', text: submission().description }] },
        {},
      ],
    });
  });

  it('says in words that there is nothing, in the language of the browser', async () => {
    const page = await service.request('GET /t/nobody', { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
    expect(page.status).toBe(404);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.text).toContain('<html lang="zh-CN"');
  });
});
