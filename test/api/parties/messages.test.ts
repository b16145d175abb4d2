/** Direct messages of the platform (process row P1): they open, answer and join, and letters go back as messages. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { asc, eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { ofCase } from '../../../src/db/evidence/attachments.js';
import { SHOWN_BY_PLATFORM } from '../../../src/domain/disclosure/attachments.js';
import { forgetLimits } from '../../../src/cases/doors/limits-in-force.js';
import { latest } from '../../../src/db/complaints/concerned/conversations.js';
import { of as contactOf } from '../../../src/db/complaints/concerned/contacts.js';
import { texts } from '../../../src/db/schema/complaints.js';
import * as limits from '../../../src/db/people/limits.js';
import * as letters from '../../../src/db/messages/outgoing/letters.js';
import { sandboxSecret, startSandbox } from '../../../src/sandbox/sandbox.js';
import { trackingToken } from '../../../src/tokens.js';
import { secret as redressSecret } from '../../support/config.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const secret = sandboxSecret('a secret for tests that is long enough');
const sandbox = await shared(startSandbox({ secret }));
const service = await shared(
  createRedress({ workers: true, config: (config) => ({ ...config, platform: sandbox.config }) }),
);
sandbox.tells(service.url);
const { db } = service;

let account: string;
beforeEach(() => {
  account = `lin-${randomUUID()}`;
});
const conversation = () => `with-${account}`;
const numberOf = async (): Promise<string> => {
  const found = await latest(db, { conversation: conversation(), account });
  if (found === null) throw new Error('No complaint came of it');
  return found.number;
};
async function write(text: string): Promise<string> {
  const { id } = sandbox.write({ account, text });
  await told();
  return id;
}
/** Waits until neither side has anything left to tell. */
async function told(): Promise<void> {
  for (let n = 0; n < 3; n += 1) {
    await sandbox.told();
    await service.settled();
  }
}
/** What we wrote into the conversation, once there is something that matches. */
async function ours(text: RegExp): Promise<string> {
  const found = () =>
    sandbox
      .messages()
      .findLast((one) => one.conversation === conversation() && one.from === null && text.test(one.text));
  await expect.poll(found).toBeDefined();
  return found()?.id ?? '';
}
const typesOf = async (number: string): Promise<string[]> =>
  (await service.journal(number)).map(({ type }) => type);
const saidIn = async (number: string): Promise<string[]> =>
  (await db.select().from(texts).where(eq(texts.number, number)).orderBy(asc(texts.id))).map(
    ({ text }) => text,
  );

/** An event as the platform signs it, past the sandbox. */
function tell(type: string, data: object, at = new Date()) {
  const id = randomUUID();
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
  const now = new Date();
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
    'content-type': 'application/json',
  };
  return service.request('POST /webhooks/platform', { body, headers });
}
const received = (message: string, text: string, more: object = {}) =>
  tell('message.received', { conversation: conversation(), message, account, text, ...more });

// These first: nobody else's letter is on its way that could go wrong in place of theirs.
it('what comes with a message is fetched at once and kept with the case; what is not taken is named', async () => {
  const about = { type: 'post', reference: 'post-123' };
  sandbox.write({ account, text: 'A post shows where I live', screenshot: true, about });
  await told();
  const number = await numberOf();
  expect((await service.read(number, 'guo-ran')).subject).toEqual(about);
  const media = (url: string, type = 'image/png') => ({ media: [{ url, type }] });
  await received(`${account}/1`, '', media(`${sandbox.url}/media/m.png`));
  const inside = createServer((_, answer) => answer.end('a secret of our network'));
  await once(inside.listen(0, '127.0.0.1'), 'listening');
  const { port } = z.object({ port: z.int() }).parse(inside.address());
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])
    expect((await received(`${account}/${host}`, 'See', media(`http://${host}:${port}/`, host))).status).toBe(
      200,
    );
  inside.close();
  await received(`${account}/2`, 'See', media(`${sandbox.url}/nowhere`, 'video/mp4'));
  const lost = media('http://nobody.invalid/1.png');
  expect((await received(`${account}/3`, 'See', lost)).status).toBe(503);
  const late = { conversation: conversation(), message: `${account}/3`, account, text: 'See', ...lost };
  expect((await tell('message.received', late, new Date(Date.now() - 11 * 60_000))).body.stored).toBe(true);
  await told();
  const said = await saidIn(number);
  expect(said.slice(0, 2)).toEqual(['A post shows where I live\n[image/png]', '[image/png]']);
  expect(said.slice(2).map((text) => text.split('\n').at(-1))).toEqual([
    ...['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', 'video/mp4', 'image/png'].map(
      (type) => `[Could not be taken: ${type}]`,
    ),
  ]);
  const files = (await ofCase(db, number)).filter(({ caller }) => caller !== SHOWN_BY_PLATFORM);
  expect(files.map(({ name, type }) => [name, type])).toEqual([
    [expect.stringMatching(/^message-\d+\.png$/), 'image/png'],
    ['m.png', 'image/png'],
  ]);
});

