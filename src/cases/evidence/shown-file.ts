import type { Readable } from 'node:stream';
import type { Attachment } from '../../domain/disclosure/attachments.js';
import { blurred, isPicture, redrawn } from '../../providers/files/pictures.js';
import type { Ctx } from '../context.js';
import { notFound, refused } from '../failure.js';

/** A file on its way to its reader: a picture drawn anew, or the bytes as they were sent, to be saved. */
export type ShownFile = { name: string; type: string; stream: Readable; toBeSaved: boolean };

/** Throws where it is withheld from everybody: before anything says that it was shown. */
export function needShown({ withheld }: Pick<Attachment, 'withheld'>): void {
  if (withheld) throw refused({ refused: 'files-withheld' });
}

/** Opens it; a glimpse is there of pictures alone. */
export async function shownFile(
  { store }: Pick<Ctx, 'store'>,
  { name, type, sha256 }: Pick<Attachment, 'name' | 'type' | 'sha256'>,
  { pixels, glimpse }: { pixels: number; glimpse: boolean },
): Promise<ShownFile> {
  if (glimpse && !isPicture(type)) throw notFound();
  const stream = await store.open(sha256);
  if (!isPicture(type)) return { name, type, stream, toBeSaved: true };
  return {
    name,
    toBeSaved: false,
    ...(glimpse ? blurred(stream, pixels) : redrawn(stream, { type, pixels })),
  };
}
