/** The Merkle tree of RFC 6962 (process row P14): what its leaves, nodes and roots are, and what proves a place in it. */

export type Hash = Uint8Array;
/** SHA-256; the core has no means of its own. */
export type Sha256 = (bytes: Uint8Array) => Hash;
/** The root of the complete subtree of so many levels above the leaves, the index-th from the left. */
export type Nodes = (level: number, index: number) => Promise<Hash>;

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const leafHash = (sha256: Sha256, entry: Uint8Array): Hash => sha256(joined(Uint8Array.of(0), entry));
export const nodeHash = (sha256: Sha256, left: Hash, right: Hash): Hash =>
  sha256(joined(Uint8Array.of(1), left, right));

/** The root above neighbours of which each is complete and not smaller than the next. */
export function rootOver(sha256: Sha256, peaks: readonly Hash[]): Hash {
  const right = peaks.at(-1);
  if (right === undefined) return sha256(new Uint8Array());
  return peaks.slice(0, -1).reduceRight((under, left) => nodeHash(sha256, left, under), right);
}

/** The complete subtrees that so many neighbours of one size make, the largest first. */
export function peaksOf(sha256: Sha256, hashes: readonly Hash[]): Hash[] {
  const peaks: Hash[] = [];
  for (let from = 0; from < hashes.length;) {
    const width = 2 ** Math.floor(Math.log2(hashes.length - from));
    peaks.push(complete(sha256, hashes.slice(from, from + width)));
    from += width;
  }
  return peaks;
}

/** The root of a complete subtree: its leaves are a power of two. */
export function complete(sha256: Sha256, hashes: readonly Hash[]): Hash {
  let level = hashes;
  while (level.length > 1) {
    const above: Hash[] = [];
    for (const [n, left] of level.entries()) {
      const right = level[n + 1];
      if (n % 2 === 0 && right !== undefined) above.push(nodeHash(sha256, left, right));
    }
    level = above;
  }
  const [root] = level;
  if (root === undefined) throw new RangeError('No subtree is empty.');
  return root;
}

/** The largest power of two below n. */
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);

/** The root above the leaves from `start` until before `end`, where `start` is a multiple of the largest subtree in it. */
export async function rootOf(sha256: Sha256, nodes: Nodes, start: number, end: number): Promise<Hash> {
  const n = end - start;
  if (n === 0) return sha256(new Uint8Array());
  const level = Math.log2(n);
  if (Number.isInteger(level)) return await nodes(level, start / n);
  const k = start + split(n);
  const [left, right] = [await rootOf(sha256, nodes, start, k), await rootOf(sha256, nodes, k, end)];
  return nodeHash(sha256, left, right);
}

type Tree = { sha256: Sha256; nodes: Nodes; size: number };

/** What proves that a leaf is in the tree, from its sibling up (RFC 6962, 2.1.1). */
export async function inclusionProof({ sha256, nodes, size }: Tree, index: number): Promise<Hash[]> {
  if (index < 0 || index >= size) throw new RangeError(`${index} is not in a tree of ${size}.`);
  const proof: Hash[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const k = start + split(end - start);
    const isLeft = index < k;
    proof.unshift(await (isLeft ? rootOf(sha256, nodes, k, end) : rootOf(sha256, nodes, start, k)));
    if (isLeft) end = k;
    else start = k;
  }
  return proof;
}

/** What proves that the tree begins with one of `from` leaves (RFC 6962, 2.1.2). */
export async function consistencyProof({ sha256, nodes, size }: Tree, from: number): Promise<Hash[]> {
  if (from < 1 || from > size) throw new RangeError(`A tree of ${size} begins with none of ${from}.`);
  const proof: Hash[] = [];
  let [start, end] = [0, size];
  while (end !== from) {
    const k = start + split(end - start);
    const isLeft = from <= k;
    proof.unshift(await (isLeft ? rootOf(sha256, nodes, k, end) : rootOf(sha256, nodes, start, k)));
    if (isLeft) end = k;
    else start = k;
  }
  // Of the whole of what was before its reader has the root already.
  return start === 0 ? proof : [await rootOf(sha256, nodes, start, end), ...proof];
}
