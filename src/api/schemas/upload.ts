/** A file that was sent, before something names it. */
import { z } from 'zod';
import type { Upload as Stored } from '../../db/evidence/files.js';
import { iso } from '../../domain/complaint/summary.js';
import { UPLOADS_LIVE_MS } from '../../domain/intake/files.js';
import { FileType } from '../../domain/policy/evidence.js';
import { Instant } from './summary.js';

export const FileShape = {
  name: z.string().meta({ description: 'As its sender named it, in any script; never a path.' }),
  type: FileType.meta({ description: 'Told by its content, whatever it was called.' }),
  bytes: z.int(),
  sha256: z.string(),
  checked: z.boolean().meta({ description: 'A malware scanner has found nothing in it.' }),
};

export const Upload = z
  .object({
    id: z.uuid().meta({ description: 'What `attachments` of a command or a submission name it by.' }),
    ...FileShape,
    usableUntil: Instant,
  })
  .meta({ id: 'Upload' });

export const uploadShown = ({ id, name, type, bytes, sha256, checked, storedAt }: Stored) => ({
  ...{ id, name, type, bytes, sha256, checked },
  usableUntil: iso(storedAt + UPLOADS_LIVE_MS),
});

/** One file, in a field of its own; read part by part, and not by this. */
export const UploadForm = z.looseObject({}).meta({
  id: 'UploadForm',
  override: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
});
