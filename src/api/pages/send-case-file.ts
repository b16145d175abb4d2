/** The whole of a case as one archive: to read, as data, its letters, files, proofs and runs. */
import type { FastifyReply } from 'fastify';
import type { CaseFile } from '../../cases/case-file/read-case-file.js';
import { iso, isoOrNull } from '../../domain/complaint/summary.js';
import type { Locale } from '../../domain/vocabulary.js';
import { caseFilePage } from '../../pages/desk/case-file/case-file.js';
import type { Site } from '../../pages/parts/site.js';
import { entryShown } from '../schemas/summary.js';
import { evidenceIn, lettersIn, sendArchive } from './send-archive.js';

export function sendCaseFile(
  reply: FastifyReply,
  site: Site,
  file: CaseFile,
  locale: Locale = file.locale,
): FastifyReply {
  const evidence = evidenceIn(file.files);
  const { letters, filed } = lettersIn(file.letters);
  const json = (path: string, data: unknown) => ({ path, text: JSON.stringify(data, null, 2) });
  return sendArchive(reply, {
    ...{ name: `case-${file.state.number}-${file.reader}`, at: file.now },
    files: [
      { path: 'case.html', text: caseFilePage({ site, locale }, { file, letters, files: evidence.paths }) },
      json('case.json', {
        ...{ complaint: file.summary, subject: file.subject, key: file.key },
        thread: file.thread.map(({ at, files, letters: _letters, ...said }) => ({
          ...{ ...said, at: iso(at) },
          files: files.flatMap(({ id }) => evidence.paths.get(id) ?? []),
        })),
        letters: letters.map(({ text: _text, sentAt, calledAt, ...letter }) => ({
          ...{ ...letter, calledAt: iso(calledAt), sentAt: isoOrNull(sentAt) },
        })),
      }),
      json(
        'journal.json',
        file.journal.map((entry) => ({
          ...entryShown(entry),
          place: file.places.get(entry.version) ?? null,
        })),
      ),
      ...file.proofs.map(({ version, text }) => ({ path: `proofs/${version}.tlog-proof`, text })),
      ...filed,
      ...evidence.filed,
      ...file.runs.map(({ run, history }) => ({ path: `runs/${run}.json`, text: history })),
    ],
  });
}
