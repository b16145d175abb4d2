/** A case as its complainant may see it, as one archive: to read, as data, their letters and files. */
import type { FastifyReply } from 'fastify';
import type { Bundle } from '../../cases/case-file/read-bundle.js';
import type { Locale } from '../../domain/vocabulary.js';
import { complaintKept } from '../../pages/public/complainant/kept.js';
import type { Site } from '../../pages/parts/site.js';
import { statusShown } from '../schemas/parties/status-shown.js';
import { evidenceIn, lettersIn, sendArchive } from './send-archive.js';

export function sendBundle(
  reply: FastifyReply,
  site: Site,
  { status, now, locale: theirs, proof, ...bundle }: Bundle,
  locale: Locale = theirs,
): FastifyReply {
  const files = evidenceIn(bundle.files);
  const { letters, filed } = lettersIn(bundle.letters);
  const page = complaintKept(
    { site, locale },
    { status, now, letters, files: files.paths, proven: proof !== null },
  );
  return sendArchive(reply, {
    ...{ name: `complaint-${status.number}`, at: now },
    files: [
      { path: 'complaint.html', text: page },
      { path: 'complaint.json', text: JSON.stringify(statusShown(status), null, 2) },
      ...(proof === null ? [] : [{ path: 'received.tlog-proof', text: proof }]),
      ...filed,
      ...files.filed,
    ],
  });
}
