/** The client over a network that fails: a real Redress behind a proxy that loses requests and answers. */
import { expect, it, vi } from 'vitest';
import { shared } from '../support/shared.js';
import { submission } from '../support/http.js';
import { createRedress } from '../support/redress.js';
import { createProxy, type Mishap } from './proxy.js';

const redress = await shared(
  createRedress({ workers: true, config: (config) => ({ ...config, commandPatienceMs: 2_000 }) }),
);

/** The app's client behind a proxy with these mishaps, and what the proxy saw. */
async function behind(...mishaps: Mishap[]) {
  const proxy = await createProxy(redress.url, ...mishaps);
  return {
    client: (options: object = {}) => redress.client('mobile-app', { url: proxy.url, ...options }),
    seen: proxy.asked,
    keys: () => proxy.asked.map(({ headers }) => headers['idempotency-key']),
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
  };
}

const unavailable = { status: 503, headers: { 'retry-after': '0' } };

it('a submission whose answer was lost is repeated under its key, and made once', async () => {
  await using way = await behind('answer-lost', 'lost');
  const since = new Date().toISOString();
  const { number } = await way.client().submit(submission());
  const [first, ...others] = way.keys();
  expect(first).toMatch(/^[\w-]{36}$/);
  expect(others).toEqual([first, first]);
  const made = async (): Promise<string[]> => {
    const numbers: string[] = [];
    const list = redress.client('mobile-app').list({ updatedSince: since });
    for await (const complaint of list) numbers.push(complaint.number);
    return numbers;
  };
  await expect.poll(made).toEqual([number]);
});

it('a 503 and a 429 are repeated when the API says, with the same key and body', async () => {
  await using way = await behind(unavailable, { ...unavailable, status: 429 });
  const { number } = await way.client().submit(submission());
  expect(await redress.client('mobile-app').read(number)).toMatchObject({ stage: 'review' });
  expect(new Set(way.keys()).size).toBe(1);
});

it('each call has a key of its own; reading needs none', async () => {
  await using way = await behind('lost');
  const client = way.client();
  await client.read((await client.submit(submission())).number);
  await client.submit(submission());
  const sent = way.seen.map(({ method, headers }) => `${method} ${typeof headers['idempotency-key']}`);
  expect(sent).toEqual(['POST string', 'POST string', 'GET undefined', 'POST string']);
  expect(way.keys()[3]).not.toBe(way.keys()[0]);
});

it('after the last attempt the problem is thrown, with when to come back', async () => {
  await using way = await behind(unavailable, unavailable, unavailable);
  const submitted = way.client({ retries: 1 }).submit(submission());
  await expect(submitted).rejects.toMatchObject({ status: 503, type: 'about:blank', retryAfterS: 0 });
  expect(way.seen).toHaveLength(2);
});

it('a wait that is too long is left to the caller', async () => {
  await using way = await behind({ status: 429, headers: { 'retry-after': '3600' } });
  await expect(way.client().submit(submission())).rejects.toMatchObject({ retryAfterS: 3600 });
  expect(way.seen).toHaveLength(1);
});

it('a refusal is not repeated', async () => {
  await using way = await behind();
  const submitted = way.client().submit({ ...submission(), description: '' });
  await expect(submitted).rejects.toMatchObject({ status: 422 });
  expect(way.seen).toHaveLength(1);
});

it('whoever waits may give up, also between two attempts', async () => {
  await using way = await behind({ status: 503, headers: { 'retry-after': '30' } });
  const giveUp = new AbortController();
  const submitted = way.client().submit(submission(), { signal: giveUp.signal });
  const refused = expect(submitted).rejects.toThrow('enough');
  await expect.poll(() => way.seen.length).toBe(1);
  giveUp.abort(new Error('enough'));
  await refused;
});

it('an attempt without an answer ends, and the next one is made under the same key', async () => {
  let hung = false;
  const fetch = async (request: Request): Promise<Response> => {
    if (hung) return await globalThis.fetch(request);
    hung = true;
    return await new Promise((_, reject) =>
      request.signal.addEventListener('abort', () => reject(request.signal.reason)),
    );
  };
  const { number } = await redress.client('mobile-app', { timeoutMs: 2_000, fetch }).submit(submission());
  expect(number).toMatch(/^\d{3}-\d{3}-\d{3}$/);
});

it('a command given while no worker is there is carried out once, when one is back', async () => {
  await using way = await behind();
  const { number } = await way.client().submit(submission());
  await redress.stopWorkers();
  const marked = way.client().command(number, 'mark-danger', {});
  await vi.waitFor(() => expect(way.seen.length).toBeGreaterThan(2), 30_000);
  await redress.startWorkers();
  expect(await marked).toMatchObject({ danger: true });
  const journal = await redress.client('guo-ran').journal(number);
  expect(journal.filter(({ type }) => type === 'danger-marked')).toHaveLength(1);
});
