/** Publishes the log: its tiles into the store, then the signed head that names them. */
import * as log from '../../db/seal/checkpoints.js';
import { sealedSize, sha256 } from '../../db/seal/sequence.js';
import { checkpoint } from '../../domain/seal/notes.js';
import { edgeOf, grow, hashesIn, pathOf, rootOfEdge, WIDTH, type Grown } from '../../domain/seal/tiles.js';
import { leafHash, type Hash } from '../../domain/seal/tree.js';
import { CHECKPOINT, inLog, readTile } from '../../providers/files/log-files.js';
import type { ActivityDeps } from '../deps.js';

type Deps = Pick<ActivityDeps, 'db' | 'store' | 'signer' | 'logger'>;
type Head = { size: number; root: Hash };
/** So many entries at once; a multiple of a tile's. */
const CHUNK = 64 * WIDTH;

/** Publishes all that is in the log and is not yet, as often as it takes; gives how many heads were signed. */
export async function publish(deps: Deps): Promise<number> {
  const size = await sealedSize(deps.db);
  for (let signed = 0; ; signed++) {
    const last = await log.lastCheckpoint(deps.db);
    if (last !== null && last.size >= size) return signed;
    if (last === null && size === 0) return signed;
    await publishNext(deps, last, Math.min(size, (last?.size ?? 0) + CHUNK));
  }
}

async function publishNext(deps: Deps, last: Head | null, until: number): Promise<void> {
  const { db, store, signer } = deps;
  const grown = (last && (await grownFrom(deps, last, until))) ?? (await grownAnew(deps, last, until));
  for (const { bytes, ...tile } of grown.files) await store.put(inLog(pathOf(tile)), bytes);
  const { size, root } = grown;
  const signed = checkpoint(sha256, signer, { size, root });
  await log.keepCheckpoint(db, { size, root, signed }, async (newest) => {
    await store.put(inLog(CHECKPOINT), Buffer.from(newest.signed));
  });
  for (const { bytes: _, ...tile } of grown.files)
    if (tile.width === WIDTH) await store.removeUnder(inLog(`${pathOf(tile)}.p`));
}

/** Grown at the right edge alone; null where the store does not hold the edge that was signed. */
async function grownFrom({ db, store }: Deps, last: Head, until: number): Promise<Grown | null> {
  const tiles = edgeOf(last.size);
  const behind = last.size - (last.size % WIDTH);
  const entries = await log.commitments(db, behind, until);
  const before = entries.slice(0, last.size - behind);
  const edge: Hash[][] = [before.map((entry) => leafHash(sha256, entry))];
  for (const tile of tiles.slice(1)) {
    const bytes = tile.width === 0 ? new Uint8Array() : await readTile(store, tile);
    if (bytes === null) return null;
    edge.push(hashesIn(bytes));
  }
  if (!isSame(rootOfEdge(sha256, edge), last.root)) return null;
  return grow(sha256, { size: last.size, edge, last: before }, entries.slice(before.length));
}

/** All of it once more from its entries, as after the store was lost; never over entries that were changed. */
async function grownAnew({ db, store, logger }: Deps, last: Head | null, until: number): Promise<Grown> {
  const whole = (entries: readonly Uint8Array[]) => grow(sha256, { size: 0, edge: [], last: [] }, entries);
  const entries = await log.commitments(db, 0, until);
  if (last === null) return whole(entries);
  const old = whole(entries.slice(0, last.size));
  if (!isSame(old.root, last.root))
    throw new Error(`The sealed entries are not those that were signed at ${last.size}.`);
  logger.warn({ size: last.size }, 'the seal’s files were damaged or gone, and are written anew');
  for (const { bytes, ...tile } of old.files) await store.put(inLog(pathOf(tile)), bytes);
  return whole(entries);
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
