/** What never becomes a whole request, and node would answer in words of its own. */
import { ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { fail, type FailureCode } from '../../cases/failure.js';
import type { App } from '../routing.js';
import { PROBLEM_TYPE, problemOf } from '../problem.js';
import { hasOwnTime } from './bodies/multipart.js';

const codes: Readonly<Record<string, FailureCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_HEADER_OVERFLOW: 'head-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too-large',
};
const whatToDo: Partial<Record<FailureCode, string>> = {
  'too-slow': 'Send the whole request at once, and repeat it with the same key.',
  'head-too-large': 'Send at most 16 KiB of address and headers.',
  'too-large': 'Send chunks without extensions.',
};

/**
 * Answers with a problem and closes the connection; without a word where the connection itself is broken, or an earlier
 * request would take the answer for its own.
 */
export function answerBroken(
  this: FastifyInstance,
  { code = '' }: Error & { code?: string },
  socket: Socket,
): void {
  if (codes[code] === 'too-slow' && hasOwnTime(socket)) return;
  const isForm = /^(HPE|ERR_HTTP)_/.test(code);
  if (!isForm || !socket.writable || isAnswering(socket)) return void socket.destroy();
  const kind = Object.hasOwn(codes, code) ? (codes[code] ?? 'unreadable') : 'unreadable';
  const problem = problemOf(fail(kind, { detail: whatToDo[kind] ?? 'Send HTTP/1.1, each message whole.' }));
  const body = JSON.stringify(problem);
  this.log.info({ status: problem.status, code }, 'no request');
  socket.write(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      ...[`Content-Type: ${PROBLEM_TYPE}`, `Content-Length: ${Buffer.byteLength(body)}`],
      ...['Cache-Control: no-store', 'Connection: close', '', body],
    ].join('\r\n'),
  );
  socket.destroySoon();
}

/** Whether an answer is under way to a request that arrived whole. */
function isAnswering(socket: Socket): boolean {
  const answer = '_httpMessage' in socket ? socket._httpMessage : null;
  return answer instanceof ServerResponse && (answer.headersSent || answer.req.complete);
}

/** What node would refuse by itself, without a word, comes in as other requests do. */
export function takeAll(app: App): void {
  const { server } = app;
  // Headers beyond a count would be dropped, those of a proxy first; their size is limited anyway.
  server.maxHeadersCount = 0;
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  app.addHook('onRequest', async ({ raw: { httpVersion, headers } }) => {
    if (httpVersion === '1.1' && headers.host === undefined)
      throw fail('unreadable', { detail: 'Send the header Host.' });
  });
}
