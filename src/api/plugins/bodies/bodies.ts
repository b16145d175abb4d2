/** How bodies are read: as UTF-8 or not at all, so that no sign is lost on the way. */
import { isUtf8 } from 'node:buffer';
import { parse } from 'node:querystring';
import type { FastifyRequest } from 'fastify';
import { fail } from '../../../cases/failure.js';
import type { App } from '../../routing.js';

/** The longest text the schemas take fits in any spelling: a character has at most twelve bytes, as `\ud83d\ude00`. */
export const BODY_LIMIT_BYTES = 320 * 1024;

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** JSON for all routes, where nothing but the type was sent, no body at all; other types have no reader. */
export function readJson(app: App): void {
  const parsed = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser([JSON_TYPE, 'text/plain']);
  app.addContentTypeParser<Buffer>(JSON_TYPE, { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    return read(request, body, done, (text) => void parsed(request, text, done));
  });
}

/** JSON as it was sent, where its signature counts. */
export function readSignedJson(app: App): void {
  app.removeContentTypeParser(JSON_TYPE);
  app.addContentTypeParser<Buffer>(JSON_TYPE, { parseAs: 'buffer' }, (request, body, done) =>
    read(request, body, done, (text) => done(null, text)),
  );
}

/** The forms of pages and of Twilio. */
export function readForms(app: App): void {
  app.addContentTypeParser<Buffer>(FORM, { parseAs: 'buffer' }, (request, body, done) =>
    read(request, body, done, (text) => done(null, fieldsOf(text))),
  );
}

type Done = (error: Error | null, body?: unknown) => void;

function read(request: FastifyRequest, body: Buffer, done: Done, take: (text: string) => void): void {
  try {
    take(textOf(request, body));
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
  }
}

function textOf({ headers }: FastifyRequest, body: Buffer): string {
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? ''))
    throw fail('media-type-unknown', { detail: 'Send the body as it is, without a Content-Encoding.' });
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '') ?? [];
  if (!/^(utf-?8|us-ascii)$/i.test(charset))
    throw fail('media-type-unknown', { detail: 'Send UTF-8: this is another character set.' });
  if (!isUtf8(body)) throw notUtf8();
  return body.toString('utf8');
}

function fieldsOf(text: string): object {
  try {
    decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw notUtf8();
  }
  return parse(text);
}

const notUtf8 = () => fail('unreadable', { detail: 'Send UTF-8: these bytes are not.' });
