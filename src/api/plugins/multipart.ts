/** Forms with files: their fields as a form has them, each file streamed to where it is taken in. */
import multipart from '@fastify/multipart';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Failure, fail } from '../../cases/failure.js';
import type { App } from '../routing.js';
import { BODY_LIMIT_BYTES } from './bodies.js';
import { refuseUnstorable } from './limits.js';

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

/** Reads a form part by part, files in their order; gives its fields, of which one that is sent twice is a list. */
export async function readParts(
  request: FastifyRequest,
  take: (file: FileSent) => Promise<void>,
): Promise<Record<string, string | string[]>> {
  const fields: [name: string, value: string][] = [];
  try {
    for await (const part of request.parts({ preservePath: true })) {
      if (part.type === 'field') {
        fields.push([part.fieldname, String(part.value)]);
        continue;
      }
      // Where no file was chosen, browsers send one without a name.
      const { fieldname: field, filename: name, file } = part;
      // What is not read to its end is read past: the parts behind it count.
      const stream = Readable.from(file.iterator({ destroyOnReturn: false }), { objectMode: false });
      if (name) await take({ field, name, stream });
      file.resume();
    }
  } catch (error) {
    throw error instanceof Failure || !isOfForm(error) ? error : fail('unreadable');
  }
  const size = fields.reduce((sum, [, value]) => sum + value.length, 0);
  if (size > BODY_LIMIT_BYTES) throw fail('too-large');
  const form = new Map<string, string | string[]>();
  for (const [name, value] of fields) {
    const before = form.get(name);
    form.set(name, before === undefined ? value : [before, value].flat());
  }
  const sent = Object.fromEntries(form);
  refuseUnstorable(sent, 'invalid');
  return sent;
}

/** What the reader of parts throws of a form that is none has no other status. */
const isOfForm = (error: unknown): boolean =>
  error instanceof Error && !('statusCode' in error && error.statusCode === 413) && !('syscall' in error);
