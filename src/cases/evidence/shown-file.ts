import type { Readable } from 'node:stream';
import * as attachments from '../../db/evidence/attachments.js';
import { VIEW_LASTS_MS, type Attachment } from '../../domain/disclosure/attachments.js';
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

/** Whose `view` it is is written down before its bytes leave; null: nobody's. A glimpse is there of pictures alone. */
export function shownFile(
  { db, store }: Pick<Ctx, 'db' | 'store'>,
  { name, type, sha256, bytes }: Pick<Attachment, 'name' | 'type' | 'sha256' | 'bytes'>,
  { pixels, glimpse = false, view }: { pixels: number; glimpse?: boolean; view: attachments.View | null },
): ShownFile {
  if (!isPicture(type)) {
    if (glimpse) throw notFound();
    const open = async (part?: Part) => {
      if (view !== null && !(await goesOn(db, view, part))) await attachments.logView(db, view);
      return await store.open(sha256, part);
    };
    return { name, type, toBeSaved: true, bytes, sha256, open };
  }
  const draw = glimpse ? blurred : redrawn;
  return {
    ...{ name, type: glimpse ? GLIMPSE : drawnAs(type), toBeSaved: false },
    open: async () => {
      if (view !== null) await attachments.logView(db, view);
      return draw(await store.open(sha256), { type, pixels });
    },
  };
}

/**
 * Whether a part goes on with what its reader was shown lately. What they were not shown is written down whatever it
 * begins with, for nothing says that they ever asked for the rest.
 */
const goesOn = async (db: Ctx['db'], view: attachments.View, part?: Part): Promise<boolean> =>
  part !== undefined && part.start > 0 && (await attachments.wasShown(db, view, view.at - VIEW_LASTS_MS));