it('where the window for replies is closed the letter goes another way, and the journal says so', async () => {
  sandbox.arm('refuse', { of: 'send' });
  await write('A post shows where I live');
  const number = await numberOf();
  await expect.poll(() => typesOf(number)).toContain('bounced');
  const bounced = (await service.journal(number)).find(({ type }) => type === 'bounced');
  expect(bounced.data).toMatchObject({ letter: 'registered', transport: 'message', why: 'refused' });
});

it('a message that is lost is as one that bounced', async () => {
  sandbox.arm('message-fails');
  await write('A post shows where I live');
  const number = await numberOf();
  await expect.poll(() => typesOf(number)).toContain('bounced');
});

it('a message opens a complaint in its language, and the letters come back as messages, with receipts', async () => {
  await write('有人公开了我的住址');
  const number = await numberOf();
  expect(await service.read(number)).toMatchObject({ channel: 'direct_message', category: 'other' });
  expect(await contactOf(db, number)).toMatchObject({ accountId: account, locale: 'zh-CN', email: null });
  await ours(new RegExp(`${number}.*http://redress.example/t/`));
  await told();
  await expect
    .poll(async () => (await letters.ofComplaint(db, number)).filter(letters.isComplainants))
    .toMatchObject([{ name: 'registered', transport: 'message', status: 'delivered' }]);
});

it('what is written after it joins, edited and taken back too; each message once', async () => {
  const first = await write('A post shows where I live');
  const number = await numberOf();
  const second = await write('It is post-123');
  sandbox.change(second, 'It is post-124');
  sandbox.change(first, null);
  await told();
  for (const message of [first, second])
    expect((await received(message, 'again')).body).toEqual({ stored: false });
  expect(await numberOf()).toBe(number);
  expect(await saidIn(number)).toEqual([
    ...['A post shows where I live', 'It is post-123'],
    ...['[They changed a message] It is post-124', '[They took a message back]'],
  ]);
  expect((await typesOf(number)).filter((type) => type === 'answered')).toHaveLength(3);
});

it('a message answers the open question', async () => {
  await write('My account was taken');
  const number = await numberOf();
  const { owner } = await service.read(number);
  const asked = await service.give(number, 'ask-complainant', owner, { question: 'Since when?' });
  expect(asked.status).toBe(200);
  await ours(/Since when\?|question/);
  await write('Since Monday');
  expect((await service.read(number)).questions ?? []).toEqual([]);
  const answered = (await service.journal(number)).find(({ type }) => type === 'answered');
  expect(answered.data.questions).toHaveLength(1);
});

/** The case of the conversation, rejected and closed, with the page of its complainant. */
async function closedCase() {
  await write('The shop did not send my parcel');
  const number = await numberOf();
  const { owner } = await service.read(number);
  const review = { verdict: 'reject', reason: 'out-of-scope', explanation: 'The shop is not ours.' };
  expect((await service.give(number, 'review', owner, review)).status).toBe(200);
  await expect.poll(async () => (await service.read(number)).stage).toBe('closed');
  return { number, page: `/t/${trackingToken(redressSecret, { number })}` };
}

