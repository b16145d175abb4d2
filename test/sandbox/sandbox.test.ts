/** The platform to try does what docs/platform.md says, and each of its buttons what it is named for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createPlatform } from '../../src/providers/platform/client.js';
import { PlatformEvent, verifyPlatform } from '../../src/providers/platform/events.js';
import { sandboxSecret, startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { provider } from '../providers/provider.js';
import type { RemedyKind } from '../../src/domain/vocabulary.js';
import { temporaryDirectory } from '../support/servers/directory.js';

const secret = sandboxSecret('a secret for tests that is long enough');
const post = { type: 'post', reference: 'post-123' };
const account = { type: 'account', reference: 'mallory' };
const holdsOf = (sandbox: Sandbox, subject = post) => sandbox.thing(subject).holds.map(({ kind }) => kind);

/** The platform to try with a Redress that keeps what it is told. */
async function started(file: string | null = null) {
  const redress = await provider(() => ({ status: 200, body: { stored: true } }));
  const sandbox = await startSandbox({ secret, file, slowMs: 1 });
  sandbox.tells(redress.url);
  const platform = createPlatform(sandbox.config);
  let n = 0;
  return {
    ...{ sandbox, platform },
    remedy: (kind: RemedyKind, more: object = {}) =>
      platform.carryOut({ key: `1/1/${(n += 1)}`, kind, subject: post, ...more }),
    async told(): Promise<PlatformEvent[]> {
      await sandbox.told();
      return redress.asked.map(({ body, headers }) => {
        const signed = verifyPlatform(body, headers, [secret]);
        if (signed === null) throw new Error('It told what nobody knows');
        return signed.event;
      });
    },
    async [Symbol.asyncDispose]() {
      await sandbox[Symbol.asyncDispose]();
      await redress[Symbol.asyncDispose]();
    },
  };
}

it('removes a post and brings it back by the receipt, each key once', async () => {
  await using it = await started();
  const order = { key: '2/1/1', kind: 'remove-content', subject: post } as const;
  const first = await it.platform.carryOut(order);
  expect(await it.platform.carryOut(order)).toEqual(first);
  expect(it.sandbox.calls()).toMatchObject([{ key: '2/1/1', asked: 2, answer: { result: 'done' } }]);
  expect(holdsOf(it.sandbox)).toEqual(['remove-content']);
  if (first.kind !== 'done') throw new Error(first.kind);
  const another = { ...order, kind: 'warn-user' } as const;
  expect(await it.platform.carryOut(another)).toEqual({ kind: 'final', code: 'key-of-another-order' });
  expect(await it.remedy('restore-content', { reverses: first.receipt })).toMatchObject({ kind: 'done' });
  expect(holdsOf(it.sandbox)).toEqual([]);
});

it('a reversal touches nothing but what it names', async () => {
  await using it = await started();
  it.sandbox.impose(post, 'remove-content');
  const ours = await it.remedy('remove-content');
  if (ours.kind !== 'done') throw new Error(ours.kind);
  expect(await it.remedy('restore-content', { reverses: ours.receipt })).toMatchObject({
    kind: 'held-by-another',
  });
  expect(it.sandbox.thing(post).holds).toMatchObject([{ key: null }]);
  expect(await it.remedy('restore-content')).toMatchObject({ kind: 'done' });
});

const orders = (names: readonly string[]): string[][] =>
  names.length < 2
    ? [[...names]]
    : names.flatMap((name) => orders(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));

it('lifts what two cases and the platform itself imposed apart, in every order', async () => {
  await using it = await started();
  const whose = ['one', 'other', 'platform'];
  let n = 0;
  for (const imposed of orders(whose))
    for (const lifted of orders(whose)) {
      const subject = { type: 'account', reference: `account-${(n += 1)}` };
      const receipts = new Map<string, string>();
      for (const by of imposed)
        if (by === 'platform') it.sandbox.impose(subject, 'suspend-account');
        else {
          const done = await it.remedy('suspend-account', { subject, days: 7 });
          if (done.kind === 'done') receipts.set(by, done.receipt);
        }
      for (const [i, by] of lifted.entries()) {
        const reverses = receipts.get(by);
        const named = reverses === undefined ? {} : { reverses };
        const { kind } = await it.remedy('lift-suspension', { subject, ...named });
        expect(kind).toBe(i < 2 ? 'held-by-another' : 'done');
        const left = lifted.slice(i + 1).map((one) => receipts.get(one) ?? null);
        const holds = it.sandbox
          .thing(subject)
          .holds.map(({ key, receipt }) => (key === null ? null : receipt));
        expect(new Set(holds)).toEqual(new Set(left));
      }
    }
});

it('a suspension is of the account whose post it is', async () => {
  await using it = await started();
  await it.remedy('suspend-account', { days: 7 });
  expect(holdsOf(it.sandbox, account)).toEqual(['suspend-account']);
});

it.each([
  [
    'refuse',
    { kind: 'final', code: 'refused-by-button' },
    { kind: 'final', code: 'refused-by-button' },
    0,
    0,
  ],
  ['slow', { kind: 'pending' }, { kind: 'done' }, 1, 1],
  ['time-out-after-doing', { kind: 'unknown' }, { kind: 'done' }, 1, 0],
  ['answer-twice', { kind: 'done' }, { kind: 'done' }, 1, 2],
  ['lose-callback', { kind: 'pending' }, { kind: 'done' }, 1, 0],
] as const)('%s: %j, and asked later %j', async (name, at, later, holds, told) => {
  await using it = await started();
  it.sandbox.arm(name, { of: 'carryOut' });
  expect(await it.remedy('remove-content')).toMatchObject(at);
  await expect.poll(async () => (await it.told()).length).toBe(told);
  expect(await it.platform.remedyOf('1/1/1')).toMatchObject(later);
  expect(holdsOf(it.sandbox)).toHaveLength(holds);
  expect(await it.remedy('suspend-account')).toMatchObject({ kind: 'done' });
});

