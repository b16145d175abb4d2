/** What the platform showed, kept as a file, with the media that came with it. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noteHolder } from '../../db/complaints/concerned/contacts.js';
import { withholdsFiles } from '../../db/evidence/attachments.js';
import * as files from '../../db/evidence/files.js';
import { readLookUpKey } from '../../domain/complaint/course/platform/looking-up.js';
import { SHOWN_BY_PLATFORM } from '../../domain/disclosure/attachments.js';
import type { Evidence } from '../../domain/policy/evidence.js';
import type { Found } from '../../providers/platform/platform.js';
import { nameUuid } from '../../ids/uuid.js';
import { keepMedia, type MediaDeps } from './shown-media.js';

/**
 * Keeps it once for a look-up, whatever is shown when it is asked again; it is no case's yet: the commit that records
 * the look-up makes it one's. It says of each medium by which hash it is kept, or why it is not.
 */
export async function keepSnapshot(
  deps: MediaDeps,
  key: string,
  { snapshot, account, media }: Omit<Found, 'kind'>,
  evidence: Evidence,
): Promise<{ attachment: string; sha256: string }> {
  const { db, store, incoming } = deps;
  const id = nameUuid('look-up', key);
  const named = readLookUpKey(key);
  const withheld = named !== null && (await withholdsFiles(db, named.number));
  const kept = await keepMedia(deps, media, { key, of: id, evidence, withheld });
  const bytes = Buffer.from(`${JSON.stringify({ account, snapshot, media: kept }, null, 2)}\n`);
  const path = join(incoming, randomUUID());
  await mkdir(incoming, { recursive: true });
  await writeFile(path, bytes, { mode: 0o600 });
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const upload = {
      ...{ id, caller: SHOWN_BY_PLATFORM, sha256, bytes: bytes.length },
      ...{ name: `snapshot-${named?.lookUp ?? 0}.json`, checked: false },
      type: 'text/plain',
    } as const;
    if (account !== null && named !== null) await noteHolder(db, named, account);
    const stored = await files.add(db, upload, () => store.keep(sha256, path));
    return { attachment: stored.id, sha256: stored.sha256 };
  } finally {
    await rm(path, { force: true });
  }
}
