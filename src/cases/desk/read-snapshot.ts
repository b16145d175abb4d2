/** What the platform showed last of what a case is about, for its page. */
import { text } from 'node:stream/consumers';
import * as attachments from '../../db/evidence/attachments.js';
import { shownIn, type LookUpSeen, type Shown } from '../../domain/disclosure/desk/look-ups.js';
import type { Ctx, KeyedCtx } from '../context.js';

/** Reads it, once it is written down who does; null where there is none for this reader, it is withheld, or the store cannot be reached. */
export async function readSnapshot(
  { db, store, who, logger }: KeyedCtx & Pick<Ctx, 'store' | 'logger'>,
  lookUps: readonly LookUpSeen[],
): Promise<Shown | null> {
  const file = lookUps.find((one) => one.file !== null)?.file;
  if (file == null || file.withheld) return null;
  const { id: attachment, number, sha256 } = file;
  await attachments.logView(db, { number, callerId: who.caller.id, attachment, at: who.at });
  try {
    return shownIn(await text(await store.open(sha256)));
  } catch (err) {
    logger.warn({ err, attachment }, 'a snapshot could not be read');
    return null;
  }
}
