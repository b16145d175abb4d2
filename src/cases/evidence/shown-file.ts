import type { Readable } from 'node:stream';
import type { Attachment } from '../../domain/disclosure/attachments.js';
import { blurred, drawnAs, GLIMPSE, isPicture, redrawn } from '../../providers/files/pictures.js';
import type { Part } from '../../providers/files/store.js';
import type { Ctx } from '../context.js';
import { notFound, refused } from '../failure.js';

/** A file on its way to its reader: a picture drawn anew, or the bytes as they were sent, to be saved, also in parts. */
export type ShownFile = { name: string; type: string } & (
  | { toBeSaved: false; open: () => Promise<Readable> }
  | { toBeSaved: true; bytes: number; sha256: string; open: (part?: Part) => Promise<Readable> }
);

/** Throws where it is withheld from everybody: before anything says that it was shown. */
export function needShown({ withheld }: Pick<Attachment, 'withheld'>): void {
  if (withheld) throw refused({ refused: 'files-withheld' });
}

/** It is opened when its turn comes; a glimpse is there of pictures alone. */
export function shownFile(
  { store }: Pick<Ctx, 'store'>,
  { name, type, sha256, bytes }: Pick<Attachment, 'name' | 'type' | 'sha256' | 'bytes'>,
  { pixels, glimpse }: { pixels: number; glimpse: boolean },
): ShownFile {
  if (!isPicture(type)) {
    if (glimpse) throw notFound();
    return { name, type, toBeSaved: true, bytes, sha256, open: (part) => store.open(sha256, part) };
  }
  const draw = glimpse ? blurred : redrawn;
  return {
    ...{ name, type: glimpse ? GLIMPSE : drawnAs(type), toBeSaved: false },
    open: async () => draw(await store.open(sha256), { type, pixels }),
  };
}
