/** Direct messages of the platform (process row P1): they open, answer and join, and letters go back as messages. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ofCase } from '../../../../src/db/evidence/attachments.js';
import { SHOWN_BY_PLATFORM } from '../../../../src/domain/disclosure/attachments.js';
import { latest } from '../../../../src/db/complaints/concerned/conversations.js';
import { of as contactOf } from '../../../../src/db/complaints/concerned/contacts.js';
import * as letters from '../../../../src/db/messages/outgoing/letters.js';
import { trackingToken } from '../../../../src/ids/tokens.js';
import { secret as redressSecret } from '../../../support/config.js';
import { conversing } from './conversing.js';

const {
  sandbox,
  service,
  db,
  account,
  conversation,
  numberOf,
  write,
  told,
  ours,
  typesOf,
  saidIn,
  tell,
  received,
} = await conversing();

// These first: nobody else's letter is on its way that could go wrong in place of theirs.
it('what comes with a message is fetched at once and kept with the case; what is not taken is named', async () => {
  const about = { type: 'post', reference: 'post-123' };
  sandbox.write({ account: account(), text: 'A post shows where I live', screenshot: true, about });
  await told();
  const number = await numberOf();
  expect((await service.read(number, 'guo-ran')).subject).toEqual(about);
  const media = (url: string, type = 'image/png') => ({ media: [{ url, type }] });
  await received(`${account()}/1`, '', media(`${sandbox.url}/media/m.png`));
  const inside = createServer((_, answer) => answer.end('a secret of our network'));
  await once(inside.listen(0, '127.0.0.1'), 'listening');
  const { port } = z.object({ port: z.int() }).parse(inside.address());
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])
    expect(
      (await received(`${account()}/${host}`, 'See', media(`http://${host}:${port}/`, host))).status,
    ).toBe(200);
  inside.close();
  await received(`${account()}/2`, 'See', media(`${sandbox.url}/nowhere`, 'video/mp4'));
  const lost = media('http://nobody.invalid/1.png');
  expect((await received(`${account()}/3`, 'See', lost)).status).toBe(503);
  const late = {
    conversation: conversation(),
    message: `${account()}/3`,
    account: account(),
    text: 'See',
    ...lost,
  };
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
  expect(await contactOf(db, number)).toMatchObject({ accountId: account(), locale: 'zh-CN', email: null });
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

it('what comes out of order is shown in its order, and answers nothing that was asked after it', async () => {
  const now = Date.now();
  const at = (minutes: number) => new Date(now - minutes * 60_000);
  const say = (message: string, minutes: number) =>
    tell(
      'message.received',
      { conversation: conversation(), message: `${account()}/${message}`, account: account(), text: message },
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

it('a later message says what the complaint is about, once; another one is for whoever reads the case', async () => {
  await write('Somebody shows where I live');
  const number = await numberOf();
  const about = { type: 'post', reference: 'post-124' };
  await received(`${account()}/that`, 'That one', { subject: about });
  await told();
  expect((await service.read(number, 'guo-ran')).subject).toEqual(about);
  await expect.poll(() => typesOf(number)).toContain('looked-up');
  const set = (await service.journal(number)).find(({ type }) => type === 'subject-set');
  expect(set).toMatchObject({ data: { subject: 'post', by: 'complainant' } });
  await received(`${account()}/more`, 'And that one', { subject: { type: 'post', reference: 'post-125' } });
  await received(`${account()}/same`, 'Again', { subject: about });
  await told();
  expect((await service.read(number, 'guo-ran')).subject).toEqual(about);
  expect((await service.read(number)).unreadSince).not.toBeNull();
  const said = await saidIn(number);
  for (const words of ['That one\n[About: post post-124]', 'And that one\n[About: post post-125]', 'Again'])
    expect(said).toContain(words);
});

it('a change comes again until its message is known, and is forgotten where that never comes', async () => {
  const edit = (at?: Date) =>
    tell('message.edited', { conversation: conversation(), message: 'm-1', text: 'B' }, at);
  expect((await edit()).status).toBe(503);
  expect((await received(`${account()}/m-0`, 'A')).body).toEqual({ stored: true });
  expect((await edit()).status).toBe(503);
  expect((await edit(new Date(Date.now() - 11 * 60_000))).body).toEqual({ stored: false });
});

it('in a conversation of several each has a complaint of their own', async () => {
  await received(`${account()}/a`, 'A');
  const more = { account: `${account()}-b` };
  expect((await received(`${account()}/b`, 'B', more)).body).toEqual({ stored: true });
  expect(await saidIn(await numberOf())).toEqual(['A']);
});

it('our own words told back are nothing new, nor is a message without any', async () => {
  expect((await received('m-echo', 'Hello', { echo: true })).body).toEqual({ stored: false });
  expect((await received('m-empty', ' ')).body).toEqual({ stored: false });
  expect(await latest(db, { conversation: conversation(), account: account() })).toBeNull();
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
        account: `${account()}-${n}`,
        text: 'A',
      }),
    ),
    ...all.map((n) => received(`${account()}/${n}`, `Message ${n}`)),
  ]);
  expect(answers.filter(({ body }) => body.stored !== true)).toEqual([]);
  await told();
  const numbers = await Promise.all(
    all.map(
      async (n) => (await latest(db, { conversation: `${one}/${n}`, account: `${account()}-${n}` }))?.number,
    ),
  );
  expect(new Set(numbers).size).toBe(50);
  expect(await saidIn(await numberOf())).toHaveLength(50);
});
