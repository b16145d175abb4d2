/** A provider played by a real HTTP server: it records what it is asked and answers as told. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

export type Provider = AsyncDisposable & { url: string; asked: Asked[] };

/** Listens on a free port until disposed; `answer` null closes the connection without a word, a promise lets it wait. */
export async function provider(
  answer: (asked: Asked) => Answer | null | Promise<Answer | null>,
): Promise<Provider> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const question = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body,
      };
      asked.push(question);
      const given = await answer(question);
      if (given === null) return request.socket.destroy();
      response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers });
      return response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const letter = {
  id: '104-217-003/7/result/complainant',
  priority: 2,
  transport: 'email',
  to: 'lin.xiao@example.com',
  subject: '投诉 104-217-003：处理结果',
  html: '<p>您好</p>',
  text: '您好',
  sms: '投诉104-217-003：已有处理结果。https://complaints.example.com/t/x',
} as const;