it('after the end a message is kept as an opinion, asked once what it is, and opens nothing', async () => {
  const { number, page } = await closedCase();
  await write('That is not fair');
  await write('Not fair at all');
  await expect
    .poll(async () =>
      (await letters.ofComplaint(db, number)).filter(({ name }) => name === 'opinion-or-appeal'),
    )
    .toMatchObject([{ transport: 'message', status: 'delivered' }]);
  await ours(/#something-new/);
  const asked = sandbox.messages().findLast(({ from, text }) => from === null && text.includes(number));
  for (const place of ['opinion', 'appeal', 'something-new'])
    expect(asked?.text).toContain(`http://redress.example${page}#${place}`);
  const { text } = await service.request(`GET ${page}`);
  for (const place of ['opinion', 'appeal', 'something-new']) expect(text).toContain(`id="${place}"`);
  expect(text).toContain('That is not fair\n\nNot fair at all</textarea>');
  expect(await numberOf()).toBe(number);
  expect(await service.read(number)).toMatchObject({ stage: 'closed' });
  const tasks = (await service.journal(number)).filter(({ type }) => type === 'task-raised');
  expect(tasks).toMatchObject([{ data: { kind: 'triage-reply' } }]);
});

it('something new becomes a complaint of its own, with its files, as of the instant it was written; once', async () => {
  const { number, page } = await closedCase();
  const { api } = { api: page.replace('/t/', '/v1/tracking/') };
  const anew = () => service.request(`POST ${api}/something-new`);
  expect((await anew()).body.type).toBe('urn:redress:problem:nothing-written-since');
  const first = sandbox.write({ account, text: 'Somebody copied my photos', screenshot: true }).id;
  await told();
  const second = await write('And my name');
  await expect.poll(async () => (await service.request(`GET ${api}`)).body.afterEnd?.text).toContain('name');
  const { afterEnd } = (await service.request(`GET ${api}`)).body;
  const [one, other] = await Promise.all([anew(), anew()]);
  expect([one.status, other.body]).toEqual([200, one.body]);
  expect(one.body).toMatchObject({ submittedAt: afterEnd.at, number: expect.not.stringContaining(number) });
  await told();
  expect(await numberOf()).toBe(one.body.number);
  expect(await service.read(one.body.number)).toMatchObject({ stage: 'review', related: [number] });
  expect(await saidIn(one.body.number)).toEqual(['Somebody copied my photos\n[image/png]\n\nAnd my name']);
  expect((await ofCase(db, one.body.number)).map(({ type }) => type)).toEqual(['image/png']);
  await expect.poll(async () => (await service.read(number)).related).toEqual([one.body.number]);
  expect(await service.read(number)).toMatchObject({ stage: 'closed' });
  expect((await service.request(`GET ${api}`)).body.afterEnd).toBeNull();
  expect((await anew()).body).toEqual(one.body);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const pressed = await service.request(`POST ${page}/something-new`, { body: '', headers: form });
  expect([pressed.status, pressed.headers['location']]).toEqual([
    303,
    expect.stringContaining(new URL(one.body.trackingUrl).pathname),
  ]);
  const before = (await saidIn(number)).length;
  sandbox.change(first, 'Somebody copied my pictures');
  sandbox.change(second, null);
  await write('What now?');
  expect((await saidIn(one.body.number)).slice(1).toSorted()).toEqual([
    'What now?',
    '[They changed a message] Somebody copied my pictures',
    '[They took a message back]',
  ]);
  expect(await saidIn(number)).toHaveLength(before);
});

it('something new under a limit is kept, and answered with until when it holds and how to contest it', async () => {
  const { number, page } = await closedCase();
  await write('Somebody copied my photos');
  const person = { accountId: account, email: null, phone: null };
  const day = 86_400_000;
  const [now, id] = [Date.now(), randomUUID()];
  await limits.insert(db, {
    ...{ id, ...person, number, warnedAt: now, warnedBy: 'zhou-min', warnedUntil: now + 365 * day },
    ...{ warning: 'Enough.', reason: 'Nobody wrote these posts.', limitedAt: now, limitedBy: 'zhou-min' },
    ...{ until: now + 10 * day, passedAt: now },
  });
  forgetLimits(db);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const press = () => service.request(`POST ${page}/something-new?lang=en`, { body: '', headers: form });
  const { status, text, headers } = await press();
  expect([status, Number(headers['retry-after']) > 23 * 3_600]).toEqual([429, true]);
  for (const said of ['has not become a new complaint', 'Nobody wrote these posts.', '/appeal-limit'])
    expect(text).toContain(said);
  expect((await service.request(`GET ${page}/something-new`)).status).toBe(303);
  expect((await service.request(`GET ${page}`)).text).toContain('Somebody copied my photos');
  const api = await service.request(`POST ${page.replace('/t/', '/v1/tracking/')}/something-new`);
  expect(api).toMatchObject({ status: 429, body: { type: 'urn:redress:problem:complaints-limited' } });
  // The next day, what was written before is that day's.
  await limits.change(db, id, { passedAt: now - day });
  expect((await press()).status).toBe(303);
});

it('something new is still in the hands of whoever speaks for them', async () => {
  const { page } = await closedCase();
  const api = page.replace('/t/', '/v1/tracking/');
  const named = { kind: 'lawyer', email: `chambers.${account}@example.com` };
  expect((await service.request(`POST ${api}/set-representative`, { body: named })).status).toBe(200);
  await write('Somebody copied my photos');
  await expect
    .poll(async () => (await service.request(`GET ${api}`)).body.afterEnd?.text)
    .toContain('photos');
  const { body } = await service.request(`POST ${api}/something-new`);
  await told();
  const anew = await service.read(body.number);
  expect(anew).toMatchObject({
    representative: { kind: 'lawyer', proof: 'named', told: true },
    contact: {
      ...{ email: expect.stringMatching(/^c•+@/), reach: { email: 'unconfirmed', sms: 'none' } },
      represented: { account, email: null, phone: null },
    },
  });
  expect(anew.contact.reach.message).toBeUndefined();
  const to = (await letters.ofComplaint(db, body.number)).map(({ name, recipient }) => [name, recipient]);
  expect(to).toContainEqual(['registered', 'complainant:email']);
  expect(to).toContainEqual(['represented', 'represented:message']);
});

it('what comes out of order is shown in its order, and answers nothing that was asked after it', async () => {
  const now = Date.now();
  const at = (minutes: number) => new Date(now - minutes * 60_000);
  const say = (message: string, minutes: number) =>
    tell(
      'message.received',
      { conversation: conversation(), message: `${account}/${message}`, account, text: message },
      at(minutes),
    );
  await say('second', 7);
  await say('first', 8);
  await told();
  const number = await numberOf();
  const { owner } = await service.read(number);
  expect((await service.give(number, 'ask-complainant', owner, { question: 'When?' })).status).toBe(200);
  await say('third', 6);
  await told();
  const api = `GET /v1/tracking/${trackingToken(redressSecret, { number })}`;
  const { thread, questions } = (await service.request(api)).body;
  const words = ({ words: all }: { words: { text: string }[] }) => all.map(({ text }) => text);
  expect(thread.flatMap(words)).toEqual(['first', 'second', 'third', 'When?']);
  expect(questions).toHaveLength(1);
  await say('On Monday', 0);
  await told();
  expect((await service.request(api)).body.questions).toEqual([]);
});

it('a change comes again until its message is known, and is forgotten where that never comes', async () => {
  const edit = (at?: Date) =>
    tell('message.edited', { conversation: conversation(), message: 'm-1', text: 'B' }, at);
  expect((await edit()).status).toBe(503);
  expect((await received(`${account}/m-0`, 'A')).body).toEqual({ stored: true });
  expect((await edit()).status).toBe(503);
  expect((await edit(new Date(Date.now() - 11 * 60_000))).body).toEqual({ stored: false });
});

it('in a conversation of several each has a complaint of their own', async () => {
  await received(`${account}/a`, 'A');
  const more = { account: `${account}-b` };
  expect((await received(`${account}/b`, 'B', more)).body).toEqual({ stored: true });
  expect(await saidIn(await numberOf())).toEqual(['A']);
});

it('our own words told back are nothing new, nor is a message without any', async () => {
  expect((await received('m-echo', 'Hello', { echo: true })).body).toEqual({ stored: false });
  expect((await received('m-empty', ' ')).body).toEqual({ stored: false });
  expect(await latest(db, { conversation: conversation(), account })).toBeNull();
  await write('Hello');
  const number = await numberOf();
  const message = await ours(new RegExp(number));
  // The platform has it a moment before we have noted its id.
  await expect
    .poll(async () => (await letters.ofComplaint(db, number)).map(({ providerId }) => providerId !== null))
    .toContain(true);
  expect((await received(message, 'told back')).body).toEqual({ stored: false });
});

it('fifty in a second: fifty conversations, and fifty messages of one', async () => {
  const all = Array.from({ length: 50 }, (_, n) => n);
  const one = conversation();
  const answers = await Promise.all([
    ...all.map((n) =>
      tell('message.received', {
        conversation: `${one}/${n}`,
        message: `${one}/${n}`,
        account: `${account}-${n}`,
        text: 'A',
      }),
    ),
    ...all.map((n) => received(`${account}/${n}`, `Message ${n}`)),
  ]);
  expect(answers.filter(({ body }) => body.stored !== true)).toEqual([]);
  await told();
  const numbers = await Promise.all(
    all.map(
      async (n) => (await latest(db, { conversation: `${one}/${n}`, account: `${account}-${n}` }))?.number,
    ),
  );
  expect(new Set(numbers).size).toBe(50);
  expect(await saidIn(await numberOf())).toHaveLength(50);
});
