/** A ZIP archive on its way: what is opened is opened when it is its turn, and none of it is held in memory. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { ZipFile } from 'yazl';
import { savedAs } from '../../domain/text/file-name.js';

/** A file of the archive, by its path in it. */
export type Filed = { path: string } & ({ text: string } | { open: () => Promise<Readable> });

/** `at` (ms) is when what it holds was read. */
export function sendArchive(
  reply: FastifyReply,
  { name, at, files }: { name: string; at: number; files: readonly Filed[] },
): FastifyReply {
  const zip = new ZipFile();
  const mtime = new Date(at);
  for (const file of files)
    if ('text' in file) zip.addBuffer(Buffer.from(file.text), file.path, { mtime });
    else
      zip.addReadStreamLazy(file.path, { mtime }, (give) => {
        file.open().then(
          (stream) => give(null, stream),
          (error: unknown) => give(error, Readable.from([])),
        );
      });
  zip.on('error', (error: Error) => reply.raw.destroy(error));
  zip.end();
  return reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="${name}.zip"`)
    .header('x-content-type-options', 'nosniff')
    .send(zip.outputStream);
}

/** Where in the archive things are: numbered in their order, whatever they are called. */
const numberedIn = (folder: string, n: number, name: string): string =>
  `${folder}/${String(n + 1).padStart(3, '0')}-${savedAs(name)}`;

/** Where each of these is, and the files that hold them with what each of these was as it was sent. */
export function evidenceIn(
  files: readonly { id: string; name: string; sha256: string; open: () => Promise<Readable> }[],
): { paths: ReadonlyMap<string, string>; filed: Filed[] } {
  const placed = files.map((file, n) => ({ ...file, path: numberedIn('files', n, file.name) }));
  const sums = placed.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  return {
    paths: new Map(placed.map(({ id, path }) => [id, path])),
    filed: placed.length === 0 ? [] : [{ path: 'files.sha256.txt', text: sums }, ...placed],
  };
}

/** The letters with where the words of each are, and the files that hold these. */
export function lettersIn<T extends { name: string; subject: string | null; text: string | null }>(
  letters: readonly T[],
): { letters: (T & { path: string | null })[]; filed: Filed[] } {
  const placed = letters.map((letter, n) => ({
    ...letter,
    path: letter.text === null ? null : numberedIn('letters', n, `${letter.name}.txt`),
  }));
  return {
    letters: placed,
    filed: placed.flatMap(({ path, subject, text }) =>
      path === null ? [] : [{ path, text: [subject, text].filter((one) => one !== null).join('\n\n') }],
    ),
  };
}
