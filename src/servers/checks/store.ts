import type { Settings } from '../../config.js';
import { ok, Fault, reason, type Finding } from '../../finding.js';
import { openStore } from '../../providers/files/store.js';

/** Whether files can be kept; a directory of ours is part of DATA_DIR, which has a check of its own. */
export async function checkStore({ store, clamd }: Pick<Settings, 'store' | 'clamd'>): Promise<Finding> {
  const checked = clamd === null ? 'unchecked, since no scanner is set up' : 'checked by clamd';
  if (store.kind === 'directory') return ok(`Kept in ${store.directory}, ${checked}`);
  try {
    await (await openStore(store)).tryOut();
  } catch (error) {
    throw new Fault(
      `Files cannot be kept in the bucket ${store.bucket} (${reason(error)}): set S3_ENDPOINT, S3_REGION, S3_BUCKET and its keys to one that this installation may read, write and list.`,
    );
  }
  return ok(`Kept in the bucket ${store.bucket}, ${checked}`);
}
