/** The log's hashes as RFC 6962 defines them, computed here once more: what sealed the journal has no say in this. */
import { createHash } from 'node:crypto';

const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const committed = (salt: Uint8Array, text: string): Buffer => sha256(salt, text);
/** The salt of one part of an entry. */
export const saltOf = (salt: Uint8Array, part: 'record' | 'said'): Buffer => sha256(salt, part);
export const leaf = (entry: Uint8Array): Buffer => sha256(LEAF, entry);
const node = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** A tree that grows by a leaf at a time and remembers nothing but the subtrees that are complete. */
export class GrowingTree {
  size = 0;
  /** By their height; the largest last. */
  readonly #complete: (Buffer | null)[] = [];

  add(hash: Buffer): void {
    let carried = hash;
    for (let height = 0; ; height++) {
      const there = this.#complete[height] ?? null;
      if (there === null) {
        this.#complete[height] = carried;
        break;
      }
      carried = node(there, carried);
      this.#complete[height] = null;
    }
    this.size++;
  }

  root(): Buffer {
    let root: Buffer | null = null;
    for (const part of this.#complete) {
      if (part != null) root = root === null ? part : node(part, root);
    }
    return root ?? sha256();
  }
}

/** The root that an inclusion proof leads to; null where it is not of the right length. */
export function rootByInclusion(
  { index, size, hash }: { index: number; size: number; hash: Buffer },
  proof: readonly Uint8Array[],
): Buffer | null {
  if (index >= size) return null;
  let [at, last, root] = [index, size - 1, hash];
  for (const sibling of proof) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      root = node(sibling, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else root = node(root, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
}
