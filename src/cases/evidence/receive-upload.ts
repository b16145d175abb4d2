/** Takes a file in (process row P7): counted, recognised, checked and kept; it waits a day for what is to name it. */
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import * as files from '../../db/evidence/files.js';
import * as allowances from '../../db/messages/allowances.js';
import { fileRefusals, type FileRefusal } from '../../domain/intake/files.js';
import { fileName } from '../../domain/text/file-name.js';
import { admit } from '../../providers/files/admit.js';
import { UnfitFile } from '../../providers/files/unfit.js';
import { nameUuid } from '../../ids/uuid.js';
import type { Ctx } from '../context.js';
import { fail } from '../failure.js';
import { keyReused } from '../once.js';

export type UploadCtx = Pick<Ctx, 'db' | 'config' | 'policy' | 'store' | 'scanner'>;

/** `key` names the sending among those of its caller, perhaps by what is sent; `aDay` is how many they may send. */
export type Sending = {
  /** No file is taken where it is sent. */
  withheld?: boolean;
  caller: string;
  key: (sha256: string) => string;
  name: string;
  stream: Readable;
  aDay: number;
};

/** Where files are until they are known to be taken, in a process's own data directory. */
export const incomingIn = ({ dataDir }: { dataDir: string }): string => join(dataDir, 'incoming');

/** Takes it; the same key and bytes again are the same upload. Throws where it is not taken, and says why. */
export async function receiveUpload(ctx: UploadCtx, sending: Sending): Promise<files.Upload> {
  const { db, config, policy, store, scanner } = ctx;
  const { caller, key, stream, aDay, withheld = false } = sending;
  if (withheld) throw unfit('file-withheld');
  const { evidence } = policy.document;
  const waitMs = await allowances.take(db, allowances.aDay(`files/${caller}`, aDay));
  if (waitMs !== null) throw tooMany(waitMs);
  try {
    await using file = await admit(stream, { incoming: incomingIn(config), evidence, scanner });
    const { path, sha256, bytes, type, checked } = file;
    const id = nameUuid('upload', caller, key(sha256));
    const upload = { id, caller, name: fileName(sending.name), sha256, bytes, type, checked };
    const stored = await files.add(db, upload, () => store.keep(sha256, path));
    if (stored.sha256 !== sha256) throw keyReused();
    return stored;
  } catch (error) {
    throw error instanceof UnfitFile ? unfit(error.why) : error;
  }
}

const unfit = (why: FileRefusal) =>
  fail(why, { detail: fileRefusals[why] }, why === 'file-unchecked' ? RETRY_AFTER_S : null);
const RETRY_AFTER_S = 60;

const tooMany = (waitMs: number) =>
  fail(
    'too-many-requests',
    { detail: 'So many files were sent today as may be. Retry-After says when the next may be.' },
    Math.ceil(waitMs / 1_000),
  );
