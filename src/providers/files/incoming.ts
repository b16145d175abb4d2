/** A file on its way in: streamed to a place of its own, counted, hashed and recognised by its content. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { FileType } from '../../domain/policy/evidence.js';
import { UnfitFile } from './unfit.js';

export type Limits = { bytes: number; types: readonly FileType[] };
export type Incoming = AsyncDisposable & { path: string; sha256: string; bytes: number; type: FileType };

/** By so much of its beginning nearly every type can be told. */
const BEGINNING_BYTES = 4_100;

/** Takes a file in; throws UnfitFile as soon as it is seen to be too large or of no type that is taken. */
export async function takeIn(directory: string, stream: Readable, limits: Limits): Promise<Incoming> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, randomUUID());
  const dispose = async (): Promise<void> => await rm(path, { force: true });
  // It is there before anything can fail: what is opened while it is removed would stay.
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const text = new TextSeen();
    let bytes = 0;
    let beginning = Buffer.alloc(0);
    await pipeline(
      stream,
      async function* measured(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > limits.bytes) throw new UnfitFile('file-too-large');
          hash.update(chunk);
          text.see(chunk);
          if (beginning.length < BEGINNING_BYTES) {
            beginning = Buffer.concat([beginning, chunk]);
            if (beginning.length >= BEGINNING_BYTES) await refuseEarly(beginning, limits);
          }
          yield chunk;
        }
      },
      file.createWriteStream(),
    );
    if (bytes === 0) throw new UnfitFile('file-empty');
    const type = taken(await told(path, text), limits);
    return { path, sha256: hash.digest('hex'), bytes, type, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Removes what a process that ended left there before an instant (ms). */
export async function removeLeft(directory: string, before: number): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  for (const name of names) {
    const path = join(directory, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < before) await rm(path, { force: true });
  }
}

async function refuseEarly(beginning: Buffer, limits: Limits): Promise<void> {
  const found = await fileTypeFromBuffer(beginning);
  if (found !== undefined) taken(found.mime, limits);
}

const told = async (path: string, text: TextSeen): Promise<string | null> =>
  (await fileTypeFromFile(path))?.mime ?? (text.isText() ? 'text/plain' : null);

function taken(mime: string | null, { types }: Limits): FileType {
  const type = FileType.safeParse(mime?.split(';')[0]);
  if (!type.success || !types.includes(type.data)) throw new UnfitFile('file-type-not-taken');
  return type.data;
}

/** Whether what passes is text: UTF-8 without controls, and no markup, which a browser might run. */
class TextSeen {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #begun = '';
  #isText = true;

  see(chunk: Buffer): void {
    if (!this.#isText) return;
    try {
      const text = this.#decoder.decode(chunk, { stream: true });
      // oxlint-disable-next-line no-control-regex -- what text files do not have
      if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/.test(text)) this.#isText = false;
      if (this.#begun.length < BEGINNING_BYTES) this.#begun += text;
    } catch {
      this.#isText = false;
    }
  }

  isText(): boolean {
    try {
      this.#decoder.decode();
    } catch {
      return false;
    }
    return this.#isText && !/^\s*</.test(this.#begun) && !/<(script|svg|html|!doctype)/i.test(this.#begun);
  }
}
