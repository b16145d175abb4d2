/** What never becomes a whole request is refused in words of ours, and nobody is told of another's request. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { hostile } from './hostile.js';

const { service } = await hostile();

/** All that comes back on a connection that sends this. */
async function sent(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  socket.write(bytes);
  return await text(socket).catch(String);
}

const host = 'Host: localhost\r\n';
const close = `${host}Connection: close\r\n`;
const post = `POST /v1/lost-links HTTP/1.1\r\n${host}Content-Type: application/json\r\n`;

it.each([
  ['no HTTP', 'HELLO\r\n\r\n', 400, 'unreadable'],
  ['a protocol that is none', `GET /livez HTTP/9.9\r\n${close}\r\n`, 400, 'unreadable'],
  ['no host', 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'unreadable'],
  ['two lengths', `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400, 'unreadable'],
  [
    'a length and chunks',
    `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
    400,
    'unreadable',
  ],
  ['a chunk that is none', `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}`, 400, 'unreadable'],
  ['a line break in a header', `GET /livez HTTP/1.1\r\n${host}X: a\rb\r\n\r\n`, 400, 'unreadable'],
  [
    'headers without end',
    `GET /livez HTTP/1.1\r\n${host}X: ${'x'.repeat(17_000)}\r\n\r\n`,
    431,
    'head-too-large',
  ],
  ['an address without end', `GET /${'x'.repeat(17_000)} HTTP/1.1\r\n${close}\r\n`, 431, 'head-too-large'],
  [
    'extensions of chunks',
    `${post}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(17_000)}\r\n{}\r\n0\r\n\r\n`,
    413,
    'too-large',
  ],
] as const)('%s is refused by a problem', async (_, bytes, status, type) => {
  const answer = await sent(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(/content-type: application\/problem\+json/i);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    status,
    type: `urn:redress:problem:${type}`,
    detail: expect.any(String),
  });
});

it('an expectation that nobody meets is passed over', async () => {
  expect(await sent(`GET /livez HTTP/1.1\r\nExpect: a-miracle\r\n${close}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
});

it('what is broken after a request is no answer to that request', async () => {
  expect(await sent(`GET /readyz HTTP/1.1\r\n${host}\r\nHELLO\r\n\r\n`)).not.toMatch(/ 400 /);
});

it('requests one behind the other are answered in their order', async () => {
  const answers = await sent(`GET /readyz HTTP/1.1\r\n${host}\r\nGET /livez HTTP/1.1\r\n${close}\r\n`);
  expect(answers).toMatch(/^HTTP\/1\.1 200 [^]*"postgres":"ok"[^]*HTTP\/1\.1 200 [^]*\{"status":"ok"\}$/);
});

it('no number of headers hides what a proxy says', async () => {
  const ask = (more: string) => sent(`GET /inbox HTTP/1.1\r\n${close}${'a:\r\n'.repeat(3_000)}${more}\r\n`);
  expect(await ask('')).toMatch(/^HTTP\/1\.1 200 /);
  expect(await ask('X-Forwarded-For: 192.0.2.1\r\n')).toMatch(/^HTTP\/1\.1 404 /);
});

it('a request that comes while the process stops is answered as ever', async () => {
  const app = await service.createApp({});
  const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  const socket = connect(port, '127.0.0.1');
  const begun = once(app.server, 'request');
  socket.write(`${post}Content-Length: 2\r\n\r\n`);
  await begun;
  const stopped = app.close();
  await setImmediate();
  socket.write(`{}GET /livez HTTP/1.1\r\n${close}\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 422 [^]*HTTP\/1\.1 200 [^]*\{"status":"ok"\}$/);
  await stopped;
});
