/** The tree as files: tiles of 256 hashes and bundles of 256 entries, by C2SP's tlog-tiles. */
import { complete, joined, leafHash, peaksOf, rootOver, type Hash, type Nodes, type Sha256 } from './tree.js';

export const WIDTH = 256;
export const HASH_BYTES = 32;
const LEVELS = 8;

/** So many hashes of the index-th tile of a level; `entries`: the bundle of what level 0 is made of. */
export type Tile = { level: number | 'entries'; index: number; width: number };

/** The path of a tile below the log's own. */
export function pathOf({ level, index, width }: Tile): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const name = groups.map((group, n) => (n < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width < WIDTH ? `.p/${width}` : ''}`;
}

/** How many hashes the index-th tile of a level has in a tree of this size. */
export const widthIn = (size: number, level: number, index: number): number =>
  Math.min(WIDTH, Math.floor(size / WIDTH ** level) - index * WIDTH);

/** The tiles at the right edge of a tree that are not full, those of level 0 first; a width of 0: there is none. */
export function edgeOf(size: number): { level: number; index: number; width: number }[] {
  const edge = [];
  for (let level = 0, n = size; n > 0; level++, n = Math.floor(n / WIDTH))
    edge.push({ level, index: Math.floor(n / WIDTH), width: n % WIDTH });
  return edge;
}

export const hashesIn = (bytes: Uint8Array): Hash[] =>
  Array.from({ length: bytes.length / HASH_BYTES }, (_, n) =>
    bytes.subarray(n * HASH_BYTES, (n + 1) * HASH_BYTES),
  );

/** A bundle: each entry behind its length. */
export const bundle = (entries: readonly Uint8Array[]): Uint8Array =>
  joined(
    ...entries.flatMap((entry) => [Uint8Array.of(Math.floor(entry.length / 256), entry.length % 256), entry]),
  );

/** The root of a tree whose right edge holds these, those of level 0 first. */
export const rootOfEdge = (sha256: Sha256, edge: readonly (readonly Hash[])[]): Hash =>
  rootOver(
    sha256,
    edge.toReversed().flatMap((hashes) => peaksOf(sha256, hashes)),
  );

/** What a tree becomes by more entries: its root, and the files that are new, in the order they can be relied on. */
export type Grown = { size: number; root: Hash; files: (Tile & { bytes: Uint8Array })[] };

/**
 * A tree grown by entries. `edge` holds the hashes of the tiles at its right edge, those of level 0 first; `last` the
 * entries behind those of level 0.
 */
export function grow(
  sha256: Sha256,
  { size, edge, last }: { size: number; edge: readonly (readonly Hash[])[]; last: readonly Uint8Array[] },
  entries: readonly Uint8Array[],
): Grown {
  const files: Grown['files'] = [];
  const levels = edge.map((hashes) => [...hashes]);
  const starts = edgeOf(size).map(({ index }) => index);
  const changed = new Set<number>();
  const add = (level: number, hash: Hash): void => {
    const hashes = (levels[level] ??= []);
    hashes.push(hash);
    changed.add(level);
    if (hashes.length < WIDTH) return;
    const index = starts[level] ?? 0;
    files.push({ level, index, width: WIDTH, bytes: joined(...hashes) });
    [levels[level], starts[level]] = [[], index + 1];
    add(level + 1, complete(sha256, hashes));
  };
  let bundled = [...last];
  let bundles = Math.floor(size / WIDTH);
  for (const entry of entries) {
    bundled.push(entry);
    add(0, leafHash(sha256, entry));
    if (bundled.length < WIDTH) continue;
    files.push({ level: 'entries', index: bundles++, width: WIDTH, bytes: bundle(bundled) });
    bundled = [];
  }
  if (bundled.length > 0 && entries.length > 0)
    files.push({ level: 'entries', index: bundles, width: bundled.length, bytes: bundle(bundled) });
  for (const [level, hashes] of levels.entries()) {
    if (hashes.length > 0 && changed.has(level))
      files.push({ level, index: starts[level] ?? 0, width: hashes.length, bytes: joined(...hashes) });
  }
  return { size: size + entries.length, root: rootOfEdge(sha256, levels), files };
}

/** The nodes of a tree of this size, from its tiles. */
export function nodesOf(sha256: Sha256, size: number, read: (tile: Tile) => Promise<Uint8Array>): Nodes {
  const tiles = new Map<string, Promise<Uint8Array>>();
  return async (level, index) => {
    const below = level % LEVELS;
    const tileLevel = (level - below) / LEVELS;
    const first = index * 2 ** below;
    const tile = { level: tileLevel, index: Math.floor(first / WIDTH) };
    const whole = { ...tile, width: widthIn(size, tile.level, tile.index) };
    const path = pathOf(whole);
    const bytes = tiles.get(path) ?? read(whole);
    tiles.set(path, bytes);
    const hashes = hashesIn(await bytes);
    return complete(sha256, hashes.slice(first % WIDTH, (first % WIDTH) + 2 ** below));
  };
}
