/** A case as one archive: its words to read and as data, its files, and what each of these was as it was sent. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { ZipFile } from 'yazl';
import type { Bundle } from '../../cases/evidence/read-bundle.js';
import { savedAs } from '../../domain/text/file-name.js';
import type { Locale } from '../../domain/vocabulary.js';
import { trackingDownload } from '../../pages/public/complainant/download.js';
import type { Brand } from '../../words/brand.js';
import { statusShown } from '../schemas/parties/status-shown.js';

/** Each file is opened when it is its turn: none is held in memory. */
export function sendBundle(
  reply: FastifyReply,
  brand: Brand,
  { status, now, locale: theirs, files, proof }: Bundle,
  locale: Locale = theirs,
): FastifyReply {
  const zip = new ZipFile();
  const mtime = new Date(now);
  const add = (name: string, content: string): void => zip.addBuffer(Buffer.from(content), name, { mtime });
  const named = files.map(({ name, ...file }, n) => ({
    ...{ ...file, name: `files/${String(n + 1).padStart(3, '0')}-${savedAs(name)}` },
  }));
  add('complaint.txt', trackingDownload(brand, status, { now, locale, proven: proof !== null }));
  add('complaint.json', JSON.stringify(statusShown(status), null, 2));
  if (proof !== null) add('received.tlog-proof', proof);
  if (named.length > 0)
    add('files.sha256.txt', named.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''));
  for (const { name, open } of named)
    zip.addReadStreamLazy(name, { mtime }, (give) => {
      open().then(
        (stream) => give(null, stream),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  zip.on('error', (error: Error) => reply.raw.destroy(error));
  zip.end();
  return reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="complaint-${status.number}.zip"`)
    .header('x-content-type-options', 'nosniff')
    .send(zip.outputStream);
}
