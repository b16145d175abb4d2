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

/** `shown` writes down that bytes leave, before they do: of which part, where not all of it. A glimpse is there of pictures alone. */
export function shownFile(
  { store }: Pick<Ctx, 'store'>,
  { name, type, sha256, bytes }: Pick<Attachment, 'name' | 'type' | 'sha256' | 'bytes'>,
  {
    pixels,
    glimpse = false,
    shown = async () => {},
  }: { pixels: number; glimpse?: boolean; shown?: (part?: Part) => Promise<void> },
): ShownFile {
  if (!isPicture(type)) {
    if (glimpse) throw notFound();
    const open = async (part?: Part) => {
      await shown(part);
      return await store.open(sha256, part);
    };
    return { name, type, toBeSaved: true, bytes, sha256, open };
  }
  const draw = glimpse ? blurred : redrawn;
  return {
    ...{ name, type: glimpse ? GLIMPSE : drawnAs(type), toBeSaved: false },
    open: async () => {
      await shown();
      return draw(await store.open(sha256), { type, pixels });
    },
  };
}
