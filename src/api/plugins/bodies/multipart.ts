/** Forms with files: their fields as a form has them, each file streamed to where it is taken in. */
import multipart from '@fastify/multipart';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure, fail } from '../../../cases/failure.js';
import type { App } from '../../routing.js';
import { BODY_LIMIT_BYTES } from './bodies.js';
import { refuseUnstorable } from '../limits.js';

/** More files than this in one form are no form of ours. */
const MOST_FILES = 60;

/** Forms of this scope may hold files; who takes them reads them by `readParts`. */
export async function takeMultipart(app: App): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fieldSize: BODY_LIMIT_BYTES, fields: 500, files: MOST_FILES, fileSize: Infinity },
  });
}

export type FileSent = { field: string; name: string; stream: Readable };

/** So much is read past of a file that is not taken (bytes), for the sake of the parts behind it; then no more is. */
const MOST_PAST_BYTES = 100_000_000;

/** Its fields, of which one that is sent twice is a list; `whole` where the form was read to its end. */
type FormRead = { fields: Record<string, string | string[]>; whole: boolean };

/** Reads a form part by part, files in their order; `before` are the fields that stand before a file. */
export async function readParts(
  request: FastifyRequest,
  take: (file: FileSent, before: FormRead['fields']) => Promise<void>,
): Promise<FormRead> {
  const form = new Map<string, string | string[]>();
  let size = 0;
  let whole = true;
  try {
    for await (const part of request.parts({ preservePath: true })) {
      if (part.type === 'field') {
        const [name, value] = [part.fieldname, String(part.value)];
        size += value.length;
        if (size > BODY_LIMIT_BYTES) throw fail('too-large');
        const earlier = form.get(name);
        form.set(name, earlier === undefined ? value : [earlier, value].flat());
        continue;
      }
      // Where no file was chosen, browsers send one without a name.
      const { fieldname: field, filename: name, file } = part;
      const stream = Readable.from(piecesOf(file), { objectMode: false });
      if (name) await take({ field, name, stream }, Object.fromEntries(form));
      whole = await readPast(file);
      if (!whole) break;
    }
  } catch (error) {
    throw error instanceof Failure || !isOfForm(error) ? error : fail('unreadable');
  }
  const fields = Object.fromEntries(form);
  refuseUnstorable(fields, 'invalid');
  return { fields, whole };
}

/** A file piece by piece; whoever stops in the middle, for whatever reason, leaves the rest to be read. */
async function* piecesOf(file: Readable): AsyncGenerator<Buffer> {
  for await (const piece of file.iterator({ destroyOnReturn: false }))
    if (Buffer.isBuffer(piece)) yield piece;
}

/** Whether it came to its end within what is read past. */
async function readPast(file: Readable): Promise<boolean> {
  let past = 0;
  for await (const piece of piecesOf(file)) {
    past += piece.length;
    if (past > MOST_PAST_BYTES) return false;
  }
  return true;
}

/** So long (ms) the rest is read past, so that whoever still sends gets to read the answer. */
const LINGER_MS = 2_000;

/** Whoever sends what is not taken need not send the rest: the connection ends soon after the answer. */
export function cutOff({ raw }: FastifyRequest, reply: FastifyReply): void {
  raw.unpipe();
  raw.resume();
  const end = (): void => void (raw.complete || raw.destroy());
  reply.raw.once('finish', () => setTimeout(end, LINGER_MS).unref());
}

/** What the reader of parts throws of a form that is none has no other status. */
const isOfForm = (error: unknown): boolean =>
  error instanceof Error && !('statusCode' in error && error.statusCode === 413) && !('syscall' in error);
