/** What is written in a conversation whose case is closed: an opinion, or a complaint of its own. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ofCase } from '../../../../src/db/evidence/attachments.js';
import { forgetLimits } from '../../../../src/cases/doors/limits-in-force.js';
import * as limits from '../../../../src/db/people/limits.js';
import * as letters from '../../../../src/db/messages/outgoing/letters.js';
import { trackingToken } from '../../../../src/ids/tokens.js';
import { secret as redressSecret } from '../../../support/config.js';
import { conversing } from './conversing.js';

const { sandbox, service, db, account, numberOf, write, told, ours, saidIn } = await conversing();

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
  const first = sandbox.write({ account: account(), text: 'Somebody copied my photos', screenshot: true }).id;
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
  const person = { accountId: account(), email: null, phone: null };
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
  const named = { kind: 'lawyer', email: `chambers.${account()}@example.com` };
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
      represented: { account: account(), email: null, phone: null },
    },
  });
  expect(anew.contact.reach.message).toBeUndefined();
  const to = (await letters.ofComplaint(db, body.number)).map(({ name, recipient }) => [name, recipient]);
  expect(to).toContainEqual(['registered', 'complainant:email']);
  expect(to).toContainEqual(['represented', 'represented:message']);
});
