/** Media that the platform showed with a subject: fetched at once, while their links hold, and kept like uploads. */
import * as files from '../../db/evidence/files.js';
import { SHOWN_BY_PLATFORM } from '../../domain/disclosure/attachments.js';
import type { FormFileRefusal } from '../../domain/intake/files.js';
import type { Evidence } from '../../domain/policy/evidence.js';
import { fileName } from '../../domain/text/file-name.js';
import { admit } from '../../providers/files/admit.js';
import { UnfitFile } from '../../providers/files/unfit.js';
import { openMedium } from '../../providers/platform/media.js';
import type { Found } from '../../providers/platform/platform.js';
import { nameUuid } from '../../ids/uuid.js';
import type { ActivityDeps } from '../deps.js';

export type MediaDeps = Pick<ActivityDeps, 'db' | 'store' | 'incoming' | 'scanner' | 'platformUrl'>;
type Medium = Found['media'][number];
/** By which hash it is kept, or why it is not. */
type Kept = { sha256: string } | { missed: FormFileRefusal | 'refused' | 'unreachable' };
/** `of` is the snapshot that they came with; `withheld`: none is fetched. */
type Showing = { key: string; of: string; evidence: Evidence; withheld: boolean };

/** Keeps each that can be had and is taken, once for a look-up; nothing waits for one that cannot. */
export const keepMedia = (
  deps: MediaDeps,
  media: readonly Medium[],
  showing: Showing,
): Promise<(Medium & Kept)[]> =>
  Promise.all(
    media.map(async (medium, n) => ({
      ...medium,
      ...(await keptOf(deps, medium, showing, n)),
    })),
  );

async function keptOf(deps: MediaDeps, medium: Medium, showing: Showing, n: number): Promise<Kept> {
  if (showing.withheld) return { missed: 'file-withheld' };
  if (n >= showing.evidence.atOnce) return { missed: 'files-too-many' };
  return await keepOne(deps, medium, { ...showing, key: `${showing.key}/${n}` });
}

async function keepOne(
  { db, store, incoming, scanner, platformUrl }: MediaDeps,
  { url }: Medium,
  { key, of: broughtBy, evidence }: Omit<Showing, 'withheld'>,
): Promise<Kept> {
  const opened = await openMedium(url, platformUrl);
  if (opened.kind !== 'open') return { missed: opened.kind };
  const { stream, name } = opened;
  try {
    await using file = await admit(stream, { incoming, evidence, scanner });
    const { path, sha256, bytes, type, checked } = file;
    const upload = {
      ...{ id: nameUuid('look-up', key), caller: SHOWN_BY_PLATFORM, name: fileName(name), broughtBy },
      ...{ sha256, bytes, type, checked },
    };
    return { sha256: (await files.add(db, upload, () => store.keep(sha256, path))).sha256 };
  } catch (error) {
    if (error instanceof UnfitFile) return { missed: error.why };
    if (stream.errored !== null) return { missed: 'unreachable' };
    throw error;
  } finally {
    stream.destroy();
  }
}
