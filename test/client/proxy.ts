/** A proxy before a real Redress, which does to the next requests what a network may do. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Lost before it arrived; lost on the way back, when it has been carried out; or refused with a status. */
type Mishap = 'lost' | 'answer-lost' | { status: number; headers?: Record<string, string>; body?: string };
/** What passed the proxy: the key of each request, as the API would see it. */
type Seen = { method: string; key: string | undefined };

export async function createProxy(target: string, ...mishaps: Mishap[]) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const key = request.headers['idempotency-key'];
    seen.push({ method: request.method ?? '', key: Array.isArray(key) ? key[0] : key });
    void pass(target, request, response, mishaps.shift());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server without a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function pass(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  mishap: Mishap | undefined,
): Promise<void> {
  const body = Buffer.concat(await request.toArray());
  if (mishap === 'lost') return void request.socket.destroy();
  if (typeof mishap === 'object') {
    response.writeHead(mishap.status, mishap.headers).end(mishap.body);
    return;
  }
  const headers = new Headers();
  for (const name of ['authorization', 'content-type', 'idempotency-key'])
    if (typeof request.headers[name] === 'string') headers.set(name, request.headers[name]);
  const { method = 'GET', url } = request;
  const answer = await fetch(new URL(url ?? '/', target), {
    ...{ method, headers },
    ...(method === 'GET' ? {} : { body }),
  });
  const text = await answer.text();
  if (mishap === 'answer-lost') return void request.socket.destroy();
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(text);
}
