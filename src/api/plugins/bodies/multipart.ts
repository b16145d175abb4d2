/** Forms with files: their fields as a form has them, each file streamed to where it is taken in. */
import multipart from '@fastify/multipart';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure, fail } from '../../../cases/failure.js';
import { fileRefusals } from '../../../domain/intake/files.js';
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

/** How long (ms) a form may take to arrive: without anything of it coming, and in all. */
export type Patience = { idleMs: number; wholeMs: number };

/** What a form with files is given, which a slow line takes long to send: so long in all, and never longer silent than other requests. */
export const patienceOf = (config: { requestTimeoutMs: number; uploadTimeoutMs: number }): Patience => ({
  idleMs: config.requestTimeoutMs,
  wholeMs: config.uploadTimeoutMs,
});

/** Its fields, of which one that is sent twice is a list; `whole` where the form was read to its end, `late` where it took too long. */
type FormRead = { fields: Record<string, string | string[]>; whole: boolean; late: boolean };

type Reading = {
  patience: Patience;
  /** Takes files in their order; `before` are the fields that stand before. Null: nobody does, and reading ends at the first. */
  take: ((file: FileSent, before: FormRead['fields']) => Promise<void>) | null;
};

/** Reads a form part by part, with a time of its own; what came of it until that is over is given all the same. */
export async function readParts(request: FastifyRequest, { patience, take }: Reading): Promise<FormRead> {
  const form = new Map<string, string | string[]>();
  const waiting = inTime(patience);
  let size = 0;
  let whole = true;
  ownTime.add(request.raw.socket);
  try {
    for await (const part of inTurn(request.parts({ preservePath: true }), waiting)) {
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
      const stream = Readable.from(piecesOf(file, waiting), { objectMode: false });
      if (name) await take?.({ field, name, stream }, Object.fromEntries(form));
      whole = (!name || take !== null) && (await readPast(file, waiting));
      if (!whole) break;
    }
  } catch (error) {
    if (!isLate(error)) throw error instanceof Failure || !isOfForm(error) ? error : fail('unreadable');
    whole = false;
  } finally {
    ownTime.delete(request.raw.socket);
  }
  const fields = Object.fromEntries(form);
  refuseUnstorable(fields, 'invalid');
  return { fields, whole, late: waiting.isOver() };
}

/** Connections on which a form is read that has a time of its own. */
const ownTime = new WeakSet<Socket>();

/** Whether the time that other requests have does not count on a connection. */
export const hasOwnTime = (socket: Socket): boolean => ownTime.has(socket);

/** Waits for what is to come, no longer than there is patience for; then it throws `file-too-slow`. */
type Waiting = { for: <T>(next: Promise<T>) => Promise<T>; isOver: () => boolean };

function inTime({ idleMs, wholeMs }: Patience): Waiting {
  const until = performance.now() + wholeMs;
  let over = false;
  const end = (): Failure => {
    over = true;
    return fail('file-too-slow', { detail: fileRefusals['file-too-slow'] });
  };
  return {
    isOver: () => over,
    for: async (next) => {
      const left = until - performance.now();
      if (left <= 0) throw end();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(end()), Math.min(left, idleMs));
      });
      return await Promise.race([next, late]).finally(() => clearTimeout(timer));
    },
  };
}

const isLate = (error: unknown): boolean => error instanceof Failure && error.code === 'file-too-slow';

/** One after the other, each waited for in time. */
async function* inTurn<T>(all: AsyncIterable<T>, waiting: Waiting): AsyncGenerator<T> {
  const iterator = all[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await waiting.for(iterator.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // What never comes would be waited for.
    void iterator.return?.();
  }
}

/** A file piece by piece; whoever stops in the middle, for whatever reason, leaves the rest to be read. */
async function* piecesOf(file: Readable, waiting: Waiting): AsyncGenerator<Buffer> {
  for await (const piece of inTurn(file.iterator({ destroyOnReturn: false }), waiting))
    if (Buffer.isBuffer(piece)) yield piece;
}

/** Whether it came to its end within what is read past, in time. */
async function readPast(file: Readable, waiting: Waiting): Promise<boolean> {
  if (waiting.isOver()) return false;
  let past = 0;
  for await (const piece of piecesOf(file, waiting)) {
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
