/** Files that came with a direct message (process row P7): fetched at once, while their links hold, and kept like uploads. */
import { randomUUID } from 'node:crypto';
import * as allowances from '../../db/messages/allowances.js';
import type { Medium } from '../../domain/intake/message.js';
import { openMedium } from '../../providers/platform/media.js';
import type { Ctx } from '../context.js';
import { receiveUpload } from '../evidence/receive-upload.js';
import { Failure, fail } from '../failure.js';

export type MediaCtx = Pick<Ctx, 'db' | 'config' | 'policy' | 'store' | 'scanner'>;
type Linked = Medium & { url: string };
/** `from` is the account that sent them; `wait`: whether what cannot be had now is worth a repetition. */
type Bringing = { from: string; caller: string; wait: boolean };
/** `missed`: what came with it and is not kept. */
export type Brought = { files: string[]; missed: Medium[] };

/** Fetches all of them at once; throws where one may be had later, and `wait` says that it may come again. */
export async function fetchMedia(
  ctx: MediaCtx,
  media: readonly Linked[],
  bringing: Bringing & { room: number },
): Promise<Brought> {
  const asked = media.slice(0, bringing.room);
  const kept = await Promise.all(asked.map((medium) => fetchOne(ctx, medium, bringing)));
  return {
    files: kept.filter((id) => id !== null),
    missed: media.filter((_, n) => (kept[n] ?? null) === null),
  };
}

/** Its upload; null where it is not there, not taken, or one too many for a day. */
async function fetchOne(
  ctx: MediaCtx,
  { url }: Linked,
  { from, caller, wait }: Bringing,
): Promise<string | null> {
  const { aDay, aDayOfParty } = ctx.policy.document.evidence;
  if ((await allowances.take(ctx.db, allowances.aDay(`files/${from}`, aDayOfParty))) !== null) return null;
  const opened = await openMedium(url, ctx.config.platform?.url ?? null);
  if (opened.kind === 'unreachable' && wait) throw later();
  if (opened.kind !== 'open') return null;
  const { name, stream } = opened;
  try {
    return (await receiveUpload(ctx, { caller, key: () => randomUUID(), name, stream, aDay })).id;
  } catch (error) {
    const forGood = error instanceof Failure && error.code !== 'file-unchecked';
    if (wait && !forGood) throw later();
    return null;
  } finally {
    stream.destroy();
  }
}

const later = (): Failure =>
  fail('unavailable', { detail: 'What the message came with cannot be fetched now.' }, 60);