it('looks up what is there, and what is gone', async () => {
  await using it = await started();
  const asked = () => it.platform.lookUp({ key: 'look-up/1', subject: post });
  expect(await asked()).toMatchObject({ kind: 'found', account: 'mallory', snapshot: { holds: [] } });
  it.sandbox.arm('slow');
  expect(await asked()).toEqual({ kind: 'pending' });
  await expect.poll(() => it.told()).toMatchObject([{ type: 'look-up.settled', data: { result: 'found' } }]);
  it.sandbox.remove(post);
  expect(await asked()).toEqual({ kind: 'gone' });
  expect(await it.remedy('remove-content')).toEqual({ kind: 'final', code: 'gone' });
});

it('passes messages on once, and tells what became of them', async () => {
  await using it = await started();
  const send = (key: string) =>
    it.platform.send({ key, to: { holderOf: { type: 'account', reference: 'lin' } }, text: 'Hello' });
  expect(await send('m1')).toEqual(await send('m1'));
  it.sandbox.arm('message-fails');
  await send('m2');
  it.sandbox.arm('refuse');
  expect(await send('m3')).toEqual({ kind: 'final', code: 'reply-window-closed' });
  const { id } = it.sandbox.write({ account: 'lin', text: 'A post shows where I live' });
  it.sandbox.change(id, 'A post shows my address');
  it.sandbox.change(id, null);
  expect((await it.told()).map(({ type }) => type)).toEqual([
    ...['message.delivered', 'message.failed'],
    ...['message.received', 'message.edited', 'message.deleted'],
  ]);
});

it('knows all of it after a restart, and goes on with what was slow and untold', async () => {
  const file = join(temporaryDirectory(), 'sandbox.json');
  {
    await using sandbox = await startSandbox({ secret, file, slowMs: 60_000 });
    sandbox.arm('slow');
    const platform = createPlatform(sandbox.config);
    await platform.carryOut({ key: '1/1/1', kind: 'remove-content', subject: post });
    sandbox.write({ account: 'lin', text: 'Hello' });
  }
  expect(existsSync(file)).toBe(true);
  await using again = await started(file);
  await expect
    .poll(async () => (await again.told()).map(({ type }) => type))
    .toEqual(['message.received', 'remedy.settled']);
  expect(holdsOf(again.sandbox)).toEqual(['remove-content']);
});

it('is shown and pressed by its pages, by this machine alone', async () => {
  await using it = await started();
  const press = (name: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${it.sandbox.url}/press/${name}`, {
      ...{ method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers },
    });
  expect((await press('write', { account: 'lin', text: '<b>Hello</b>' })).status).toBe(303);
  expect((await press('arm', { name: 'refuse', of: 'carryOut', times: '2' })).status).toBe(303);
  expect((await press('delete', { ...post }, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await press('write', { account: 'lin' })).status).toBe(400);
  const shown = async (path: string) => (await fetch(`${it.sandbox.url}${path}`)).text();
  expect(await shown('/')).toContain('refuse 2 × carryOut');
  expect(await shown('/conversations/with-lin')).toContain('&lt;b&gt;Hello&lt;/b&gt;');
  await press('delete', { ...post });
  expect(await shown('/posts/post-123')).toContain('Deleted by its author');
});

it('the document says of every call and answer and event what is on the wire', async () => {
  type Schema = Parameters<typeof z.fromJSONSchema>[0];
  const document = JSON.parse(readFileSync('docs/platform.openapi.json', 'utf8'));
  const says = (content: { content: { 'application/json': { schema: Schema } } }) =>
    z.fromJSONSchema(content.content['application/json'].schema);
  const wire: [path: string, order: unknown, status: number, answer: unknown][] = [];
  await using it = await started();
  await using between = await provider(async ({ url, body, headers }) => {
    const passed = Object.entries(headers).filter(([name]) => /^(webhook|content-type)/.test(name));
    const answer = await fetch(`${it.sandbox.config.url}${url}`, {
      ...{ method: 'POST', body, headers: passed.map(([name, value]) => [name, String(value)]) },
    });
    const answered = await answer.json();
    wire.push([url, JSON.parse(body), answer.status, answered]);
    return { status: answer.status, body: answered };
  });
  const platform = createPlatform({ ...it.sandbox.config, url: between.url });
  await platform.lookUp({ key: 'look-up/1', subject: post });
  await platform.carryOut({ key: '1/1/1', kind: 'suspend-account', subject: post, days: 7 });
  await platform.carryOut({ key: '1/1/2', kind: 'restore-account', subject: post, reverses: 'receipt-1' });
  await platform.carryOut({ key: '1/1/3', kind: 'apologise', subject: post });
  await platform.remedyOf('1/1/1');
  await platform.remedyOf('1/1/4');
  await platform.send({ key: 'm1', to: { conversation: 'with-lin' }, text: 'Hello' });
  it.sandbox.write({ account: 'lin', text: 'Hello' });
  for (const [path, order, status, answer] of wire) {
    const { requestBody, responses } = document.paths[path].post;
    says(requestBody).parse(order);
    says(responses[status] ?? responses['4XX']).parse(answer);
  }
  expect(new Set(wire.map(([path]) => path))).toEqual(new Set(Object.keys(document.paths)));
  for (const event of await it.told()) says(document.webhooks[event.type].post.requestBody).parse(event);
  expect(Object.keys(document.webhooks)).toEqual(PlatformEvent.options.map(({ shape }) => shape.type.value));
});
