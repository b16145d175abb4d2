/** Where the log's files are: below one folder of the store, laid out as tlog-tiles says. */
import { HASH_BYTES, pathOf, WIDTH, type Tile } from '../../domain/seal/tiles.js';
import type { Store } from './store.js';

const FOLDER = 'seal';
export const CHECKPOINT = 'checkpoint';

export const inLog = (name: string): string => `${FOLDER}/${name}`;

/** The hashes of a tile: its own file, or the beginning of the full one that took its place. */
export async function readTile(store: Pick<Store, 'get'>, tile: Tile): Promise<Uint8Array | null> {
  const own = await store.get(inLog(pathOf(tile)));
  if (own !== null || tile.width === WIDTH) return own;
  const full = await store.get(inLog(pathOf({ ...tile, width: WIDTH })));
  return full?.subarray(0, tile.width * HASH_BYTES) ?? null;
}
