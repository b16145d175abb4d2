/** Stores what is filed, once under its key. */
import type { Db } from '../../db/client.js';
import * as submissions from '../../db/complaints/submissions.js';
import { isBrokenOff } from '../../db/refused-rows.js';
import type { Policy } from '../../domain/policy/policy.js';
import { takeUploads } from '../evidence/take-uploads.js';

/** With its files in one transaction, where there are any; without, together with what arrives meanwhile. */
export async function storeFiling(
  db: Db,
  ids: readonly string[],
  { evidence }: Policy,
  submission: submissions.Submission,
): Promise<submissions.Submitted> {
  if (ids.length === 0) return await submissions.submit(db, submission);
  const withFiles = () =>
    db.transaction(async (tx) => {
      const result = await submissions.submit(tx, submission);
      const { filedBy: caller, commitId: broughtBy, state } = submission;
      const to = { number: state.number, broughtBy, audience: 'internal', held: false } as const;
      if (result.kind === 'registered') await takeUploads(tx, evidence, { ids, caller, ...to });
      return result;
    });
  // Of two at once under one key the second is broken off: it finds the first when it begins again.
  return await withFiles().catch((error: unknown) => {
    if (!isBrokenOff(error)) throw error;
    return withFiles();
  });
}
