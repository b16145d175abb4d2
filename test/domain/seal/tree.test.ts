/** The log's tree against published values, and against the hashing of `npm run verify`, which shares no line with it. */
import { hash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrowingTree, leaf, rootByInclusion } from '../../../scripts/verify/merkle.js';
import { edgeOf, grow, hashesIn, nodesOf, pathOf, WIDTH, type Tile } from '../../../src/domain/seal/tiles.js';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  nodeHash,
  type Hash,
} from '../../../src/domain/seal/tree.js';

const sha256 = (bytes: Uint8Array): Hash => hash('sha256', bytes, 'buffer');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');
const entries = (n: number, from = 0): Uint8Array[] =>
  Array.from({ length: n }, (_, at) => sha256(Buffer.from(String(from + at))));

/** A log of so many entries, written in these portions, as files by their paths. */
function logOf(portions: readonly number[]) {
  const files = new Map<string, Uint8Array>();
  const read = (tile: Tile): Uint8Array => {
    const found = files.get(pathOf(tile));
    if (found === undefined) throw new Error(`${pathOf(tile)} is not there`);
    return found;
  };
  let [size, root] = [0, sha256(new Uint8Array())];
  for (const portion of portions) {
    const edge = edgeOf(size).map((tile) => (tile.width === 0 ? [] : hashesIn(read(tile))));
    const last = entries(size % WIDTH, size - (size % WIDTH));
    const grown = grow(sha256, { size, edge, last }, entries(portion, size));
    for (const { bytes: content, ...tile } of grown.files) files.set(pathOf(tile), content);
    ({ size, root } = grown);
  }
  const nodes = nodesOf(sha256, size, async (tile) => read(tile));
  return { files, size, root, tree: { sha256, nodes, size } };
}

function verifyTree(n: number): GrowingTree {
  const tree = new GrowingTree();
  for (const entry of entries(n)) tree.add(leaf(entry));
  return tree;
}

/** RFC 9162, 2.1.4.2: both roots, by a proof that one tree begins with the other. */
function rootsByConsistency(from: number, size: number, first: Hash, proof: readonly Hash[]) {
  const path = Math.log2(from) % 1 === 0 ? [first, ...proof] : [...proof];
  let [fn, sn] = [from - 1, size - 1];
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  let [fr, sr] = [path[0] ?? first, path[0] ?? first];
  for (const c of path.slice(1)) {
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [nodeHash(sha256, c, fr), nodeHash(sha256, c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else sr = nodeHash(sha256, sr, c);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return [hex(fr), hex(sr)];
}

it('the roots are those that Certificate Transparency publishes for its eight entries', () => {
  const given = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const roots = Array.from({ length: 9 }, (_, n) =>
    hex(grow(sha256, { size: 0, edge: [], last: [] }, given.slice(0, n).map(bytes)).root),
  );
  expect(roots).toEqual([
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]);
});

it('files are named and divided as tlog-tiles says of a tree of 70,000', () => {
  expect(pathOf({ level: 2, index: 1_234_067, width: WIDTH })).toBe('tile/2/x001/x234/067');
  const blank = () => new Uint8Array(32);
  const made = grow(blank, { size: 0, edge: [], last: [] }, Array.from({ length: 70_000 }, blank));
  const names = made.files.map(pathOf);
  const full = (level: string) =>
    names.filter((name) => name.startsWith(`tile/${level}/`) && !name.includes('.p/'));
  expect([full('0').length, full('entries').length, full('1').length, full('2').length]).toEqual([
    273, 273, 1, 0,
  ]);
  expect(names.filter((name) => name.includes('.p/')).toSorted()).toEqual([
    'tile/0/273.p/112',
    'tile/1/001.p/17',
    'tile/2/000.p/1',
    'tile/entries/273.p/112',
  ]);
});

it('however the entries come, root and files are the same, and verify computes the same root', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }), (portions) => {
      const [grown, whole] = [logOf(portions), logOf([portions.reduce((a, b) => a + b)])];
      expect(hex(grown.root)).toBe(hex(whole.root));
      expect(hex(grown.root)).toBe(verifyTree(whole.size).root().toString('hex'));
      for (const [name, content] of whole.files)
        expect(hex(grown.files.get(name) ?? bytes(''))).toBe(hex(content));
    }),
    { numRuns: 12 },
  );
});

it('every entry of every small tree is proven, and of no other place', async () => {
  for (let n = 1; n <= 20; n++) {
    const { tree, root } = logOf([n]);
    for (const [index, entry] of entries(n).entries()) {
      const proof = await inclusionProof(tree, index);
      const at = (place: number) => {
        const found = rootByInclusion(
          { index: place, size: n, hash: Buffer.from(leafHash(sha256, entry)) },
          proof,
        );
        return found !== null && found.equals(root);
      };
      expect([index, at(index), index + 1, at(index + 1)]).toEqual([index, true, index + 1, false]);
    }
  }
});

it('every tree is consistent with every beginning of it, across the edges of tiles too', async () => {
  for (const n of [...Array.from({ length: 20 }, (_, at) => at + 1), 255, 256, 257, 513]) {
    const { tree, root } = logOf([n]);
    const beginnings =
      n <= 20 ? Array.from({ length: n }, (_, at) => at + 1) : [1, 2, 100, 128, 255, 256, n - 1, n];
    for (const from of beginnings.filter((size) => size <= n)) {
      const first = verifyTree(from).root();
      const roots = rootsByConsistency(from, n, first, await consistencyProof(tree, from));
      expect([from, n, ...roots]).toEqual([from, n, hex(first), hex(root)]);
    }
  }
});
